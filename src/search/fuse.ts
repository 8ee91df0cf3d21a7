import type { Hit } from './hit.ts';
import { LEAST_WORDS, MEANING_WEIGHT } from './weights.ts';

/**
 * Hits in the order of words and meaning: the score of the words, which keeps how sure they were, and how near the meaning is. Hits
 * whose meaning was not looked at stay as they are.
 */
export function fuse<T extends Hit>(hits: readonly T[]): readonly T[] {
  if (hits.every(({ nearness }) => nearness === undefined)) return hits;
  const best = Math.max(LEAST_WORDS, ...hits.map(({ score }) => score));
  const fused = hits.map((hit): T => ({ ...hit, score: hit.score / best + MEANING_WEIGHT * (hit.nearness ?? 0) }));
  return fused.sort((a, b) => b.score - a.score);
}
