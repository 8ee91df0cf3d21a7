import type { Candidate } from './candidate.ts';
import { type Evidence, sumEvidence } from './evidence.ts';
import type { FoundSession } from './found-session.ts';
import type { Outline } from './outline.ts';
import { ACCEPTED } from './weights.ts';

/** What became of a line that may head a talk, and why. */
export interface HeadFate {
  /** Index of its block. */
  readonly at: number;
  /**
   * `talk`: a talk begins here. `part`: it belongs to the talk above. `other-event`: a talk of another event.
   * `joined`: a talk's heading above has it. `no-talk`: more speaks against a talk than for it. `no-head`: nothing was weighed, it is the name of a section.
   */
  readonly fate: 'talk' | 'part' | 'other-event' | 'joined' | 'no-talk' | 'no-head';
  readonly evidence: readonly Evidence[];
}

export interface Decided {
  readonly weighed: readonly Candidate[];
  readonly foreign: readonly Candidate[];
  readonly sessions: readonly FoundSession[];
}

/** Tells for every heading, and for all else that came near to being one, what became of it. */
export function explainHeads({ weighed, foreign, sessions }: Decided, { places }: Outline): HeadFate[] {
  const begins = new Set(sessions.flatMap(({ spans }) => spans.map(({ at }) => at)));
  const owned = new Set(
    sessions.flatMap(({ spans }) => spans.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, index) => at + index))),
  );
  const byPlace = new Map<number, Candidate>();
  for (const candidate of weighed) if (!byPlace.has(candidate.at)) byPlace.set(candidate.at, candidate);
  const isForeign = new Set(foreign.map(({ at }) => at));
  return places.flatMap(({ block }, at): HeadFate[] => {
    const candidate = byPlace.get(at);
    const score = candidate ? sumEvidence(candidate.evidence) : Number.NEGATIVE_INFINITY;
    if (block.kind !== 'heading' && !begins.has(at) && score < NEAR) return [];
    const evidence = candidate?.evidence ?? [];
    if (begins.has(at)) return [{ at, fate: 'talk', evidence }];
    if (isForeign.has(at)) return [{ at, fate: 'other-event', evidence }];
    if (score > ACCEPTED) return [{ at, fate: owned.has(at) ? 'joined' : 'no-talk', evidence }];
    if (owned.has(at)) return [{ at, fate: 'part', evidence }];
    return [{ at, fate: candidate ? 'no-talk' : 'no-head', evidence }];
  });
}

/** From here on a line that is no heading came near enough to be told of. */
const NEAR = -0.7;
