import { nearest } from '../language/nearest.ts';
import { titleKey } from '../language/title-key.ts';
import { createVocabularyMatcher, spellVocabulary } from '../language/vocabulary-matcher.ts';
import type { Corpus, Vocabulary } from '../model/corpus.ts';
import type { Directory } from '../model/directory.ts';
import type { Event } from '../model/event.ts';
import type { Fault } from '../model/fault.ts';
import type { Report } from '../model/report.ts';
import type { EventNote, Note, Session } from '../model/session.ts';
import { assignSeries } from './assign-series.ts';
import { createCompleteSession } from './complete-session.ts';
import type { DataFile } from './data-files.ts';
import { findProducts } from './find-products.ts';
import { joinNames } from './join-names.ts';
import { leaveOut } from './leave-out.ts';
import { namePlaces } from './name-places.ts';
import { readDirectory } from './read-directory.ts';
import { readEvent, UNREAD_EVENT } from './read-event.ts';
import { type ReportSection, readReport, UNREAD_REPORT } from './read-report.ts';
import { readYaml } from './read-yaml.ts';
import { createReadings, type Readings } from './readings.ts';
import { vocabularySchema } from './schemas.ts';
import { createValuesByWord } from './values-by-word.ts';

export interface ReadCorpus {
  /** What could be read; whole only when there are no faults. */
  readonly corpus: Corpus;
  readonly faults: readonly Fault[];
  /** What keeps nobody from answering, but is hardly meant: what `check` tells beside faults. */
  readonly oddities: readonly Fault[];
}

/** Puts the corpus together from the files of all data folders; `kept` spares parsing those that did not change. Drafts are checked but left out. */
export function readCorpus(given: readonly DataFile[], kept: Readings = createReadings()): ReadCorpus {
  const faults: Fault[] = given.flatMap(({ path, unread }) => (unread ? [{ file: path, detail: unread }] : []));
  const oddities: Fault[] = [];
  const files = given.filter(({ unread }) => !unread);
  const readings = withGeneral(kept);
  const { directory: told, faults: directoryFaults } = readDirectory(files, readings);
  faults.push(...directoryFaults);
  const { events, sessions } = readEvents(files, readings, told, faults, oddities);
  const binding = createBinding(events, sessions);
  const reports: Report[] = [];
  const places = new Map<string, string>();
  const eventNotes: EventNote[] = [];
  const noted = new Map<string, Noted>();

  for (const file of files.filter(({ kind }) => kind === 'report')) {
    const read = readings.of(file, ({ text, path, id }) => readReport(text, path, id), UNREAD_REPORT);
    faults.push(...read.faults);
    oddities.push(...read.oddities);
    if (!read.report) continue;
    if (!events.has(read.report.event)) {
      const detail = {
        code: 'unknown-event',
        event: read.report.event,
        nearest: nearest(read.report.event, events.keys()),
      } as const;
      faults.push({ file: file.path, line: 1, detail });
      continue;
    }
    const bound = read.sections.map((section) => ({
      section,
      session: binding.bind(section, read.report as Report, file.path, faults),
    }));
    const first = places.get(read.report.id);
    if (first) {
      faults.push({ file: file.path, line: 1, detail: { code: 'duplicate-id', id: read.report.id, first } });
      continue;
    }
    places.set(read.report.id, file.path);
    if (read.isDraft) continue;
    reports.push(read.report);
    for (const { section, session } of bound) {
      const { heading, mentionOnly, passages, topics } = section;
      const note = { report: read.report.id, mentionOnly, heading, passages };
      if (section.aboutEvent)
        eventNotes.push({ ...note, id: `${read.report.id}#${eventNotes.length + 1}`, event: read.report.event, topics });
      else if (session) {
        const entry = noted.get(session.id) ?? { notes: [], topics: [], titles: [] };
        entry.notes.push(note);
        entry.topics.push(...topics);
        if (!sameTitle(heading, session.title)) entry.titles.push(heading);
        noted.set(session.id, entry);
      }
    }
  }
  const whole = [...sessions.values()].map((session) => withNotes(session, noted.get(session.id)));
  const vocabulary = readVocabulary(files, readings, told, faults);
  const joined = joinNames(whole.map(createCompleteSession(told)), told.people);
  const named = leaveOut({ sessions: joined, reports, eventNotes }, told.people);
  const assigned = assignSeries([...events.values()].sort(byDate), told.series);
  const corpus: Corpus = {
    events: namePlaces(assigned.events, told.words),
    ...named,
    vocabulary,
    directory: { ...told, series: assigned.series, people: told.people.filter(({ isLeftOut }) => !isLeftOut) },
    products: findProducts(named.sessions, createVocabularyMatcher(vocabulary), told.companies),
    asOf: new Date(Math.max(0, ...files.map(({ changed }) => changed))).toISOString(),
  };
  return { corpus, faults, oddities };
}

/** What reports say of one session. */
interface Noted {
  readonly notes: Note[];
  readonly topics: string[];
  /** Titles that reports print, where they are others. */
  readonly titles: string[];
}

function withNotes(session: Session, noted: Noted | undefined): Session {
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
const withGeneral = (readings: Readings): Readings => ({
  ...readings,
  of: (file, read, unread) => readings.of(file, file.changed === 0 ? (one) => general.of(one, read, unread) : read, unread),
});

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
const byDate = (a: Event, b: Event): number => (a.dates[0] ?? '').localeCompare(b.dates[0] ?? '') || a.id.localeCompare(b.id);
const sameTitle = (a: string, b: string): boolean => titleKey(a) === titleKey(b);

function readEvents(
  files: readonly DataFile[],
  readings: Readings,
  { series, words }: Directory,
  faults: Fault[],
  oddities: Fault[],
) {
  const levelOf = createValuesByWord(words.difficulties);
  const known = new Set(series.map(({ id }) => id));
  const events = new Map<string, Event>();
  const sessions = new Map<string, Session>();
  const places = new Map<string, string>();
  for (const file of files.filter(({ kind }) => kind === 'event')) {
    const read = readings.of(file, ({ text, path }) => readEvent(text, path), UNREAD_EVENT);
    faults.push(...read.faults);
    oddities.push(...read.oddities);
    for (const { level, line } of read.levels.filter((one) => levelOf(one.level) === undefined)) {
      const levels = Object.values(words.difficulties).flat();
      oddities.push({ file: file.path, line, detail: { code: 'unknown-level', level, nearest: nearest(level, levels) } });
    }
    if (!read.event) continue;
    const first = places.get(read.event.id);
    if (first) {
      faults.push({ file: file.path, line: 1, detail: { code: 'duplicate-id', id: read.event.id, first } });
      continue;
    }
    places.set(read.event.id, file.path);
    if (read.event.series && !known.has(read.event.series)) {
      const detail = { code: 'unknown-series', series: read.event.series, nearest: nearest(read.event.series, known) } as const;
      faults.push({ file: file.path, line: lineOfField(file.text, 'series'), detail });
    }
    events.set(read.event.id, read.event);
    for (const session of read.sessions) if (!sessions.has(session.id)) sessions.set(session.id, session);
  }
  return { events, sessions };
}

/** Finds the talk that a section is about: by its `session:`, else by its heading among the titles of the report's event. */
function createBinding(events: ReadonlyMap<string, Event>, sessions: ReadonlyMap<string, Session>) {
  const titles = new Map<string, Map<string, Session>>();
  for (const event of events.keys()) titles.set(event, new Map());
  for (const session of sessions.values()) titles.get(session.event)?.set(titleKey(session.title), session);

  const bind = (section: ReportSection, report: Report, file: string, faults: Fault[]): Session | undefined => {
    if (section.aboutEvent) return undefined;
    if (section.session) {
      const session = sessions.get(section.session);
      if (session) return session;
      const detail = {
        code: 'unknown-session',
        session: section.session,
        nearest: nearest(section.session, sessions.keys()),
      } as const;
      faults.push({ file, line: section.line, detail });
      return undefined;
    }
    const session = titles.get(report.event)?.get(titleKey(section.heading));
    if (session) return session;
    const candidates = [...(titles.get(report.event)?.values() ?? [])];
    const alike = nearest(
      section.heading,
      candidates.map(({ title }) => title),
      2,
    );
    const ids = alike.map((title) => candidates.find((candidate) => candidate.title === title)?.id ?? '');
    faults.push({ file, line: section.line, detail: { code: 'unbound-section', heading: section.heading, nearest: ids } });
    return undefined;
  };
  return { bind };
}

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
