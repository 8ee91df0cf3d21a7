import type { ImportedEvent } from '../../model/imported-event.ts';
import type { TimetableError } from '../../model/timetable-error.ts';
import { readConnpass } from './read-connpass.ts';
import { type DreamkastParts, readDreamkast } from './read-dreamkast.ts';
import { readFortee } from './read-fortee.ts';
import { readPretalx } from './read-pretalx.ts';
import { readSessionize } from './read-sessionize.ts';
import { readSite } from './read-site.ts';

/** Reads a timetable in JSON, whichever of the known formats it is: that shows in its fields. */
export function readJson(
  value: unknown,
  zone: string | undefined,
  dreamkast: Omit<DreamkastParts, 'talks'>,
): ImportedEvent | TimetableError {
  if (Array.isArray(value)) return readList(value, zone, dreamkast);
  const schedule = inside(value, 'schedule');
  if (has(schedule, 'conference') || schedule === null) return readPretalx(value, zone);
  if (has(value, 'sessions') && has(value, 'speakers') && typeof schedule === 'object')
    return readSite({ schedule, sessions: inside(value, 'sessions'), speakers: inside(value, 'speakers') }, zone);
  if (Array.isArray(inside(value, 'timetable')) || isProposals(inside(value, 'proposals'))) return readFortee(value, zone);
  if (Array.isArray(inside(value, 'events')) && (has(value, 'results_returned') || has(value, 'results_available')))
    return readConnpass(value, zone);
  if (Array.isArray(inside(value, 'sessions')) && Array.isArray(inside(value, 'speakers')))
    return readSessionizeOrNot(value, zone);
  return has(value, 'schedule') ? readPretalx(value, zone) : { code: 'unknown-timetable' };
}

function readList(
  value: readonly unknown[],
  zone: string | undefined,
  dreamkast: Omit<DreamkastParts, 'talks'>,
): ImportedEvent | TimetableError {
  if (value.some((one) => (has(one, 'rooms') && has(one, 'date')) || (has(one, 'groupName') && has(one, 'sessions'))))
    return readSessionize(value, zone);
  const isDreamkast =
    value.length === 0 || value.some((talk) => has(talk, 'title') && DREAMKAST_FIELDS.some((field) => has(talk, field)));
  return isDreamkast ? readDreamkast({ ...dreamkast, talks: value }, zone) : { code: 'unknown-timetable' };
}

/** Sessions and speakers stand in many files; those of Sessionize name each other by these fields. Without them nobody would notice that speakers are lost. */
function readSessionizeOrNot(value: unknown, zone: string | undefined): ImportedEvent | TimetableError {
  const sessions = inside(value, 'sessions') as readonly unknown[];
  const speakers = inside(value, 'speakers') as readonly unknown[];
  const missing = [
    ...(sessions.length > 0 && !sessions.some((one) => has(one, 'speakers')) ? ['sessions[].speakers'] : []),
    ...(speakers.length > 0 && !speakers.some((one) => has(one, 'fullName')) ? ['speakers[].fullName'] : []),
  ];
  return missing.length > 0 ? { code: 'missing-fields', format: 'Sessionize', fields: missing } : readSessionize(value, zone);
}

const isProposals = (value: unknown): boolean => Array.isArray(value) && value.some((one) => has(one, 'uuid'));

const DREAMKAST_FIELDS = ['conferenceDayDate', 'trackId', 'talkDifficulty', 'talkCategory', 'startTime'];

const has = (value: unknown, field: string): boolean => typeof value === 'object' && value !== null && field in value;

const inside = (value: unknown, field: string): unknown =>
  has(value, field) ? (value as Readonly<Record<string, unknown>>)[field] : undefined;
