import type { ImportedTalk } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { WallClock } from './wall-clock.ts';

interface Times {
  readonly day?: string | undefined;
  readonly begins?: WallClock | undefined;
  readonly ends?: WallClock | undefined;
  readonly minutes?: number | undefined;
}

/**
 * Day, start and end of a talk. What happens after midnight belongs to the evening before, where the timetable lists it there: it begins at
 * 24:15; a talk that runs past midnight ends at 24:30.
 */
export function talkTimes({ day, begins, ends, minutes }: Times): Pick<ImportedTalk, 'date' | 'start' | 'end'> {
  const isNight = begins !== undefined && isMorningAfter(day, begins);
  // Any other talk says itself on which day it is.
  const date = isNight ? day : (begins?.date ?? day);
  const start = begins?.time === undefined ? undefined : minutesOf(begins.time) + (isNight ? DAY : 0);
  if (start === undefined || start >= LATEST) return withoutUndefined({ date });
  const end = endOf(start, { day: date, begins, ends, minutes });
  return withoutUndefined({ date, start: written(start), end: end === undefined ? undefined : written(end) });
}

/**
 * Night talks of a timetable that knows dates only: what begins before five, on the day after one whose talks begin at nine in the evening or
 * later, belongs to that day.
 */
export function joinNights(talks: readonly ImportedTalk[]): readonly ImportedTalk[] {
  const evenings = new Set(talks.flatMap(({ date, start }) => (date && start && start >= EVENING ? [date] : [])));
  if (evenings.size === 0) return talks;
  return talks.map((talk) => {
    const { date, start, end } = talk;
    const before = date && start && start < DAWN ? dayBefore(date) : undefined;
    if (before === undefined || start === undefined || !evenings.has(before)) return talk;
    const late = (time: string): string => written(minutesOf(time) + DAY);
    return { ...talk, date: before, start: late(start), ...(end && end > start && end < NOON ? { end: late(end) } : {}) };
  });
}

const DAY = 24 * 60;
/** The data files know times up to 29:59. */
const LATEST = 30 * 60;
const [DAWN, SMALL_HOURS, NOON, EVENING] = ['05:00', '06:00', '12:00', '21:00'] as const;
/** A talk is no longer than a day at a conference. */
const MAX_MINUTES = 12 * 60;

/** Whether a talk that is listed under a day is on the calendar's next one, in the night. */
const isMorningAfter = (day: string | undefined, { date, time = '' }: WallClock): boolean =>
  day !== undefined && time < SMALL_HOURS && (date === undefined ? false : date !== day && dayBefore(date) === day);

function endOf(start: number, { day, begins, ends, minutes }: Times): number | undefined {
  const told = ends?.time === undefined ? undefined : minutesOf(ends.time);
  const crosses =
    told !== undefined && ends?.date !== undefined && day !== undefined && ends.date !== day && dayBefore(ends.date) === day;
  const isFarther = ends?.date !== undefined && begins?.date !== undefined && ends.date > begins.date && !crosses;
  const end = told === undefined ? start + (minutes ?? 0) : told + (crosses || told + DAY - start < MAX_MINUTES ? DAY : 0);
  return isFarther || end <= start || end >= LATEST ? undefined : end;
}

const minutesOf = (time: string): number => Number(time.slice(0, -3)) * 60 + Number(time.slice(-2));

const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
