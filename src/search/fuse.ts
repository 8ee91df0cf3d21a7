import type { Hit } from '../ports.ts';
import { FUSION_RANK, MEANING_WEIGHT } from './weights.ts';

/** One order of two: hits by words and ids by meaning, by reciprocal rank (Cormack, Clarke and Büttcher 2009). */
export function fuse(byWords: readonly Hit[], byMeaning: readonly string[]): Hit[] {
  const hits = new Map(byWords.map((hit) => [hit.id, hit]));
  const scores = new Map<string, number>();
  byWords.forEach(({ id }, index) => {
    scores.set(id, 1 / (FUSION_RANK + index + 1));
  });
  byMeaning.forEach((id, index) => {
    scores.set(id, (scores.get(id) ?? 0) + MEANING_WEIGHT / (FUSION_RANK + index + 1));
  });
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id, score]) => ({ id, coverage: hits.get(id)?.coverage ?? 0, score }));
}
