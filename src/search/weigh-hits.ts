import type { MatchedWord, TextHit } from '../ports/text-search.ts';
import type { UnderstoodWords } from '../ports/word-knowledge.ts';
import { coverageFactor } from './coverage-factor.ts';
import type { Hit } from './hit.ts';

/**
 * What an engine found, the best first: each with the share of the question that its words cover, a word by its best variant, and its
 * score the lower the more it lacks.
 */
export function weighHits(found: readonly TextHit[], { terms }: Pick<UnderstoodWords, 'terms'>): Hit[] {
  const weights = terms.map(({ weight, rarity }) => weight * rarity);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const best = new Float64Array(terms.length);
  const coverageOf = (matched: readonly MatchedWord[]): number => {
    best.fill(0);
    for (const { term, variant } of matched) best[term] = Math.max(best[term] ?? 0, terms[term]?.variants[variant]?.weight ?? 0);
    const covered = weights.reduce((sum, weight, term) => sum + weight * (best[term] ?? 0), 0);
    return whole > 0 ? Math.min(1, covered / whole) : 0;
  };
  // Engines give the same list to hits that have the same words.
  const coverages = new Map<readonly MatchedWord[], number>();
  const hits = found.map(({ id, score, matched }): Hit => {
    const coverage = coverages.get(matched) ?? coverageOf(matched);
    coverages.set(matched, coverage);
    return { id, score: score * coverageFactor(coverage), coverage };
  });
  return hits.sort((a, b) => b.score - a.score);
}
