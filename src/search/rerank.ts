import type { Hit } from '../ports.ts';
import type { PassageMatcher } from './match-passage.ts';
import type { WeighedTerm } from './read-terms.ts';
import { PASSAGE_WEIGHT, RERANKED } from './weights.ts';

/** A hit with the passages of its session: its title and each point of its notes. */
export interface Candidate {
  readonly hit: Hit;
  readonly passages: readonly string[];
}

/** Orders the best candidates again: those gain whose one passage has much of the question. The rest keep their order behind them. */
export function rerank(candidates: readonly Candidate[], terms: readonly WeighedTerm[], matchPassage: PassageMatcher): Hit[] {
  const whole = terms.reduce((sum, { weight, rarity }) => sum + weight * rarity, 0);
  const shareOf = (passage: string): number => (whole > 0 ? matchPassage(terms, passage).score / whole : 0);
  const best = candidates.slice(0, RERANKED).map(({ hit, passages }) => {
    const share = Math.max(0, ...passages.map(shareOf));
    return { ...hit, score: hit.score * (1 + PASSAGE_WEIGHT * share) };
  });
  best.sort((a, b) => b.score - a.score);
  return [...best, ...candidates.slice(RERANKED).map(({ hit }) => hit)];
}
