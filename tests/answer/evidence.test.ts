import { expect, it } from 'vitest';
import { measureEvidence } from '../../src/answer/evidence.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import { createPassageMatcher } from '../../src/search/match-passage.ts';
import { termOf } from './term-of.ts';

const matcher = createPassageMatcher(createVocabularyMatcher({ same: [], near: [] }));
const hit = (score: number) => ({ id: `umi/${score}`, score, coverage: 1 });
const TERMS = [termOf('監視', { rarity: 0.5 }), termOf('ログ', { rarity: 0.3 }), termOf('etcd', { rarity: 0.2, weight: 1.6 })];
const measured = (passages: readonly string[], scores: readonly number[], others: readonly string[] = []) =>
  measureEvidence(scores.map(hit), TERMS, { passages, others }, 0, matcher);

it('adds up what the words are worth that stand in the session, as a share of the question', () => {
  // 0.5 + 0.3 of 0.5 + 0.3 + 1.6 · 0.2.
  const { coverage, information, missing, hasAll } = measured(['監視の話', 'ログを集めた。'], [1]);
  expect(information).toBeCloseTo(0.8, 10);
  expect(coverage).toBeCloseTo(0.8 / 1.12, 10);
  expect(missing).toBe(0.2);
  expect(hasAll).toBe(false);
});

it('counts the words that stand together in one passage, and takes the others from anywhere', () => {
  const { together, hasAll } = measured(['監視の話', 'ログを集めた。監視もした。'], [1], ['etcd']);
  expect(together).toBe(2);
  expect(hasAll).toBe(true);
});

it('tells by what share the second and the fifth score less', () => {
  expect(measured(['監視'], [2, 1.5, 1, 1, 0.5])).toMatchObject({ lead: 0.25, leadOverFifth: 0.75 });
  expect(measured(['監視'], [2])).toMatchObject({ lead: 1, leadOverFifth: 1 });
});
