import type { CorpusFrame } from '../model/corpus.ts';
import type { Event } from '../model/event.ts';
import type { Report } from '../model/report.ts';
import type { Session } from '../model/session.ts';
import { type AlikeNames, createAlikeNames } from './alike-names.ts';
import type { Outline } from './outline.ts';

/** What is small and needed for every answer, wherever the sessions lie. */
export interface Facts {
  readonly events: ReadonlyMap<string, Event>;
  readonly reports: ReadonlyMap<string, Report>;
  /** The tracks of an event, in order. */
  tracksOf(event: string): readonly string[];
  /** The names of people and companies, and the other names of these. */
  names(): AlikeNames;
  /** How many entries its timetable has, parties and placeholders included. */
  sessionCountOf(event: string): number;
  /** The reports that tell about a session or name it, each once. */
  reportsOf(session: Session): readonly Report[];
  /** The topics of sessions that are most like a word, the best first. */
  topicsLike(word: string, most: number): Promise<readonly string[]>;
  readonly asOf: string;
  /** What people could ask, to show somebody how. */
  suggestions(): readonly string[];
}

/** A topic that shares fewer of its pairs of letters with a word is not like it. */
export const MIN_ALIKE = 0.5;

/** What is known of a corpus without its sessions; the outline is asked for when it is first needed. */
export function createFacts(
  { events, reports: all, asOf }: CorpusFrame,
  outline: () => Outline,
  { topicsLike }: Pick<Facts, 'topicsLike'>,
): Facts {
  const reports = byId(all);
  return {
    events: byId(events),
    reports,
    tracksOf: (event) => outline().tracksByEvent.get(event) ?? [],
    names: () => createAlikeNames(outline().speakers),
    sessionCountOf: (event) => outline().countByEvent.get(event) ?? 0,
    reportsOf: ({ notes }) => [...new Set(notes.map(({ report }) => report))].flatMap((id) => reports.get(id) ?? []),
    topicsLike,
    asOf,
    suggestions: () => outline().lastTold,
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));
