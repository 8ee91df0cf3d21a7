import { parse } from 'csv-parse/sync';
import type { ImportedEvent, ImportedSpeaker, TimetableWarning } from '../../model/imported-event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { type Column, columnOf } from './csv-columns.ts';
import { openZone } from './event-zone.ts';
import { languageCode } from './language-code.ts';
import { TIMETABLE_LIMITS } from './limits.ts';
import { makeSpeaker } from './make-speaker.ts';
import { type Fields, readFields } from './read-fields.ts';
import { createTalkList } from './talk-list.ts';
import type { WallClock } from './wall-clock.ts';
import { completeDate, type DateOrder, dateOrder } from './written-date.ts';

/** Why a table could not be read: the line that breaks it, where one does. */
export interface BrokenCsv {
  readonly line: number | undefined;
}

/** Whether a line names columns of a timetable: a title at least, and something beside it. */
export function looksLikeCsv(text: string): boolean {
  const { head, delimiter } = openTable(text);
  const names = head.split(delimiter).map((name) => columnOf(name.replace(/^"|"\s*$/g, '')));
  return names.includes('title') && names.filter(Boolean).length >= 2;
}

/**
 * Reads a table of talks, one a line, its columns named in the first, separated by commas, semicolons or tabs. Several speakers are separated by
 * `;`, `/`, `&`, 、 or a new line, by a comma where all are names. Days without a year take it from days that have one.
 */
export function readCsv(text: string, given: string | undefined): ImportedEvent | BrokenCsv {
  const table = parseRows(text);
  if (!('rows' in table)) return table;
  const [names, ...lines] = table.rows;
  if (!names) return { line: undefined };
  const warnings: TimetableWarning[] = [];
  const zone = openZone(undefined, given, warnings);
  const columns = names.cells.map(columnOf);
  names.cells.forEach((column, index) => {
    if (!columns[index] && column.trim()) warnings.push({ code: 'unknown-column', column: column.trim().slice(0, MAX_NAME) });
  });
  const list = createTalkList(warnings);
  const entries = lines.map(({ cells, line }) => ({
    line,
    entry: Object.fromEntries(columns.flatMap((column, index) => (column ? [[column, cells[index] ?? '']] : []))) as Cells,
  }));
  const order = dateOrder(entries.flatMap(({ entry }) => [entry.date, entry.start].flatMap((cell) => cell ?? [])));
  for (const { entry, line } of entries) {
    const fields = readFields(withDates(entry, order), `line ${line}`, zone, warnings);
    list.add(partsOf(fields, timesOf(fields)));
  }
  return { ...withoutUndefined({ zone: zone.name }), dates: list.days(), talks: list.talks, warnings };
}

const MAX_NAME = 60;

type Cells = Readonly<Partial<Record<Column, string>>>;

function partsOf(
  fields: Fields,
  times: Pick<Parameters<ReturnType<typeof createTalkList>['add']>[0], 'day' | 'begins' | 'ends' | 'minutes'>,
) {
  return {
    place: fields.place,
    number: fields.text('id', 'code'),
    title: fields.text('title'),
    ...times,
    track: fields.text('track'),
    code: fields.text('code'),
    category: fields.text('category'),
    difficulty: fields.text('difficulty'),
    language: languageCode(fields.text('language')) ?? LANGUAGES.get(fields.text('language') ?? ''),
    isCancelled: /^(?:cancell?ed|中止|キャンセル)$/i.test(fields.text('status') ?? ''),
    abstract: fields.prose('abstract'),
    talk: fields.url('talk'),
    slides: fields.url('slides'),
    video: fields.url('video'),
    speakers: speakersOf(fields.prose('speakers'), fields.text('company'), fields.text('handles')),
  };
}

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['日本語', 'ja'],
  ['英語', 'en'],
  ['中国語', 'zh'],
  ['韓国語', 'ko'],
]);

/** Start and end stand in columns of their own, or in one: 10:00-10:40. */
function timesOf(fields: Fields) {
  const day = fields.moment('date')?.date;
  const [from, to] = (fields.text('time') ?? '').split(/\s{0,3}[-–—~〜～]\s{0,3}/u).map(clockOf);
  const begins = fields.moment('start') ?? from;
  const length = /^\d{1,3}/.exec(fields.text('minutes') ?? '')?.[0];
  return { day, begins, ends: fields.moment('end') ?? to, minutes: length === undefined ? undefined : Number(length) };
}

function clockOf(text: string): WallClock | undefined {
  const [, hour, minute] = /^(\d{1,2})[:：時](\d{2})分?$/u.exec(text.normalize('NFKC').trim()) ?? [];
  return hour === undefined || minute === undefined ? undefined : { time: `${hour.padStart(2, '0')}:${minute}` };
}

const withDates = (entry: Cells, order: DateOrder): Cells => ({
  ...entry,
  ...withoutUndefined({
    date: entry.date === undefined ? undefined : completeDate(entry.date, order),
    start: entry.start === undefined ? undefined : completeDate(entry.start, order),
    end: entry.end === undefined ? undefined : completeDate(entry.end, order),
  }),
});

interface Row {
  readonly cells: readonly string[];
  /** Where it ends in the file. */
  readonly line: number;
}

/** One row more than may be, beside the names, tells that there are too many; longer rows than a talk's are none. */
const BOUNDS = { to: TIMETABLE_LIMITS.mostTalks + 2, max_record_size: 100_000 };

function parseRows(source: string): { readonly rows: readonly Row[] } | BrokenCsv {
  const { text, delimiter, skipped } = openTable(source);
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      delimiter,
      relax_column_count: true,
      // `The "best" talk` is how people write it.
      relax_quotes: true,
      skip_empty_lines: true,
      ...BOUNDS,
    }) as unknown as {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return { rows: rows.map(({ record, info }) => ({ cells: record, line: info.lines + skipped })) };
  } catch (error) {
    const line = (error as { readonly lines?: unknown }).lines;
    return { line: typeof line === 'number' ? line + skipped : undefined };
  }
}

/** The table without a spreadsheet's line that names the separator, and the separator: named there, else the one that the first line has most of. */
function openTable(source: string): {
  readonly text: string;
  readonly head: string;
  readonly delimiter: string;
  readonly skipped: number;
} {
  const whole = source.replace(/^\uFEFF/, '');
  const [, named] = /^sep=([^\r\n])\r?\n/i.exec(whole) ?? [];
  const text = named === undefined ? whole : whole.slice(whole.indexOf('\n') + 1);
  const [head = ''] = text.split('\n', 1);
  const countOf = (mark: string): number => head.split(mark).length;
  const delimiter = named ?? [',', ';', '\t'].reduce((best, mark) => (countOf(mark) > countOf(best) ? mark : best));
  return { text, head, delimiter, skipped: named === undefined ? 0 : 1 };
}

/** One company is everybody's; several stand in the order of the speakers. */
function speakersOf(
  names: string | undefined,
  companies: string | undefined,
  handles: string | undefined,
): readonly ImportedSpeaker[] {
  const people = splitPeople(names ?? '');
  const works = people.length > 1 ? splitFor(people.length, companies ?? '') : companies ? [companies] : [];
  const accounts = splitFor(people.length, handles ?? '');
  return people.flatMap((name, index) =>
    makeSpeaker({ name, company: works.length === 1 ? works[0] : works[index], accounts: [accounts[index]] }),
  );
}

const splitList = (text: string): string[] =>
  text
    .split(/[;；、/／\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** A comma before a legal form belongs to a company's name. */
const SEPARATING_COMMA = /[,，](?!\s{0,3}(?:inc|ltd|llc|co|corp|gmbh|k\.k)\b)/i;

/** As many as there are people: by commas where that gives so many; "Foo, Inc." is one company. */
function splitFor(people: number, text: string): string[] {
  const parts = splitList(text);
  const byComma = text.split(SEPARATING_COMMA).map((part) => part.trim());
  return parts.length !== people && byComma.length === people ? byComma : parts;
}

/** A comma separates people where each part reads as a whole name: "Doe, Jane" is one, "Jane Doe, John Roe" are two. */
function splitPeople(text: string): string[] {
  return splitList(text.replace(/ (?:&|and|＆|と) /g, ';')).flatMap((part) => {
    const parts = part.split(/[,，]/).map((name) => name.trim());
    return parts.length > 1 && parts.every((name) => name.includes(' ') || /\p{Script=Han}{3}/u.test(name)) ? parts : [part];
  });
}
