import type { NearDocument } from '../ports/text-search.ts';
import type { Hit } from './hit.ts';

/** Hits by words, each with how near its meaning is; behind them the nearest that have no word of the question. */
export function withNearness(byWords: readonly Hit[], near: readonly NearDocument[] = []): Hit[] {
  if (near.length === 0) return [...byWords];
  const known = new Map(near.map((one) => [one.id, one]));
  const found = new Set(byWords.map(({ id }) => id));
  const others = near.filter(({ id }) => !found.has(id)).map(({ id }): Hit => ({ id, score: 0, coverage: 0 }));
  return [...byWords, ...others].map((hit) => {
    const { nearness = 0, excess = 0, passage } = known.get(hit.id) ?? {};
    return { ...hit, nearness, excess, nearestPassage: passage };
  });
}
