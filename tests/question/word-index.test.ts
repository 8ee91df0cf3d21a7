import { expect, it } from 'vitest';
import { createWordIndex } from '../../src/question/word-index.ts';

const index = createWordIndex(
  [
    { verb: '聞く 聞いた', 'daypart:evening': '夜' },
    { particle: 'の', noun: '夜_の_部 夜' },
  ],
  [{ text: 'ＡＷＳ', tags: [] }],
);
const wordsAt = (text: string, at = 0): string[] => index.at(text, at).map(({ text }) => text);

it('all words that begin at a place are found, the shortest first', () => {
  expect(wordsAt('夜 の 部の話')).toEqual(['夜', '夜 の 部']);
  expect(wordsAt('昨日聞いた話', 2)).toEqual(['聞いた']);
  expect(wordsAt('聞')).toEqual([]);
});

it('a word of several tables has the tags of all', () => {
  const [night] = index.at('夜', 0);
  expect(JSON.stringify(night?.tags)).toContain('noun');
  expect(JSON.stringify(night)).toContain('evening');
});

it('names are found in normal form', () => {
  expect(wordsAt('aws')).toEqual(['aws']);
});
