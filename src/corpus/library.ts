import { createNearest } from '../language/nearest.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Event } from '../model/event.ts';
import type { Report } from '../model/report.ts';
import type { Session } from '../model/session.ts';
import { isTalk } from './session-facts.ts';

/** What is small and needed for every answer, wherever the sessions lie. */
export interface Facts {
  readonly events: ReadonlyMap<string, Event>;
  readonly reports: ReadonlyMap<string, Report>;
  /** The tracks of an event, in order. */
  tracksOf(event: string): readonly string[];
  /** The names of people and companies, and the other names of these. */
  names(): readonly string[];
  /** How many entries its timetable has, parties and placeholders included. */
  sessionCountOf(event: string): number;
  /** The reports that tell about a session or name it, each once. */
  reportsOf(session: Session): readonly Report[];
  /** The topics of sessions that are most like a word, the best first. */
  topicsLike(word: string, most: number): readonly string[];
  readonly asOf: string;
  /** What people could ask, to show somebody how. */
  readonly suggestions: readonly string[];
}

/** A corpus in memory, looked up by id. */
export interface Library extends Facts {
  readonly sessions: ReadonlyMap<string, Session>;
  /** The talks of an event in order of time; those whose time is not known come last. */
  sessionsOf(event: string): readonly Session[];
}

const MAX_SUGGESTIONS = 3;
/** A topic that shares fewer of its pairs of letters with a word is not like it. */
const MIN_ALIKE = 0.5;

export function createLibrary(corpus: Corpus): Library {
  const reports = byId(corpus.reports);
  const byEvent = new Map<string, Session[]>(corpus.events.map(({ id }) => [id, []]));
  const counts = new Map<string, number>();
  for (const session of corpus.sessions) {
    counts.set(session.event, (counts.get(session.event) ?? 0) + 1);
    if (isTalk(session)) byEvent.get(session.event)?.push(session);
  }
  /** Events whose sessions are in order: that is done when they are first asked for, so that the thread that answers does not stand still. */
  const sorted = new Set<string>();
  let topics: ReturnType<typeof createNearest> | undefined;
  const sessionsOf = (event: string): readonly Session[] => {
    const sessions = byEvent.get(event) ?? [];
    if (sorted.has(event) || sessions.length === 0) return sessions;
    const inOrder = sortByTime(sessions);
    byEvent.set(event, inOrder);
    sorted.add(event);
    return inOrder;
  };
  return {
    sessions: byId(corpus.sessions),
    events: byId(corpus.events),
    reports,
    sessionsOf,
    tracksOf: (event) => [...new Set(sessionsOf(event).flatMap(({ track }) => track ?? []))].sort(),
    names: () =>
      corpus.sessions.flatMap(({ speakers }) =>
        speakers.flatMap(({ name, otherNames, company }) => [name, ...otherNames, ...(company ? [company] : [])]),
      ),
    sessionCountOf: (event) => counts.get(event) ?? 0,
    reportsOf: ({ notes }) => [...new Set(notes.map(({ report }) => report))].flatMap((id) => reports.get(id) ?? []),
    topicsLike(word, most) {
      topics ??= createNearest(new Set(corpus.sessions.flatMap((session) => session.topics)), MIN_ALIKE);
      return topics(word, most);
    },
    asOf: corpus.asOf,
    suggestions: lastTold(corpus.sessions).map(({ title }) => title),
  };
}

/** The last sessions that reports tell of. */
function lastTold(sessions: readonly Session[]): Session[] {
  const told: Session[] = [];
  for (let at = sessions.length - 1; at >= 0 && told.length < MAX_SUGGESTIONS; at--) {
    const session = sessions[at] as Session;
    if (session.notes.some(({ mentionOnly }) => !mentionOnly)) told.unshift(session);
  }
  return told;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const UNKNOWN_TIME = '~';
const timeKey = ({ date, start, track }: Session, isByTrack: boolean): string =>
  [date ?? UNKNOWN_TIME, start ?? UNKNOWN_TIME, isByTrack ? track : ''].join(' ');
/** Talk 9 comes before talk 10. */
const ids = new Intl.Collator('en', { numeric: true });

/** Sessions by date, time, track and id; unknown times come last. Of an event that does not tell all their tracks, by date, time and id. */
export function sortByTime(sessions: readonly Session[]): Session[] {
  const untracked = new Set(sessions.flatMap(({ track, event }) => (track === undefined ? event : [])));
  const keyed = sessions.map((session) => ({ session, key: timeKey(session, !untracked.has(session.event)) }));
  return keyed
    .sort((a, b) => (a.key === b.key ? ids.compare(a.session.id, b.session.id) : a.key < b.key ? -1 : 1))
    .map(({ session }) => session);
}
