import type { Hit, SearchResult } from '../ports.ts';

/** The best hit must cover this share of the question's weight, or nothing answers it. Calibrated on questions with and without an answer (docs/search.md). */
export const LEAST_COVERAGE = 0.3;
/** A hit belongs to the answer when it scores at least this share of the best. */
const LEAST_SCORE_SHARE = 0.25;
/** A session belongs to a list when it covers this share of what the list is about. */
const LEAST_LIST_COVERAGE = 0.55;

/** Whether the evidence is enough to answer at all. */
export function isConvincing({ hits: [best] }: SearchResult): boolean {
  return best !== undefined && best.coverage >= LEAST_COVERAGE;
}

/** The hits that are worth showing beside the best. */
export function worthShowing(hits: readonly Hit[]): Hit[] {
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= best * LEAST_SCORE_SHARE);
}

/** The hits that belong to a list: those that are about what it asks for, not those that come near. */
export function belongingToList(hits: readonly Hit[]): Hit[] {
  const best = Math.max(0, ...hits.map(({ coverage }) => coverage));
  return hits.filter(({ coverage }) => coverage >= best * LEAST_LIST_COVERAGE && coverage >= LEAST_COVERAGE);
}
