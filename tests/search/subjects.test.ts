import fc from 'fast-check';
import { expect, it } from 'vitest';
import { subjectTerms } from '../../src/language/subject-terms.ts';
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
      for (const text of all) subjects.add(text);
      for (const asked of questions)
        expect(all.map((_, place) => subjects.scores(asked)(place))).toEqual(
          all.map((text) => passages.match(asked, text).score),
        );
    }),
    { numRuns: 300 },
  );
});

const asked = (word: string): WeighedTerm => ({
  word,
  weight: 1,
  rarity: 1,
  known: true,
  isFound: true,
  variants: [{ term: word, with: [], weight: 1, rarity: 1, kind: 'literal' }],
});

it('takes the terms that were read elsewhere for those of the text', () => {
  const [read, kept] = [createSubjects(vocabulary), createSubjects(vocabulary)];
  const text = '監視とログ\nＫｕｂｅｒｎｅｔｅｓ クラスタ';
  read.add(text);
  kept.add({ terms: [...subjectTerms(text, vocabulary)].join('\n') });
  for (const word of ['監視', 'ログ', 'kubernetes', 'クラスタ', '犬'])
    expect(kept.scores([asked(word)])(0), word).toBe(read.scores([asked(word)])(0));
});
