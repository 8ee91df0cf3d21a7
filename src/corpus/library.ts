import { createNearest } from '../language/nearest.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Session } from '../model/session.ts';
import { createFacts, type Facts, MIN_ALIKE } from './facts.ts';
import { outlineOf } from './outline.ts';
import { isTalk } from './session-facts.ts';

/** A corpus in memory, looked up by id. */
export interface Library extends Facts {
  readonly sessions: ReadonlyMap<string, Session>;
  /** The talks of an event in order of time; those whose time is not known come last. */
  sessionsOf(event: string): readonly Session[];
}

export function createLibrary(corpus: Corpus): Library {
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
    ...createFacts(corpus, () => outlineOf(corpus), {
      async topicsLike(word, most) {
        topics ??= createNearest(new Set(corpus.sessions.flatMap((session) => session.topics)), MIN_ALIKE);
        return topics(word, most);
      },
    }),
    // Told when a service starts: all that the outline holds is not wanted then.
    sessionCountOf: (event) => counts.get(event) ?? 0,
    sessions: byId(corpus.sessions),
    sessionsOf,
  };
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
