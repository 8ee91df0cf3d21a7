/**
 * Which sessions a list or count question must bring, computed from the files in index-data alone.
 * Nothing of src is used, so that a mistake there cannot hide itself here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a session must meet; all that is given must be met, nothing given is met by every talk that was held. */
export interface Where {
  /** Ids of events, any of them. */
  readonly events?: readonly string[];
  /** Years of the event's first day, any of them. */
  readonly years?: readonly number[];
  /** 1 for the event's first day; a session without a date is on no known day. */
  readonly day?: number;
  /** `YYYY-MM-DD`, or `MM-DD` of any year. */
  readonly date?: string;
  /** A regular expression on a speaker's company. */
  readonly company?: string;
  /** A regular expression on a speaker's name, other names and handles. */
  readonly speaker?: string;
  /** Exact categories, any of them. */
  readonly category?: readonly string[];
  readonly track?: string;
  readonly hasSlides?: boolean;
  /** A video, or a recording that the talk's page plays. */
  readonly hasVideo?: boolean;
  /** A report tells something about it (more than its name). */
  readonly hasNotes?: boolean;
  /** Spellings of a topic; the title has one of them, compared without regard to case, width and spaces. */
  readonly titleIncludes?: readonly string[];
}

interface RawSpeaker {
  readonly name: string;
  readonly other_names?: readonly string[];
  readonly handles?: readonly string[];
  readonly company?: string;
}

interface RawSession {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly start?: string;
  readonly track?: string;
  readonly category?: string;
  readonly speakers?: readonly RawSpeaker[];
  readonly talk?: string;
  readonly slides?: string;
  readonly video?: string;
  readonly recorded?: boolean;
  /** Cancelled, or no talk at all. */
  readonly status?: string;
}

interface RawEvent {
  readonly id: string;
  readonly dates: readonly string[];
  readonly sessions: readonly RawSession[];
}

const DATA = join(import.meta.dirname, '../../index-data');

const events: readonly RawEvent[] = readdirSync(join(DATA, 'events'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parse(readFileSync(join(DATA, 'events', name), 'utf8')) as RawEvent);

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const told: ReadonlySet<string> = new Set(readdirSync(join(DATA, 'reports')).flatMap(sessionsToldAt));

/** The sessions that the reports of an event tell about: each `##` names its talk by id, or by its title as the heading. */
function sessionsToldAt(event: string): string[] {
  const byTitle = new Map(events.find(({ id }) => id === event)?.sessions.map(({ id, title }) => [plain(title), id]));
  return readdirSync(join(DATA, 'reports', event)).flatMap((name) =>
    readFileSync(join(DATA, 'reports', event, name), 'utf8')
      .split(/^## /m)
      .slice(1)
      .filter((part) => !/^(?:about|mention):/m.test(part))
      .flatMap((part) => /^session:\s*(\S+)/m.exec(part)?.[1] ?? byTitle.get(plain(part.split('\n')[0] ?? '')) ?? []),
  );
}

type Test = (session: RawSession, event: RawEvent) => boolean;

const anySpeaker = ({ speakers = [] }: RawSession, matches: (speaker: RawSpeaker) => boolean): boolean => speakers.some(matches);

function testsOf(where: Where): Test[] {
  const tests: (Test | undefined)[] = [
    where.events && ((_, { id }) => where.events?.includes(id) === true),
    where.years && ((_, { dates }) => where.years?.includes(Number(dates[0]?.slice(0, 4))) === true),
    where.day !== undefined ? ({ date }, { dates }) => date !== undefined && dates.indexOf(date) + 1 === where.day : undefined,
    where.date ? ({ date }) => date?.endsWith(where.date ?? '') === true : undefined,
    where.company ? companyTest(where.company) : undefined,
    where.speaker ? speakerTest(where.speaker) : undefined,
    where.category && (({ category }) => category !== undefined && where.category?.includes(category) === true),
    where.track ? ({ track }) => track === where.track : undefined,
    where.hasSlides ? ({ slides }) => slides !== undefined : undefined,
    where.hasVideo ? ({ video, recorded, talk }) => video !== undefined || (recorded === true && talk !== undefined) : undefined,
    where.hasNotes ? ({ id }) => told.has(id) : undefined,
    where.titleIncludes && (({ title }) => where.titleIncludes?.some((word) => plain(title).includes(plain(word))) === true),
  ];
  return tests.filter((test) => test !== undefined);
}

function companyTest(pattern: string): Test {
  const expression = new RegExp(pattern, 'i');
  return (session) => anySpeaker(session, ({ company = '' }) => expression.test(company.normalize('NFKC')));
}

function speakerTest(pattern: string): Test {
  const expression = new RegExp(pattern, 'i');
  return (session) =>
    anySpeaker(session, ({ name, other_names = [], handles = [] }) =>
      [name, ...other_names, ...handles].some((known) => expression.test(known.normalize('NFKC'))),
    );
}

/** What is not known comes last. */
const UNKNOWN = '~';
const timeKey = ({ date = UNKNOWN, start = UNKNOWN, track = '' }: RawSession, isByTrack: boolean): string =>
  [date, start, isByTrack ? track : ''].join(' ');
/** By date, start and track, where all have one, else by number. */
function byTime(sessions: readonly RawSession[]): RawSession[] {
  const isByTrack = sessions.every(({ track }) => track !== undefined);
  const key = (session: RawSession): string => timeKey(session, isByTrack);
  const order = (a: RawSession, b: RawSession): number =>
    key(a) === key(b) ? a.id.localeCompare(b.id, 'en', { numeric: true }) : key(a) < key(b) ? -1 : 1;
  return sessions.toSorted(order);
}

/** The ids of all sessions that meet `where`: the newest event first, within it in order of date, start, track and id. */
export function expectedIds(where: Where): string[] {
  const tests = testsOf(where);
  return events
    .toSorted((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? 1 : -1))
    .flatMap((event) =>
      byTime(event.sessions.filter((session) => session.status === undefined && tests.every((test) => test(session, event)))).map(
        ({ id }) => id,
      ),
    );
}
