import type { Hit, SearchResult, WeighedTerm } from '../ports/search-engine.ts';
import type { PassageMatcher } from '../search/match-passage.ts';
import { unknownNames } from './unknown-names.ts';

/**
 * When a hit is good enough to show. Calibrated on questions with and without one; docs/search.md has the curve.
 */

/** A best hit that covers this share of the question's weight answers it, unless the corpus knows less than half of the question. */
const SURE_COVERAGE = 0.3;
const MAX_UNKNOWN = 0.5;
/** One whose best passage has this much weight of the question in it answers it too, however long the question is. */
const SURE_PASSAGE = 6.5;
/** A question that names something unknown is answered only by what covers half of the rest of it and more. */
const COVERAGE_BESIDE_UNKNOWN = 0.5;
/** A best hit that means so nearly the same answers without a common word. Not calibrated: no model was at hand. */
const SURE_SIMILARITY = 0.75;
/** A hit belongs to the answer when it scores at least this share of the best. */
export const MIN_SCORE_SHARE = 0.25;
/** A session belongs to a list when it covers this share of what the best one covers. */
export const MIN_LIST_SHARE = 0.6;

export interface Verdict {
  readonly isConvincing: boolean;
  /** Names that nothing in the corpus is about. */
  readonly unknown: readonly string[];
}

/** Whether the evidence is enough to answer. `passages` are those of the best hit. */
export function judge(
  question: string,
  { hits: [best], terms }: SearchResult,
  passages: readonly string[],
  passageMatcher: PassageMatcher,
): Verdict {
  const unknown = unknownNames(question, terms);
  if (!best) return { isConvincing: false, unknown };
  if ((best.similarity ?? 0) >= SURE_SIMILARITY) return { isConvincing: true, unknown: [] };
  if (unknown.length > 0) return { isConvincing: best.coverage >= COVERAGE_BESIDE_UNKNOWN, unknown };
  const isSure = best.coverage >= SURE_COVERAGE && unknownShare(terms) < MAX_UNKNOWN;
  return { isConvincing: isSure || (passageMatcher.best(terms, passages)?.score ?? 0) >= SURE_PASSAGE, unknown };
}

/** The share of the question's weight that nothing in the corpus matches. */
function unknownShare(terms: readonly WeighedTerm[]): number {
  const weightOf = (some: readonly WeighedTerm[]): number => some.reduce((sum, { weight, rarity }) => sum + weight * rarity, 0);
  const whole = weightOf(terms);
  return whole > 0 ? weightOf(terms.filter(({ isFound }) => !isFound)) / whole : 0;
}

/** The hits that are worth showing beside the best. */
export function worthShowing(hits: readonly Hit[]): Hit[] {
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= best * MIN_SCORE_SHARE);
}

/** The hits that belong to a list: those that are about what it asks for, not those that come near. */
export function belongingToList(hits: readonly Hit[]): Hit[] {
  const best = Math.max(0, ...hits.map(({ coverage }) => coverage));
  return hits.filter(({ coverage }) => coverage >= best * MIN_LIST_SHARE);
}
