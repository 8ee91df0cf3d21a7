import { isDeepStrictEqual } from 'node:util';
import { matcherOf } from '../language/matcher-of.ts';
import type { StreamedCorpus } from '../model/corpus.ts';
import type { Fault } from '../model/fault.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { Session } from '../model/session.ts';
import type { ChangedPlace } from '../ports/catalogue-store.ts';
import { createCompleteSession } from './complete-session.ts';
import type { DataFile } from './data-files.ts';
import { countProducts, createProductFinder, productsOf } from './find-products.ts';
import { changeKnownSessions, type KnownSessions, lastTold, placedTopics, toldOf } from './known-sessions.ts';
import { createLeftOut, type LeftOut } from './leave-out.ts';
import { movedReports } from './moved-reports.ts';
import type { OutlinedCorpus } from './outline.ts';
import {
  distinct,
  fileKeyOf,
  type KnownFiles,
  type KnownNotes,
  notesStaying,
  readReports,
  readStream,
  type Telling,
  withGeneral,
  withNotes,
} from './read-corpus.ts';
import { readDirectory } from './read-directory.ts';
import { readEvent, UNREAD_EVENT } from './read-event.ts';
import type { Readings } from './readings.ts';
import { type ChangedTopic, changedTopics } from './topic-places.ts';

/** A corpus that was read before, and what is kept of it. */
export interface EarlierReading {
  readonly corpus: OutlinedCorpus;
  readonly known: KnownCorpus;
  /** Its sessions and notes at some places, from one up to another. */
  readonly documents: (from: number, to: number) => Promise<readonly SearchDocument[]>;
}

/** What is kept of a corpus beside its frame, as structured-cloneable data, so that another state of which only reports differ can be read. */
export interface KnownCorpus {
  readonly files: KnownFiles;
  readonly sessions: KnownSessions;
}

/** Another state of a corpus, by what of it is not as it was. */
export interface ChangedReports {
  readonly corpus: StreamedCorpus;
  readonly outline: OutlinedCorpus['outline'];
  readonly known: KnownCorpus;
  readonly changed: readonly ChangedPlace[];
  readonly topics: readonly ChangedTopic[];
}

/** With more files, reading all of them takes little longer. */
const MOST_REPORTS = 200;

/**
 * Reads the files as another state of an earlier corpus: the reports that differ, and of what they tell of, whole events. All else is
 * as it was. Undefined where anything but reports differs, where there are faults, or more than `most` places change.
 */
export async function readChangedReports(
  given: readonly DataFile[],
  kept: Readings,
  { corpus, known, documents }: EarlierReading,
  most: number,
): Promise<ChangedReports | undefined> {
  if (given.some(({ unread }) => unread)) return undefined;
  const keys = given.map(fileKeyOf);
  const same = unchangedReports(known.files, keys);
  if (!same) return undefined;
  const faults: Fault[] = [];
  const readings = withGeneral(kept);
  const { directory, faults: inDirectory } = readDirectory(given, readings);
  const timetables = timetablesOf(given, readings, { corpus, files: known.files });
  const telling = readReports(given, readings, timetables, faults, [], same);
  if (faults.length > 0 || inDirectory.length > 0) return undefined;
  const leftOut = createLeftOut(telling.reports, directory.people);
  const files = { ...known.files, files: keys, reports: telling.facts, notes: notesStaying(telling, leftOut) };
  const moved = movedReports(corpus.reports, leftOut.reports);
  const touched = touchedEvents(known.files, telling, same);
  const complete = createCompleteSession(directory);

  const changed: ChangedPlace[] = [];
  const told = new Map<string, readonly string[]>();
  let first = 0;
  for (const { event, count } of known.files.events) {
    const from = first;
    first += count;
    if (!touched.has(event)) continue;
    const before = (await documents(from, from + count)) as readonly Session[];
    const sessions = timetables.sessionsOf(event);
    if (before.length !== count || sessions.length !== count) return undefined;
    const noted = telling.notedOf(event);
    const now = sessions.map((session, at): Session => {
      // Who speaks is as it was: names are joined over all events, whose files are the same.
      const { speakers } = before[at] as Session;
      return leftOut.session({ ...complete(withNotes(session, noted.get(session.id))), speakers });
    });
    told.set(event, toldOf(now));
    for (const [at, is] of now.entries()) {
      const was = before[at] as Session;
      if (was.id !== is.id) return undefined;
      if (!isDeepStrictEqual(was, is) || is.notes.some(({ report }) => moved.has(report)))
        changed.push({ place: from + at, before: was, now: is });
    }
    if (changed.length > most) return undefined;
  }
  const notes = await changedNotes({ files: known.files, documents }, { files, telling, leftOut, same }, first);
  changed.push(...notes);
  if (changed.length > most) return undefined;
  return put(given, kept, { corpus, known }, { files, changed, told, reports: leftOut.reports });
}

/** What is known of the reports that are as they were; undefined where anything else differs, or too many of them. */
function unchangedReports(known: KnownFiles, keys: KnownFiles['files']): KnownFiles['reports'] | undefined {
  const others = (files: KnownFiles['files']) => files.filter(({ kind }) => kind !== 'report');
  if (!isDeepStrictEqual(others(known.files), others(keys))) return undefined;
  const before = new Map(known.files.map((file) => [file.path, file]));
  const same = new Map<string, NonNullable<ReturnType<KnownFiles['reports']['get']>>>();
  let reports = 0;
  for (const key of keys.filter(({ kind }) => kind === 'report')) {
    const facts = known.reports.get(key.path);
    if (facts && isDeepStrictEqual(before.get(key.path), key)) same.set(key.path, facts);
    reports++;
  }
  return reports - same.size > MOST_REPORTS ? undefined : same;
}

/** The events of an earlier state, whose files are the same; only those that are asked for are read. */
function timetablesOf(
  given: readonly DataFile[],
  readings: Readings,
  { corpus, files }: { readonly corpus: OutlinedCorpus; readonly files: KnownFiles },
) {
  const byPath = new Map(given.map((file) => [file.path, file]));
  const paths = new Map(files.events.map(({ event, path }) => [event, path]));
  const events = new Map(corpus.events.map((event) => [event.id, event]));
  let last: { readonly event: string; readonly sessions: readonly Session[] } | undefined;
  return {
    events,
    sessionsOf(event: string): readonly Session[] {
      if (last?.event === event) return last.sessions;
      const file = byPath.get(paths.get(event) ?? '');
      const read = file && readings.of(file, ({ text, path }) => readEvent(text, path), { ...UNREAD_EVENT });
      last = { event, sessions: distinct(read?.sessions ?? []) };
      return last.sessions;
    },
  };
}

/** The events that reports tell of which differ, as they were and as they are. */
function touchedEvents(known: KnownFiles, { facts }: Telling, same: KnownFiles['reports']): ReadonlySet<string> {
  const differing = [known.reports, facts].flatMap((reports) => [...reports].filter(([path]) => !same.has(path)));
  return new Set(differing.flatMap(([, { events }]) => events));
}

interface NotesNow {
  readonly files: KnownFiles;
  readonly telling: Telling;
  readonly leftOut: LeftOut;
  readonly same: KnownFiles['reports'];
}

/** The places of notes that are not as they were. What a report tells has the numbers that follow those of the reports before it. */
async function changedNotes(
  before: Pick<EarlierReading, 'documents'> & { readonly files: KnownFiles },
  { files, telling, leftOut, same }: NotesNow,
  sessionCount: number,
): Promise<readonly ChangedPlace[]> {
  const [were, are] = [before.files.notes, files.notes].map((notes) => placesOfNotes(notes, sessionCount)) as [
    PlacedNotes[],
    PlacedNotes[],
  ];
  const isSame = (one: PlacedNotes, others: ReadonlyMap<string, PlacedNotes>): boolean =>
    same.has(one.path) && isDeepStrictEqual(one, others.get(one.path));
  const [wereByPath, areByPath] = [were, are].map((notes) => new Map(notes.map((one) => [one.path, one]))) as [
    Map<string, PlacedNotes>,
    Map<string, PlacedNotes>,
  ];
  const places = new Map<number, ChangedPlace>();
  for (const one of were.filter((one) => !isSame(one, areByPath))) {
    const documents = await before.documents(one.place, one.place + one.count);
    for (const [at, document] of documents.entries()) places.set(one.place + at, { place: one.place + at, before: document });
  }
  for (const one of are.filter((one) => !isSame(one, wereByPath))) {
    let place = one.place;
    for (const note of telling.eventNotes([one])) {
      const now = leftOut.note(note);
      if (now) places.set(place, { ...places.get(place), place, now });
      place++;
    }
  }
  return [...places.values()].filter(({ before, now }) => !isDeepStrictEqual(before, now)).sort((a, b) => a.place - b.place);
}

interface PlacedNotes extends KnownNotes {
  readonly place: number;
}

function placesOfNotes(notes: readonly KnownNotes[], sessionCount: number): PlacedNotes[] {
  let place = sessionCount;
  return notes.map((one) => {
    const placed = { ...one, place };
    place += one.count;
    return placed;
  });
}

interface Changes extends Pick<ChangedReports, 'changed'> {
  readonly files: KnownFiles;
  readonly told: ReadonlyMap<string, readonly string[]>;
  readonly reports: StreamedCorpus['reports'];
}

/** The corpus as it is now, of what it was and what has changed. */
function put(
  given: readonly DataFile[],
  kept: Readings,
  { corpus, known }: Pick<EarlierReading, 'corpus' | 'known'>,
  { files, changed, told, reports }: Changes,
): ChangedReports {
  const { outline, generation: _, ...frame } = corpus;
  const sessionsIn = (documents: readonly (SearchDocument | undefined)[]): Session[] =>
    documents.filter((one) => one !== undefined).filter(isSession);
  const find = createProductFinder(files.products.words, matcherOf(frame.vocabulary));
  const without = countProducts(sessionsIn(changed.map(({ before }) => before)), find, files.products.counts, -1);
  const counts = countProducts(sessionsIn(changed.map(({ now }) => now)), find, without);
  const at = new Map(changed.flatMap(({ place, now }) => (now && isSession(now) ? [[place, now] as const] : [])));
  const sessions = changeKnownSessions(known.sessions, at, told);
  const asOf = new Date(Math.max(0, ...given.map((file) => file.changed))).toISOString();
  return {
    corpus: {
      ...{ ...frame, reports, asOf, products: productsOf(counts) },
      ...{ sessionCount: outline.sessionCount, noteCount: files.notes.reduce((sum, { count }) => sum + count, 0) },
      documents: () => readStream(given, kept).corpus.documents(),
    },
    outline: { ...outline, lastTold: lastTold(sessions) },
    known: { files: { ...files, products: { ...files.products, counts } }, sessions },
    changed,
    topics: sessions === known.sessions ? [] : changedTopics(placedTopics(known.sessions), placedTopics(sessions)),
  };
}
