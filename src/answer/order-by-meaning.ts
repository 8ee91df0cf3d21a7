import type { Certainty } from '../model/answer.ts';
import { fuse } from '../search/fuse.ts';
import type { Hit } from '../search/hit.ts';
import { MEANING_WEIGHT_BEHIND } from '../search/weights.ts';
import type { Evidence } from './evidence.ts';
import type { RankedHits } from './rank-hits.ts';

/** What the words say for the first of some hits. */
export interface Judged {
  readonly evidence: Evidence;
  readonly certainty: Certainty;
  readonly unknown: readonly string[];
}

export interface Ordered extends Judged {
  readonly hits: RankedHits;
}

/** So many of the best are looked at to judge them. */
const JUDGED = 10;
/** A session whose words say nothing is near all the same where its meaning exceeds what is usual by so much: of 105 questions without an answer, none. */
const NEAR_BY_MEANING = 2.7;

/**
 * Meaning orders, words convince. Hits in the order of their words come in the order of words and meaning, where meanings were looked
 * at; how sure the answer is, is said by the words of its first, and by those of the first before.
 */
export async function orderByMeaning(byWords: RankedHits, judge: (hits: readonly Hit[]) => Promise<Judged>): Promise<Ordered> {
  const best = byWords.best(JUDGED);
  const words = await judge(best);
  const fused = fuse(byWords.found, byWords.score);
  if (!fused) return { ...words, hits: byWords };
  const hits = withKeptPlaces(byWords, fused);
  const [first] = hits.best(1);
  if (!first || first.nearness === undefined) return { ...words, hits };
  const meant = first.id === best[0]?.id ? words : await judge(firstTo(first.id, byWords));
  return { ...meant, certainty: certaintyOf(best[0]?.score === 0 ? 'nothing' : words.certainty, meant, first), hits };
}

/** So many of the first stand where words and meaning together put them. */
const BOTH = 3;

/**
 * Hits in the order of words and meaning; behind the first few, one place is kept for what is nearest of all in meaning, and one for
 * what is first where meaning counts more: a question in other words than the report's has its session there, or nowhere.
 */
function withKeptPlaces(byWords: RankedHits, fused: (at: number) => number): RankedHits {
  const { found, score, rescored } = byWords;
  const hits = rescored(fused);
  const first = hits.best(BOTH + 1);
  const [last, next] = [first[BOTH - 1], first[BOTH]];
  const fusedMore = fuse(found, score, MEANING_WEIGHT_BEHIND);
  if (!last || !next || !fusedMore) return hits;
  const taken = new Set(first.slice(0, BOTH).map(({ id }) => id));
  const kept = new Map<number, number>();
  for (const scoreOf of [(at: number): number => found[at]?.nearness ?? 0, fusedMore]) {
    const at = highest(found.length, (one) => (taken.has(found[one]?.id ?? '') ? Number.NEGATIVE_INFINITY : scoreOf(one)));
    taken.add(found[at]?.id ?? '');
    // Between the last of the first and the one behind it, each of these below the one before.
    kept.set(at, next.score + (last.score - next.score) / (2 + kept.size));
  }
  return rescored((at) => kept.get(at) ?? fused(at));
}

function highest(count: number, valueAt: (at: number) => number): number {
  let best = 0;
  for (let at = 1; at < count; at++) if (valueAt(at) > valueAt(best)) best = at;
  return best;
}

/** The best in the order of their words but for one, which comes first. */
const firstTo = (first: string, hits: RankedHits): Hit[] => [
  ...hits.where((at) => hits.found[at]?.id === first),
  ...hits.best(JUDGED).filter(({ id }) => id !== first),
];

function certaintyOf(words: Certainty, meant: Judged, { excess = 0 }: Hit): Certainty {
  // What is about something else than a name that is known nowhere may lie near to it.
  if (words === 'nothing') return excess >= NEAR_BY_MEANING && meant.unknown.length === 0 ? 'perhaps' : 'nothing';
  return meant.certainty === 'sure' ? 'sure' : 'perhaps';
}
