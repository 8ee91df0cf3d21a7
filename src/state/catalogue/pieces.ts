import { LOOKED_UP_TOGETHER } from '../limits.ts';

/** Keys in pieces of which each is looked up by one statement, every key once. */
export function* pieces<T>(keys: readonly T[]): Generator<T[]> {
  const all = [...new Set(keys)];
  for (let from = 0; from < all.length; from += LOOKED_UP_TOGETHER) yield all.slice(from, from + LOOKED_UP_TOGETHER);
}
