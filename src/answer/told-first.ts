import type { RankedHit } from './rank-hits.ts';

/** What a session keeps of its score that reports only name, beside those that they tell of. */
const ONLY_NAMED = 0.85;

/** Hits that are about a topic, those that a report tells of before as good ones that it only names. */
export const toldFirst = (hits: readonly RankedHit[]): readonly RankedHit[] =>
  hits.some(({ known }) => known.isOnlyNamed)
    ? hits
        .map((hit) => (hit.known.isOnlyNamed ? { ...hit, score: hit.score * ONLY_NAMED } : hit))
        .sort((a, b) => b.score - a.score)
    : hits;
