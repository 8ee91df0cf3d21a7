import type { NearDocument } from '../ports/text-search.ts';
import type { Hit } from './hit.ts';
import { FUSION_RANK, MEANING_WEIGHT } from './weights.ts';

/** One order of two: hits by words and documents by meaning, by reciprocal rank (Cormack, Clarke and Büttcher 2009). */
export function fuse(byWords: readonly Hit[], byMeaning: readonly NearDocument[]): Hit[] {
  const coverages = new Map(byWords.map(({ id, coverage }) => [id, coverage]));
  const similarities = new Map(byMeaning.map(({ id, similarity }) => [id, similarity]));
  const scores = new Map<string, number>();
  byWords.forEach(({ id }, index) => {
    scores.set(id, 1 / (FUSION_RANK + index + 1));
  });
  byMeaning.forEach(({ id }, index) => {
    scores.set(id, (scores.get(id) ?? 0) + MEANING_WEIGHT / (FUSION_RANK + index + 1));
  });
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .map(([id, score]) => {
      const similarity = similarities.get(id);
      return { id, coverage: coverages.get(id) ?? 0, score, ...(similarity !== undefined && { similarity }) };
    });
}
