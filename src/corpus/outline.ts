import type { Corpus, CorpusFrame } from '../model/corpus.ts';
import type { Session, Speaker } from '../model/session.ts';
import { isTalk } from './session-facts.ts';

/** What is known of all sessions together, as structured-cloneable data: in memory wherever they lie. */
export interface Outline {
  readonly sessionCount: number;
  /** How many entries an event's timetable has, parties and placeholders included. */
  readonly countByEvent: ReadonlyMap<string, number>;
  /** The tracks of an event's talks, in order. */
  readonly tracksByEvent: ReadonlyMap<string, readonly string[]>;
  /** All who speak, each once for each way in which they are printed. */
  readonly speakers: readonly Pick<Speaker, 'name' | 'otherNames' | 'company'>[];
  readonly categories: readonly string[];
  readonly tracks: readonly string[];
  readonly rooms: readonly string[];
  readonly tiers: readonly string[];
  readonly startTimes: readonly string[];
  /** Days on which there were sessions. */
  readonly dates: readonly string[];
  /** Titles of the last sessions that reports tell of; of the last ones where no report tells of any. */
  readonly lastTold: readonly string[];
}

/** A corpus whose sessions lie elsewhere. */
export interface OutlinedCorpus extends CorpusFrame {
  readonly outline: Outline;
  /** Of which generation they are there. */
  readonly generation: string;
}

const MAX_LAST_TOLD = 3;
const outlines = new WeakMap<Corpus, Outline>();

/** What is known of all sessions of a corpus together, put together when it is first asked for. */
export function outlineOf(corpus: Corpus): Outline {
  const known = outlines.get(corpus) ?? createOutline(corpus.sessions);
  outlines.set(corpus, known);
  return known;
}

function createOutline(sessions: readonly Session[]): Outline {
  const countByEvent = new Map<string, number>();
  const tracks = new Map<string, Set<string>>();
  for (const session of sessions) {
    const { event, track } = session;
    countByEvent.set(event, (countByEvent.get(event) ?? 0) + 1);
    if (track === undefined || !isTalk(session)) continue;
    const known = tracks.get(event);
    if (known) known.add(track);
    else tracks.set(event, new Set([track]));
  }
  const distinct = (read: (session: Session) => string | undefined): string[] => [
    ...new Set(sessions.flatMap((session) => read(session) ?? [])),
  ];
  return {
    sessionCount: sessions.length,
    countByEvent,
    tracksByEvent: new Map([...tracks].map(([event, all]) => [event, [...all].sort()])),
    speakers: distinctSpeakers(sessions),
    categories: distinct(({ category }) => category),
    tracks: distinct(({ track }) => track),
    rooms: distinct(({ room }) => room),
    tiers: distinct(({ tier }) => tier),
    startTimes: distinct(({ start }) => start),
    dates: distinct(({ date }) => date),
    lastTold: lastTold(sessions).map(({ title }) => title),
  };
}

function distinctSpeakers(sessions: readonly Session[]): Outline['speakers'] {
  const speakers = new Map<string, Outline['speakers'][number]>();
  for (const session of sessions)
    for (const { name, otherNames, company } of session.speakers) {
      const key = JSON.stringify([name, otherNames, company]);
      if (!speakers.has(key)) speakers.set(key, { name, otherNames, ...(company !== undefined && { company }) });
    }
  return [...speakers.values()];
}

function lastTold(sessions: readonly Session[]): Session[] {
  const told: Session[] = [];
  for (let at = sessions.length - 1; at >= 0 && told.length < MAX_LAST_TOLD; at--) {
    const session = sessions[at] as Session;
    if (session.notes.some(({ mentionOnly }) => !mentionOnly)) told.unshift(session);
  }
  return told.length > 0 ? told : sessions.slice(-MAX_LAST_TOLD);
}
