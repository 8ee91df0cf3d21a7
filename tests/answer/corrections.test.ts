import { expect, it } from 'vitest';
import { correctionsOf } from '../../src/answer/corrections.ts';
import type { WeighedTerm, WeighedVariant } from '../../src/ports/word-knowledge.ts';

const variant = (term: string, kind: WeighedVariant['kind'], weight: number): WeighedVariant => ({
  term,
  with: [],
  weight,
  kind,
  rarity: 1,
});
const term = (word: string, known: boolean, ...variants: WeighedVariant[]): WeighedTerm => ({
  word,
  weight: 1,
  rarity: 1,
  known,
  isFound: true,
  variants,
});

it('a word that the corpus does not know was taken for what it sounds most like', () => {
  const heard = term('クバネテス', false, variant('kubernet', 'sound', 0.5), variant('kubernetes', 'sound', 0.7));
  expect(correctionsOf([heard])).toEqual([{ from: 'クバネテス', to: 'kubernetes' }]);
});

it('a word that the corpus knows was not corrected', () => {
  expect(correctionsOf([term('クラスタ', true, variant('cluster', 'sound', 0.7))])).toEqual([]);
});

it('a word that the vocabulary knows was not corrected', () => {
  const named = term('k8s', false, variant('\u0001kubernetes', 'same', 0.85), variant('kates', 'sound', 0.7));
  expect(correctionsOf([named])).toEqual([]);
});

it('a word that sounds like nothing was not corrected', () => {
  expect(correctionsOf([term('ぬぺもゆ', false)])).toEqual([]);
});
