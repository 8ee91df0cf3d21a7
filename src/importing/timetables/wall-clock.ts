import type { EventZone } from './event-zone.ts';

/** A moment as a clock at the event shows it. */
export interface WallClock {
  /** `YYYY-MM-DD` */
  readonly date?: string;
  /** `HH:MM` */
  readonly time?: string;
}

/**
 * Reads a date, a time or both. A time with an offset, or with none, is one that somebody read off a clock there and stays as it is;
 * only what is told in UTC is turned into the zone's.
 */
export function wallClock(written: string, zone: EventZone): WallClock | undefined {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/(\d{1,2})時(\d{2})分$/u, '$1:$2')
    .replace(/^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?(?=$|[T ])/, (_, year, month, day) =>
      [year, two(month), two(day)].join('-'),
    );
  const [, date, hour, minute, offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i.exec(text) ?? [];
  if (date && !isDay(date)) return undefined;
  if (date && (offset === undefined || !IS_UTC.test(offset))) return hour && minute ? timeOf(hour, minute, { date }) : { date };
  const alone = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text);
  if (alone) return timeOf(alone[1] ?? '', alone[2] ?? '', {});
  // Other notations count only where they name their zone: without one this machine's would be taken.
  const moment = /(?:GMT|UTC|Z|[+-]\d{4})$/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : zone.clockAt(new Date(moment));
}

const two = (digits: string): string => digits.padStart(2, '0');

const IS_UTC = /^(?:Z|UTC|[+-]00:?00)$/i;

/** A night's last talks may be written as 25:30. */
const HOURS = 30;

function timeOf(hour: string, minute: string, more: WallClock): WallClock | undefined {
  return Number(hour) < HOURS && Number(minute) < 60 ? { ...more, time: `${two(hour)}:${minute}` } : undefined;
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(date);
}
