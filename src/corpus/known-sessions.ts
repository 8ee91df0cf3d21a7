import { grown } from '../language/term-table.ts';
import type { Session } from '../model/session.ts';
import { MAX_LAST_TOLD, type Outline } from './outline.ts';
import { type PlacedTopic, TOPICS_OF_SESSION } from './topic-places.ts';

/** What is kept of all sessions so that a few of them can change: as structured-cloneable data, a few bytes each. */
export interface KnownSessions {
  /** The last sessions of each event that reports tell of; events in the order of their sessions. */
  readonly told: ReadonlyMap<string, readonly string[]>;
  /** The last sessions of all. */
  readonly last: readonly string[];
  /** All topics there were, and those of each session as numbers: where they begin; one more for the end. */
  readonly topics: readonly string[];
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Gathers it of sessions that come one after the other. */
export function createKnownSessions(): { readonly add: (session: Session) => void; readonly save: () => KnownSessions } {
  const told = new Map<string, string[]>();
  const last: string[] = [];
  const topics = new Map<string, number>();
  let starts = new Uint32Array(1_024);
  let numbers = new Uint32Array(1_024);
  let [size, end] = [0, 0];
  return {
    add(session) {
      keepLast(last, session.title);
      const ofEvent = told.get(session.event) ?? [];
      told.set(session.event, ofEvent);
      if (isTold(session)) keepLast(ofEvent, session.title);
      for (const topic of session.topics) {
        if (!topics.has(topic)) topics.set(topic, topics.size);
        if (end >= numbers.length) numbers = grown(numbers, end + 1);
        numbers[end++] = topics.get(topic) as number;
      }
      if (++size >= starts.length) starts = grown(starts, size + 1);
      starts[size] = end;
    },
    save: () => ({
      ...{ told, last, topics: [...topics.keys()] },
      ...{ starts: starts.slice(0, size + 1), numbers: numbers.slice(0, end) },
    }),
  };
}

/** The same after sessions at some places have changed; `told` are the last ones of the events that they belong to. */
export function changeKnownSessions(
  known: KnownSessions,
  changed: ReadonlyMap<number, Session>,
  told: ReadonlyMap<string, readonly string[]>,
): KnownSessions {
  if (changed.size === 0) return known;
  const topics = new Map(known.topics.map((topic, number) => [topic, number]));
  const numberOf = (topic: string): number => {
    const number = topics.get(topic) ?? topics.size;
    topics.set(topic, number);
    return number;
  };
  const now = new Map([...changed].map(([place, session]) => [place, session.topics.map(numberOf)]));
  const lengthAt = (place: number): number =>
    now.get(place)?.length ?? (known.starts[place + 1] as number) - (known.starts[place] as number);
  const starts = new Uint32Array(known.starts.length);
  for (let place = 0; place + 1 < starts.length; place++) starts[place + 1] = (starts[place] as number) + lengthAt(place);
  const numbers = new Uint32Array(starts.at(-1) ?? 0);
  for (let place = 0; place + 1 < starts.length; place++)
    numbers.set(now.get(place) ?? known.numbers.subarray(known.starts[place], known.starts[place + 1]), starts[place]);
  return { ...known, told: new Map([...known.told, ...told]), topics: [...topics.keys()], starts, numbers };
}

/** The topics of all sessions, each where it stands first. */
export function* placedTopics({ topics, starts, numbers }: KnownSessions): Generator<PlacedTopic> {
  const seen = new Uint8Array(topics.length);
  for (let place = 0; place + 1 < starts.length; place++) {
    const [from, to] = [starts[place] as number, starts[place + 1] as number];
    for (let at = from; at < Math.min(to, from + TOPICS_OF_SESSION); at++) {
      const number = numbers[at] as number;
      if (seen[number]) continue;
      seen[number] = 1;
      yield { place: place * TOPICS_OF_SESSION + at - from, topic: topics[number] as string };
    }
  }
}

/** The titles of the last sessions that reports tell of; of the last ones where no report tells of any. */
export function lastTold({ told, last }: Pick<KnownSessions, 'told' | 'last'>): Outline['lastTold'] {
  const all: string[] = [];
  for (const titles of [...told.values()].reverse()) {
    all.unshift(...titles);
    if (all.length >= MAX_LAST_TOLD) return all.slice(-MAX_LAST_TOLD);
  }
  return all.length > 0 ? all : last;
}

/** Of an event's sessions, in order: the last ones that reports tell of. */
export const toldOf = (sessions: readonly Session[]): readonly string[] =>
  sessions
    .filter(isTold)
    .map(({ title }) => title)
    .slice(-MAX_LAST_TOLD);

const isTold = ({ notes }: Session): boolean => notes.some(({ mentionOnly }) => !mentionOnly);

function keepLast(titles: string[], title: string): void {
  titles.push(title);
  if (titles.length > MAX_LAST_TOLD) titles.shift();
}
