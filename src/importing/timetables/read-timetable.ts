import { decodeBytes } from '../reading/decode-bytes.ts';
import {
  brokenTimetable as broken,
  checkTimetable as checked,
  type TimetableReading,
  TOO_MANY_TALKS,
} from './check-timetable.ts';
import { TIMETABLE_LIMITS } from './limits.ts';
import { looksLikeCsv, readCsv } from './read-csv.ts';
import type { DreamkastParts } from './read-dreamkast.ts';
import { readFrabXml } from './read-frab-xml.ts';
import { readIcal } from './read-ical.ts';
import { readJson } from './read-json.ts';
import { readPretalx } from './read-pretalx.ts';
import { readSchemaEvent } from './read-schema-event.ts';
import { readYamlTimetable } from './read-yaml-timetable.ts';
import { unfoldCalendar } from './unfold-calendar.ts';

export interface TimetableBytes {
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

/** Reads a timetable in whatever of the known formats it is; the format shows in the text. `zone` counts where the timetable names none. */
export function readTimetable(
  { bytes, charset }: TimetableBytes,
  zone: string | undefined,
  dreamkast: Omit<DreamkastParts, 'talks'> = {},
): TimetableReading {
  const decoded = decodeBytes(unfoldCalendar(bytes), charset);
  if ('error' in decoded) return decoded;
  const text = decoded.text.replace(/^\uFEFF/, '');
  const head = text.trimStart().slice(0, HEAD);
  if (/^BEGIN:VCALENDAR/i.test(head)) {
    // Counted before it is read: reading takes long where there are many.
    if (text.split('BEGIN:VEVENT').length > TIMETABLE_LIMITS.mostTalks + 1) return TOO_MANY_TALKS;
    return checked(readIcal(text, zone), 'iCalendar');
  }
  if (head.startsWith('[') || head.startsWith('{')) {
    const value = parseJson(text);
    return value === undefined ? broken('JSON') : checked(readJson(value, zone, dreamkast), 'JSON');
  }
  if (looksLikeFrab(head)) {
    const value = readFrabXml(text);
    return value === undefined ? broken('schedule.xml') : checked(readPretalx(value, zone), 'schedule.xml');
  }
  if (head.startsWith('<')) return checked(readSchemaEvent(text, zone) ?? { code: 'unknown-timetable' }, 'HTML');
  if (looksLikeCsv(text)) {
    const read = readCsv(text, zone);
    return 'line' in read ? broken('CSV', read.line) : checked(read, 'CSV');
  }
  return LOOKS_LIKE_LIST.test(text.slice(0, HEAD))
    ? checked(readYamlTimetable(text, zone), 'YAML')
    : { error: { code: 'unknown-timetable' } };
}

/** What tells the formats apart stands at the beginning. */
const HEAD = 1_000;

const looksLikeFrab = (head: string): boolean =>
  head.startsWith('<schedule') || (head.startsWith('<?xml') && head.includes('<schedule'));

/** A list of YAML, below comments perhaps. */
const LOOKS_LIKE_LIST = /^- \S/m;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
