import type { WeighedTerm } from '../../src/ports/word-knowledge.ts';

/** A word of a question as the corpus has it, under its own name alone. */
export const termOf = (word: string, more: Partial<WeighedTerm> = {}): WeighedTerm => ({
  word,
  weight: 1,
  rarity: 1,
  known: true,
  isFound: true,
  variants: [{ term: word, with: [], weight: 1, kind: 'literal', rarity: 1 }],
  ...more,
});
