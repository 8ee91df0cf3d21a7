import { nearest } from '../language/nearest.ts';
import { titleKey } from '../language/title-key.ts';
import { createVocabularyMatcher, spellVocabulary } from '../language/vocabulary-matcher.ts';
import type { Corpus, CorpusFrame, StreamedCorpus, Vocabulary } from '../model/corpus.ts';
import type { Directory } from '../model/directory.ts';
import type { Event } from '../model/event.ts';
import type { Fault } from '../model/fault.ts';
import type { Report } from '../model/report.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { EventNote, Note, Session } from '../model/session.ts';
import { assignSeries } from './assign-series.ts';
import { createCompleteSession } from './complete-session.ts';
import { type DataFile, hashOfText } from './data-files.ts';
import {
  type CompanyWords,
  companyWordsOf,
  countProducts,
  createProductFinder,
  type ProductCounts,
  productsOf,
} from './find-products.ts';
import { createNameJoiner, type NameJoiner } from './join-names.ts';
import { createLeftOut, type LeftOut } from './leave-out.ts';
import { namePlaces } from './name-places.ts';
import { readDirectory } from './read-directory.ts';
import { readEvent, UNREAD_EVENT } from './read-event.ts';
import { type ReadReport, type ReportSection, readReport, UNREAD_REPORT } from './read-report.ts';
import { readYaml } from './read-yaml.ts';
import { createReadings, type Readings } from './readings.ts';
import { vocabularySchema } from './schemas.ts';
import { createValuesByWord } from './values-by-word.ts';

/** What files of data folders say. */
interface Read<T> {
  /** What could be read; whole only when there are no faults. */
  readonly corpus: T;
  readonly faults: readonly Fault[];
  /** What keeps nobody from answering, but is hardly meant: what `check` tells beside faults. */
  readonly oddities: readonly Fault[];
}
export type ReadCorpus = Read<Corpus>;

/** Puts the corpus together from the files of all data folders; `kept` spares parsing those that did not change. Drafts are checked but left out. */
export function readCorpus(given: readonly DataFile[], kept: Readings = createReadings()): ReadCorpus {
  const { frame, documents, faults, oddities } = readPieces(given, kept);
  const sessions: Session[] = [];
  const eventNotes: EventNote[] = [];
  for (const document of documents()) {
    if (isSession(document)) sessions.push(document);
    else eventNotes.push(document);
  }
  return {
    corpus: { ...frame, products: productsOf(productsIn(sessions, frame).counts), sessions, eventNotes },
    faults,
    oddities,
  };
}

/**
 * The same corpus piece by piece: each time its documents are asked for, the files of one event after the other are read, as `kept`
 * has them. With files whose texts are not in memory, and readings that are not, nothing is but the frame, names of people, and one event.
 */
export function readStream(given: readonly DataFile[], kept: Readings): ReadStream {
  const { frame, documents, sessionCount, noteCount, faults, oddities, files } = readPieces(given, kept);
  const sessions: Iterable<Session> = {
    *[Symbol.iterator]() {
      for (const document of documents()) if (isSession(document)) yield document;
    },
  };
  const found = productsIn(faults.length > 0 ? [] : sessions, frame);
  const corpus = { ...frame, products: productsOf(found.counts), sessionCount, noteCount, documents };
  return { corpus, known: { ...files, files: files.files.map(fileKeyOf), products: found }, faults, oddities };
}

export interface ReadStream extends Read<StreamedCorpus> {
  readonly known: KnownFiles;
}

/** What is known of the files of a corpus: with it, a state of which only reports differ is read without the files that do not. */
export interface KnownFiles {
  /** All of them, in order. */
  readonly files: readonly FileKey[];
  /** The event files, in order, with how many sessions each has. */
  readonly events: readonly { readonly event: string; readonly path: string; readonly count: number }[];
  /** By path. */
  readonly reports: ReadonlyMap<string, ReportFacts>;
  /** What reports tell of their events as a whole, of those that are not left out, in order. */
  readonly notes: readonly KnownNotes[];
  readonly products: { readonly words: CompanyWords; readonly counts: ProductCounts };
}

export interface FileKey extends Pick<DataFile, 'kind' | 'id' | 'path'> {
  readonly hash: string;
}

export const fileKeyOf = (file: DataFile): FileKey => ({
  ...{ kind: file.kind, id: file.id, path: file.path },
  hash: hashOfText(file),
});

/** What a report is to the others. */
export interface ReportFacts {
  readonly report: Report;
  readonly isDraft: boolean;
  /** The events of the sessions that it tells of. */
  readonly events: readonly string[];
  /** How many notes about its event it has. */
  readonly notes: number;
}

/** The notes about its event that a report has, and the number of the first. */
export interface KnownNotes {
  readonly path: string;
  readonly report: string;
  readonly first: number;
  readonly count: number;
}

type Frame = Omit<CorpusFrame, 'products'>;

function productsIn(sessions: Iterable<Session>, { vocabulary, directory }: Frame): KnownFiles['products'] {
  const matcher = createVocabularyMatcher(vocabulary);
  const words = companyWordsOf(sessions, matcher, directory.companies);
  return { words, counts: countProducts(sessions, createProductFinder(words, matcher)) };
}

/** A corpus in the order in which it is put together: its frame at once, its documents each time anew. */
interface Pieces {
  readonly frame: Frame;
  readonly sessionCount: number;
  readonly noteCount: number;
  readonly documents: () => Iterable<SearchDocument>;
  readonly files: Omit<KnownFiles, 'products' | 'files'> & { readonly files: readonly DataFile[] };
  readonly faults: readonly Fault[];
  readonly oddities: readonly Fault[];
}

function readPieces(given: readonly DataFile[], kept: Readings): Pieces {
  const faults: Fault[] = given.flatMap(({ path, unread }) => (unread ? [{ file: path, detail: unread }] : []));
  const oddities: Fault[] = [];
  const files = given.filter(({ unread }) => !unread);
  const readings = withGeneral(kept);
  const { directory: told, faults: directoryFaults } = readDirectory(files, readings);
  faults.push(...directoryFaults);
  const joiner = createNameJoiner(told.people);
  const timetables = readEvents(files, readings, told, joiner, faults, oddities);
  const telling = readReports(files, readings, timetables, faults, oddities);
  const vocabulary = readVocabulary(files, readings, told, faults);
  const leftOut = createLeftOut(telling.reports, told.people);
  const assigned = assignSeries([...timetables.events.values()].sort(byDate), told.series);
  const complete = createCompleteSession(told);
  const notes = notesStaying(telling, leftOut);
  return {
    frame: {
      events: namePlaces(assigned.events, told.words),
      reports: leftOut.reports,
      vocabulary,
      directory: { ...told, series: assigned.series, people: told.people.filter(({ isLeftOut }) => !isLeftOut) },
      asOf: new Date(Math.max(0, ...files.map(({ changed }) => changed))).toISOString(),
    },
    sessionCount: timetables.sessionCount,
    noteCount: notes.reduce((sum, { count }) => sum + count, 0),
    files: { files, events: timetables.files, reports: telling.facts, notes },
    *documents() {
      for (const event of timetables.events.keys()) {
        const noted = telling.notedOf(event);
        for (const session of timetables.sessionsOf(event))
          yield leftOut.session(joiner.joined(complete(withNotes(session, noted.get(session.id)))));
      }
      for (const note of telling.eventNotes()) {
        const kept = leftOut.note(note);
        if (kept) yield kept;
      }
    },
    faults,
    oddities,
  };
}

/** The notes of reports that are not left out. */
export function notesStaying({ notes }: Pick<Telling, 'notes'>, leftOut: Pick<LeftOut, 'reports'>): readonly KnownNotes[] {
  const staying = new Set(leftOut.reports.map(({ id }) => id));
  return notes.filter(({ report }) => staying.has(report));
}

/** What reports tell, each read again when it is asked for. */
export interface Telling {
  readonly reports: readonly Report[];
  readonly facts: ReadonlyMap<string, ReportFacts>;
  readonly notes: readonly KnownNotes[];
  /** What is said of each session of an event. */
  notedOf(event: string): ReadonlyMap<string, Noted>;
  /** What reports tell of their events; `of` takes some of `notes`. */
  eventNotes(of?: readonly KnownNotes[]): Iterable<EventNote>;
}

/** A report that is `known`, by its path, is not read before what it tells is asked for. */
export function readReports(
  files: readonly DataFile[],
  readings: Readings,
  timetables: Pick<Timetables, 'events' | 'sessionsOf'>,
  faults: Fault[],
  oddities: Fault[],
  known: ReadonlyMap<string, ReportFacts> = new Map(),
): Telling {
  const reading = (file: DataFile): ReadReport =>
    readings.of(file, ({ text, path, id }) => readReport(text, path, id), UNREAD_REPORT);
  const bind = createBinding(timetables);
  const reports: Report[] = [];
  const facts = new Map<string, ReportFacts>();
  const places = new Map<string, DataFile>();
  /** The reports that tell of sessions of an event, in their order. */
  const tellers = new Map<string, Set<DataFile>>();
  const notes: KnownNotes[] = [];
  let first = 1;
  const read = (file: DataFile): ReportFacts | undefined => {
    const { report, isDraft, sections, ...told } = reading(file);
    faults.push(...told.faults);
    oddities.push(...told.oddities);
    if (!report) return undefined;
    if (!timetables.events.has(report.event)) {
      const detail = {
        code: 'unknown-event',
        event: report.event,
        nearest: nearest(report.event, timetables.events.keys()),
      } as const;
      faults.push({ file: file.path, line: 1, detail });
      return undefined;
    }
    const bound = sections.flatMap((section) => bind(section, report, file.path, faults) ?? []);
    const events = unique(bound.map(({ event }) => event));
    return { report, isDraft, events, notes: sections.filter(({ aboutEvent }) => aboutEvent).length };
  };

  for (const file of files.filter(({ kind }) => kind === 'report')) {
    const found = known.get(file.path) ?? read(file);
    if (!found) continue;
    facts.set(file.path, found);
    const { report, isDraft, events, notes: count } = found;
    const other = places.get(report.id);
    if (other) {
      faults.push({ file: file.path, line: 1, detail: { code: 'duplicate-id', id: report.id, first: other.path } });
      continue;
    }
    places.set(report.id, file);
    if (isDraft) continue;
    reports.push(report);
    for (const event of events) tellers.set(event, (tellers.get(event) ?? new Set()).add(file));
    if (count > 0) notes.push({ path: file.path, report: report.id, first, count });
    first += count;
  }
  return {
    reports,
    facts,
    notes,
    notedOf(event) {
      const noted = new Map<string, Noted>();
      for (const file of tellers.get(event) ?? []) {
        const { report, sections } = reading(file);
        for (const section of report ? sections : []) {
          const session = report && bind(section, report, file.path, []);
          if (session?.event === event) takeNote(noted, session, section, report as Report);
        }
      }
      return noted;
    },
    *eventNotes(of = notes) {
      for (const { report: id, first } of of) {
        const { report, sections } = reading(places.get(id) as DataFile);
        if (!report) continue;
        for (const [at, { heading, mentionOnly, passages, topics }] of sections.filter(({ aboutEvent }) => aboutEvent).entries())
          yield {
            ...{ report: report.id, mentionOnly, heading, passages },
            ...{ id: `${report.id}#${first + at}`, event: report.event, topics },
          };
      }
    },
  };
}

function takeNote(noted: Map<string, Noted>, session: Session, section: ReportSection, { id: report }: Report): void {
  const { heading, mentionOnly, passages, topics } = section;
  const entry = noted.get(session.id) ?? { notes: [], topics: [], titles: [] };
  entry.notes.push({ report, mentionOnly, heading, passages });
  entry.topics.push(...topics);
  if (!sameTitle(heading, session.title)) entry.titles.push(heading);
  noted.set(session.id, entry);
}

/** What reports say of one session. */
export interface Noted {
  readonly notes: Note[];
  readonly topics: string[];
  /** Titles that reports print, where they are others. */
  readonly titles: string[];
}

export function withNotes(session: Session, noted: Noted | undefined): Session {
  if (!noted) return session;
  const { notes, topics, titles } = noted;
  return {
    ...session,
    notes,
    topics: unique([...session.topics, ...topics]),
    otherTitles: unique([...session.otherTitles, ...titles]),
  };
}

/** The general files are the same for every corpus of a process: each is parsed once. */
const general = createReadings();
export const withGeneral = (readings: Readings): Readings => ({
  of: (file, read, unread) => readings.of(file, file.changed === 0 ? (one) => general.of(one, read, unread) : read, unread),
});

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
const byDate = (a: Event, b: Event): number => (a.dates[0] ?? '').localeCompare(b.dates[0] ?? '') || a.id.localeCompare(b.id);
const sameTitle = (a: string, b: string): boolean => titleKey(a) === titleKey(b);

/** What events' files say, each read again when it is asked for. */
interface Timetables {
  /** In the order of their files. */
  readonly events: ReadonlyMap<string, Event>;
  readonly sessionCount: number;
  readonly files: KnownFiles['events'];
  /** An event's sessions in the order of its file; the last one's stay in memory. */
  sessionsOf(event: string): readonly Session[];
}

function readEvents(
  files: readonly DataFile[],
  readings: Readings,
  { series, words }: Directory,
  joiner: NameJoiner,
  faults: Fault[],
  oddities: Fault[],
): Timetables {
  const levelOf = createValuesByWord(words.difficulties);
  const known = new Set(series.map(({ id }) => id));
  const events = new Map<string, Event>();
  const places = new Map<string, DataFile>();
  const reading = (file: DataFile) => readings.of(file, ({ text, path }) => readEvent(text, path), UNREAD_EVENT);
  const inFiles: KnownFiles['events'][number][] = [];
  let sessionCount = 0;
  for (const file of files.filter(({ kind }) => kind === 'event')) {
    const read = reading(file);
    faults.push(...read.faults);
    oddities.push(...read.oddities);
    for (const { level, line } of read.levels.filter((one) => levelOf(one.level) === undefined)) {
      const levels = Object.values(words.difficulties).flat();
      oddities.push({ file: file.path, line, detail: { code: 'unknown-level', level, nearest: nearest(level, levels) } });
    }
    if (!read.event) continue;
    const first = places.get(read.event.id);
    if (first) {
      faults.push({ file: file.path, line: 1, detail: { code: 'duplicate-id', id: read.event.id, first: first.path } });
      continue;
    }
    places.set(read.event.id, file);
    if (read.event.series && !known.has(read.event.series)) {
      const detail = { code: 'unknown-series', series: read.event.series, nearest: nearest(read.event.series, known) } as const;
      faults.push({ file: file.path, line: lineOfField(file.text, 'series'), detail });
    }
    events.set(read.event.id, read.event);
    const sessions = distinct(read.sessions);
    sessions.forEach(joiner.add);
    sessionCount += sessions.length;
    inFiles.push({ event: read.event.id, path: file.path, count: sessions.length });
  }
  let last: { readonly event: string; readonly sessions: readonly Session[] } | undefined;
  return {
    events,
    sessionCount,
    files: inFiles,
    sessionsOf(event) {
      const file = places.get(event);
      if (last?.event !== event) last = { event, sessions: file ? distinct(reading(file).sessions) : [] };
      return last.sessions;
    },
  };
}

/** Of several with one id the first. */
export const distinct = (sessions: readonly Session[]): Session[] =>
  [...new Map(sessions.toReversed().map((one) => [one.id, one])).values()].reverse();

/** Finds the talk that a section is about: by its `session:`, else by its heading among the titles of the report's event. */
function createBinding({ events, sessionsOf }: Pick<Timetables, 'events' | 'sessionsOf'>) {
  let last:
    | { readonly event: string; readonly ids: ReadonlyMap<string, Session>; readonly titles: ReadonlyMap<string, Session> }
    | undefined;
  const namesOf = (event: string) => {
    if (last?.event === event) return last;
    const sessions = sessionsOf(event);
    const ids = new Map(sessions.map((session) => [session.id, session]));
    last = { event, ids, titles: new Map(sessions.map((session) => [titleKey(session.title), session])) };
    return last;
  };
  const allIds = () => [...events.keys()].flatMap((event) => sessionsOf(event).map(({ id }) => id));
  return (section: ReportSection, report: Report, file: string, faults: Fault[]): Session | undefined => {
    if (section.aboutEvent) return undefined;
    if (section.session) {
      const session = namesOf(eventOf(section.session)).ids.get(section.session);
      if (session) return session;
      const detail = { code: 'unknown-session', session: section.session, nearest: nearest(section.session, allIds()) } as const;
      faults.push({ file, line: section.line, detail });
      return undefined;
    }
    const { titles } = namesOf(report.event);
    const session = titles.get(titleKey(section.heading));
    if (session) return session;
    const candidates = [...titles.values()];
    const alike = nearest(
      section.heading,
      candidates.map(({ title }) => title),
      2,
    );
    const ids = alike.map((title) => candidates.find((candidate) => candidate.title === title)?.id ?? '');
    faults.push({ file, line: section.line, detail: { code: 'unbound-section', heading: section.heading, nearest: ids } });
    return undefined;
  };
}

/** The event that a session's id begins with. */
const eventOf = (session: string): string => session.slice(0, session.indexOf('/'));

const lineOfField = (yaml: string, field: string): number =>
  yaml.split('\n').findIndex((line) => line.startsWith(`${field}:`)) + 1;

const NO_WORDS = { same: [], near: [] };

/** The words of all files; the names of a company mean the same too. */
function readVocabulary(files: readonly DataFile[], readings: Readings, { companies }: Directory, faults: Fault[]): Vocabulary {
  const read = files
    .filter(({ kind }) => kind === 'vocabulary')
    .map((file) => {
      const read = ({ text, path }: DataFile) => {
        const { value = NO_WORDS, faults: inFile } = readYaml(text, vocabularySchema, path);
        return { vocabulary: spellVocabulary(value), faults: inFile };
      };
      const { vocabulary, faults: found } = readings.of(file, read, { vocabulary: NO_WORDS });
      faults.push(...found);
      return vocabulary;
    });
  const ofCompanies = companies
    .map(({ name, isCommonWord, names, formerNames }) => [...(isCommonWord ? [] : [name]), ...names, ...formerNames])
    .filter((names) => names.length > 1);
  return {
    same: [...read.flatMap(({ same }) => same), ...spellVocabulary({ same: ofCompanies, near: [] }).same],
    near: read.flatMap(({ near }) => near),
  };
}
