import { type PackedTexts, packTexts } from '../language/pack-texts.ts';

/** Words by how they begin and how they end, in arrays that threads share. */
export interface SortedAffixes {
  /** In the order of the alphabet. */
  readonly words: PackedTexts;
  /** Their numbers in the order of the alphabet of what they are when read backward. */
  readonly backward: Uint32Array;
}

/** Sorts words both ways: those with a common beginning, or a common end, stand side by side. */
export function sortAffixes(words: Iterable<string>): SortedAffixes {
  const forward = [...new Set(words)].sort();
  const numbers = new Map(forward.map((word, number) => [[...word].reverse().join(''), number]));
  const backward = Uint32Array.from([...numbers.keys()].sort(), (word) => numbers.get(word) as number);
  return { words: packTexts(forward), backward };
}
