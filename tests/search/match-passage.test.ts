import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createVocabularyMatcher, spellVocabulary } from '../../src/language/vocabulary-matcher.ts';
import type { WeighedTerm } from '../../src/ports/word-knowledge.ts';
import { createPassageMatcher } from '../../src/search/match-passage.ts';

const WORDS = ['障害', '障害対応', '監視', 'ログ', 'プログラム', 'pod', 'podcast', '減らす'];
const { best, match } = createPassageMatcher(
  createVocabularyMatcher(spellVocabulary({ same: [['監視', 'モニタリング']], near: [] })),
);

const term = (word: string, weight: number): WeighedTerm => ({
  word,
  weight,
  rarity: 1,
  known: true,
  isFound: true,
  variants: [{ term: word, with: [], weight: 1, kind: 'literal', rarity: 1 }],
});
const terms = fc
  .uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.map((word, at) => term(word, 1 + (at % 2))));
const passages = fc.array(
  fc.array(fc.constantFrom(...WORDS, 'と', 'の会場', '。', ' '), { maxLength: 5 }).map((parts) => parts.join('')),
  { maxLength: 8 },
);

it('the best passage is the first of those that score most when each is measured', () => {
  fc.assert(
    fc.property(terms, passages, (asked, told) => {
      const scores = told.map((passage) => match(asked, passage).score);
      const score = Math.max(0, ...scores);
      const index = scores.indexOf(score);
      expect(best(asked, told)).toEqual(score > 0 ? { ...match(asked, told[index] as string), index } : undefined);
    }),
    { numRuns: 500 },
  );
});
