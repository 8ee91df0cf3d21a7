import type { ImportedEvent } from '../../model/imported-event.ts';
import type { TimetableError } from '../../model/timetable-error.ts';
import { decodeBytes } from '../reading/decode-bytes.ts';
import { TIMETABLE_LIMITS } from './limits.ts';
import { looksLikeCsv, readCsv } from './read-csv.ts';
import { type DreamkastParts, readDreamkast } from './read-dreamkast.ts';
import { readIcal } from './read-ical.ts';
import { readPretalx } from './read-pretalx.ts';
import { readSessionize } from './read-sessionize.ts';

export interface TimetableBytes {
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

export type TimetableReading = { readonly event: ImportedEvent } | { readonly error: TimetableError };

/** Reads a timetable in whatever of the known formats it is; the format shows in the text. */
export function readTimetable(
  { bytes, charset }: TimetableBytes,
  zone: string,
  dreamkast: Omit<DreamkastParts, 'talks'> = {},
): TimetableReading {
  const decoded = decodeBytes(bytes, charset);
  if ('error' in decoded) return decoded;
  const text = decoded.text.replace(/^\uFEFF/, '');
  const head = text.trimStart();
  if (/^BEGIN:VCALENDAR/i.test(head)) {
    // Counted before it is read: reading takes long where there are many.
    if (text.split('BEGIN:VEVENT').length > TIMETABLE_LIMITS.mostTalks + 1) return tooMany;
    return checked(readIcal(text, zone), 'iCalendar');
  }
  if (head.startsWith('[') || head.startsWith('{')) return readJson(text, zone, dreamkast);
  if (looksLikeCsv(text)) return checked(readCsv(text, zone), 'CSV');
  return { error: { code: 'unknown-timetable' } };
}

const tooMany: TimetableReading = { error: { code: 'too-many-talks', most: TIMETABLE_LIMITS.mostTalks } };

function readJson(text: string, zone: string, dreamkast: Omit<DreamkastParts, 'talks'>): TimetableReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: { code: 'broken-timetable', format: 'JSON' } };
  }
  if (Array.isArray(value)) {
    const isDreamkast =
      value.length === 0 || value.some((talk) => has(talk, 'title') && DREAMKAST_FIELDS.some((field) => has(talk, field)));
    return isDreamkast
      ? checked(readDreamkast({ ...dreamkast, talks: value }, zone), 'Dreamkast')
      : { error: { code: 'unknown-timetable' } };
  }
  if (has(value, 'schedule')) return checked(readPretalx(value, zone), 'pretalx');
  if (has(value, 'sessions') && has(value, 'speakers')) return checked(readSessionize(value, zone), 'Sessionize');
  return { error: { code: 'unknown-timetable' } };
}

const DREAMKAST_FIELDS = ['conferenceDayDate', 'trackId', 'talkDifficulty', 'talkCategory', 'startTime'];

const has = (value: unknown, field: string): boolean => typeof value === 'object' && value !== null && field in value;

function checked(event: ImportedEvent | undefined, format: string): TimetableReading {
  if (!event) return { error: { code: 'broken-timetable', format } };
  const { talks, warnings } = event;
  if (talks.length === 0) return { error: { code: 'no-talks' } };
  if (talks.length > TIMETABLE_LIMITS.mostTalks) return tooMany;
  return { event: { ...event, warnings: warnings.slice(0, TIMETABLE_LIMITS.mostWarnings) } };
}
