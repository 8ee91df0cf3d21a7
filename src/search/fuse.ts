import type { Hit } from './hit.ts';
import { MEANING_WEIGHT, MIN_WORDS } from './weights.ts';

/**
 * The scores by words and meaning together: the score of the words, which keeps how sure they were, and how near the meaning is.
 * Nothing where meanings were not looked at.
 */
export function fuse(
  hits: readonly Hit[],
  scoreByWords: (at: number) => number,
  weight = MEANING_WEIGHT,
): ((at: number) => number) | undefined {
  if (hits.every(({ nearness }) => nearness === undefined)) return undefined;
  let best = MIN_WORDS;
  for (let at = 0; at < hits.length; at++) best = Math.max(best, scoreByWords(at));
  const scale = Math.sqrt(best);
  return (at) => scoreByWords(at) / scale + weight * (hits[at]?.nearness ?? 0);
}
