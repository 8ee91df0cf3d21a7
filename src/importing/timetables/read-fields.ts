import { cutBetweenCharacters } from '../../language/cut-between-characters.ts';
import type { TimetableWarning } from '../../model/imported-event.ts';
import type { EventZone } from './event-zone.ts';
import { stripMarkup } from './strip-markup.ts';
import { type WallClock, wallClock } from './wall-clock.ts';

/** An entry of a timetable. Each reading takes the first of the names that is there; what has the wrong shape is left out and warned of. */
export interface Fields {
  readonly place: string;
  text(...names: readonly string[]): string | undefined;
  /** Several lines. */
  prose(...names: readonly string[]): string | undefined;
  url(...names: readonly string[]): string | undefined;
  moment(...names: readonly string[]): WallClock | undefined;
  is(name: string): boolean;
  /** Said to be false, not merely absent. */
  isFalse(name: string): boolean;
  list(...names: readonly string[]): readonly unknown[];
  /** The entries of a list; a single one that stands in its place is a list of one. */
  entries(...names: readonly string[]): readonly Fields[];
  /** The entry within it. */
  inside(...names: readonly string[]): Fields | undefined;
}

const MAX_TEXT = 300;
const MAX_PROSE = 10_000;

/** Reads the entry of a timetable that stands at a place. */
export function readFields(entry: unknown, place: string, zone: EventZone, warnings: TimetableWarning[]): Fields {
  const record = isRecord(entry) ? entry : {};
  if (!isRecord(entry)) warnings.push({ code: 'wrong-field', place, field: '-' });
  const nameOf = (names: readonly string[]): string | undefined =>
    names.find((name) => record[name] !== undefined && record[name] !== null && record[name] !== '');
  const wrong = (field: string): undefined => {
    warnings.push({ code: 'wrong-field', place, field });
    return undefined;
  };
  const raw = (names: readonly string[]): string | undefined => {
    const name = nameOf(names);
    if (name === undefined) return undefined;
    const value = readable(record[name]);
    if (value === undefined) return wrong(name);
    return value.trim() === '' ? undefined : cutBetweenCharacters(value.trimStart(), 2 * MAX_PROSE);
  };
  const text = (...names: readonly string[]): string | undefined =>
    cutBetweenCharacters((raw(names) ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim(), MAX_TEXT).trim() || undefined;
  return {
    place,
    text,
    prose: (...names) => cutBetweenCharacters(linesOf(stripMarkup(raw(names) ?? '')), MAX_PROSE).trim() || undefined,
    url(...names) {
      const value = text(...names);
      if (value === undefined) return undefined;
      return /^https?:\/\/[^\s/]\S*$/i.test(value) && URL.canParse(value) ? value : wrong(nameOf(names) ?? '-');
    },
    moment(...names) {
      const value = text(...names);
      return value === undefined ? undefined : (wallClock(value, zone) ?? wrong(nameOf(names) ?? '-'));
    },
    is: (name) => record[name] === true,
    isFalse: (name) => record[name] === false,
    list(...names) {
      const name = nameOf(names);
      if (name === undefined) return [];
      const value = record[name];
      return Array.isArray(value) ? value : (wrong(name) ?? []);
    },
    entries(...names) {
      const name = nameOf(names);
      if (name === undefined) return [];
      const value = record[name];
      const all = Array.isArray(value) ? value : isRecord(value) ? [value] : (wrong(name) ?? []);
      return all.map((one, index) => readFields(one, `${place}.${name}[${index}]`, zone, warnings));
    },
    inside(...names) {
      const name = nameOf(names);
      return name !== undefined && isRecord(record[name])
        ? readFields(record[name], `${place}.${name}`, zone, warnings)
        : undefined;
    },
  };
}

/** Lines without blanks at their ends, and not more than one empty one in a row. */
const linesOf = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
    .trim();

/** Numbers are text too; pretalx gives texts by language, of which Japanese goes first. */
function readable(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isRecord(value)) return undefined;
  const texts = [value['ja'], value['en'], ...Object.values(value)];
  return texts.find((text): text is string => typeof text === 'string');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
