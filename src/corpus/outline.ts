import type { Corpus, CorpusFrame } from '../model/corpus.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { isTalk } from './session-facts.ts';
import { createSpeakerNames, type SpeakerNames } from './speaker-names.ts';

/** What is known of all sessions together, as structured-cloneable data: in memory wherever they lie. */
export interface Outline {
  readonly sessionCount: number;
  /** How many entries an event's timetable has, parties and placeholders included. */
  readonly countByEvent: ReadonlyMap<string, number>;
  /** The tracks of an event's talks, in order. */
  readonly tracksByEvent: ReadonlyMap<string, readonly string[]>;
  /** All who speak, each once for each way in which they are printed. */
  readonly speakers: SpeakerNames;
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

export const MAX_LAST_TOLD = 3;
const outlines = new WeakMap<Corpus, Outline>();

/** What is known of all sessions of a corpus together, put together when it is first asked for. */
export function outlineOf(corpus: Corpus): Outline {
  const known = outlines.get(corpus) ?? createOutline(corpus.sessions);
  outlines.set(corpus, known);
  return known;
}

function createOutline(sessions: readonly Session[]): Outline {
  const outliner = createOutliner();
  sessions.forEach(outliner.add);
  return outliner.outline();
}

/** Puts an outline together of sessions that come one after the other. */
export function createOutliner(): { readonly add: (session: Session) => void; readonly outline: () => Outline } {
  let sessionCount = 0;
  const countByEvent = new Map<string, number>();
  const tracksByEvent = new Map<string, Set<string>>();
  const speakers = createSpeakerNames();
  const known = new Set<string>();
  const [categories, tracks, rooms] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [tiers, startTimes, dates] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const lastTold: string[] = [];
  /** Where no report tells of any. */
  const last: string[] = [];
  const put = (value: string | undefined, into: Set<string>): void => {
    if (value !== undefined) into.add(value);
  };
  const add = (session: Session): void => {
    const { event, track, category, room, tier, start, date, title } = session;
    sessionCount++;
    countByEvent.set(event, (countByEvent.get(event) ?? 0) + 1);
    if (track !== undefined && isTalk(session)) {
      const tracks = tracksByEvent.get(event);
      if (tracks) tracks.add(track);
      else tracksByEvent.set(event, new Set([track]));
    }
    put(category, categories);
    put(track, tracks);
    put(room, rooms);
    put(tier, tiers);
    put(start, startTimes);
    put(date, dates);
    for (const { name, otherNames, company } of session.speakers) {
      const key = JSON.stringify([name, otherNames, company]);
      if (known.has(key)) continue;
      known.add(key);
      speakers.add(withoutUndefined({ name, otherNames, company }));
    }
    last.push(title);
    if (last.length > MAX_LAST_TOLD) last.shift();
    if (!session.notes.some(({ mentionOnly }) => !mentionOnly)) return;
    lastTold.push(title);
    if (lastTold.length > MAX_LAST_TOLD) lastTold.shift();
  };
  const outline = (): Outline => ({
    sessionCount,
    countByEvent,
    tracksByEvent: new Map([...tracksByEvent].map(([event, all]) => [event, [...all].sort()])),
    speakers: speakers.save(),
    categories: [...categories],
    tracks: [...tracks],
    rooms: [...rooms],
    tiers: [...tiers],
    startTimes: [...startTimes],
    dates: [...dates],
    lastTold: lastTold.length > 0 ? lastTold : last,
  });
  return { add, outline };
}
