import type { WeighedTerm } from '../ports/word-knowledge.ts';
import type { Hit } from '../search/hit.ts';
import { orderByScore } from '../search/order-by-score.ts';
import type { AnswerParts } from './answer-parts.ts';
import { type FoundDocuments, NOWHERE } from './known-documents.ts';

/**
 * How much a long report is held against a session, beyond BM25's own normalisation of a field: a long report has some words of any
 * question, in passages that have nothing to do with each other. Title and ten passages count (16 / 5)^-0.22 = 0.77, a title alone 0.96.
 */
const LENGTH_POWER = 0.22;
const SHORT_TEXT = 5;

/** Hits that were weighed and are put in order as far as they are needed: of thousands a few are shown. `at` is a hit's place among `found`. */
export interface RankedHits {
  readonly found: readonly Hit[];
  readonly score: (at: number) => number;
  /** For a question: the weight of its terms that stand in what a hit is about. */
  subjectScores(terms: readonly WeighedTerm[]): (at: number) => number;
  /** The best, so many of them, in order. */
  best(count: number): Hit[];
  /** Those that are kept, in order. */
  where(isKept: (at: number) => boolean): Hit[];
  /** The ids of hits that are notes about events. */
  notes(): ReadonlySet<string>;
  /** The same hits with other scores. */
  rescored(scoreOf: (at: number) => number): RankedHits;
}

/**
 * Looks hits up and lowers the scores of sessions and events with long reports; a hit whose document is gone is left out.
 * A session that reports only name keeps the share `onlyNamed` of its score.
 */
export async function rankHits(
  found: readonly Hit[],
  { documents }: Pick<AnswerParts, 'documents'>,
  onlyNamed = 1,
): Promise<RankedHits> {
  const looked = await documents.find(found.map(({ id }) => id));
  const isThere = (_: unknown, at: number): boolean => looked.places[at] !== NOWHERE;
  const isComplete = !looked.places.includes(NOWHERE);
  const hits = isComplete ? found : found.filter(isThere);
  const places = isComplete ? looked.places : looked.places.filter(isThere);
  const there = { ...looked, places };
  return ranked(hits, there, loweredScores(hits, there, onlyNamed));
}

function ranked(found: readonly Hit[], looked: FoundDocuments, scores: Float64Array): RankedHits {
  const { places, subjects, sessions } = looked;
  const score = (at: number): number => scores[at] as number;
  const hitAt = (at: number): Hit => ({ ...(found[at] as Hit), score: score(at) });
  return {
    found,
    score,
    subjectScores(terms) {
      const scoreAt = subjects.scores(terms);
      return (at) => scoreAt(places[at] as number);
    },
    best: (count) => bestOf(scores, count).map(hitAt),
    where(isKept) {
      const kept: number[] = [];
      for (let at = 0; at < scores.length; at++) if (isKept(at)) kept.push(at);
      const order = orderByScore(Float64Array.from(kept, score));
      return Array.from(order, (place) => hitAt(kept[place] as number));
    },
    notes: () => new Set(found.filter((_, at) => !sessions[places[at] as number]).map(({ id }) => id)),
    rescored: (scoreOf) =>
      ranked(
        found,
        looked,
        Float64Array.from(scores, (_, at) => scoreOf(at)),
      ),
  };
}

/** The places of the highest scores, in order; of equal ones the lower place first. */
function bestOf(scores: Float64Array, count: number): number[] {
  const score = (at: number | undefined): number => scores[at as number] as number;
  const best: number[] = [];
  for (let at = 0; at < scores.length; at++) {
    if (best.length === count && score(at) <= score(best[count - 1])) continue;
    let rank = best.length;
    while (rank > 0 && score(best[rank - 1]) < score(at)) rank--;
    best.splice(rank, 0, at);
    best.length = Math.min(best.length, count);
  }
  return best;
}

function loweredScores(hits: readonly Hit[], { places, passages, onlyNamed }: FoundDocuments, share: number): Float64Array {
  const scores = new Float64Array(hits.length);
  for (let at = 0; at < scores.length; at++) {
    const place = places[at] as number;
    const score = (hits[at] as Hit).score / penaltyOf(passages[place] as number);
    scores[at] = onlyNamed[place] ? score * share : score;
  }
  return scores;
}

const penalties: number[] = [];
const penaltyOf = (passages: number): number => {
  penalties[passages] ??= ((SHORT_TEXT + passages) / SHORT_TEXT) ** LENGTH_POWER;
  return penalties[passages];
};
