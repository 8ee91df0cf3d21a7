import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createVocabularyMatcher, spellVocabulary } from '../../src/language/vocabulary-matcher.ts';
import type { Variant, WeighedTerm } from '../../src/ports/word-knowledge.ts';
import { createPassageMatcher } from '../../src/search/match-passage.ts';
import { createSubjects } from '../../src/search/subjects.ts';

const vocabulary = createVocabularyMatcher(spellVocabulary({ same: [['監視', 'モニタリング']], near: [] }));
const WORDS = [
  '障害',
  '障害対応',
  '監視',
  'モニタリング',
  'ログ',
  'プログラム',
  'ヴァイタス',
  'pod',
  'podcast',
  'GitOps',
  '減らす',
];

const variant = (word: string, kind: Variant['kind'], weight: number) => ({ term: word, with: [], weight, kind, rarity: 1 });
const termOf = (word: string, weight: number): WeighedTerm => ({
  word,
  weight,
  rarity: 0.5,
  known: true,
  isFound: true,
  variants: [
    variant(word.toLowerCase(), 'literal', 1),
    ...(vocabulary.conceptOf(word) ? [variant(vocabulary.conceptOf(word) ?? '', 'same', 0.85)] : []),
  ],
});
const terms = fc
  .uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.map((word, at) => termOf(word, 1 + (at % 2))));
const texts = fc
  .array(fc.constantFrom(...WORDS, 'と', 'の会場', '：', '〜', '\n', ' '), { maxLength: 8 })
  .map((parts) => parts.join(''));

it('subjects that are kept score what their texts do as passages, whatever was asked before', () => {
  const passages = createPassageMatcher(vocabulary);
  fc.assert(
    fc.property(fc.array(terms, { minLength: 1, maxLength: 4 }), fc.array(texts, { maxLength: 4 }), (questions, all) => {
      const subjects = createSubjects(vocabulary);
      all.forEach(subjects.add);
      for (const asked of questions)
        expect(all.map((_, place) => subjects.scores(asked)(place))).toEqual(
          all.map((text) => passages.match(asked, text).score),
        );
    }),
    { numRuns: 300 },
  );
});
