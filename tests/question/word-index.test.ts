import fc from 'fast-check';
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

it('finds what looking at every word finds', () => {
  const letters = fc.stringMatching(/^[あいa-]{1,5}$/);
  fc.assert(
    fc.property(fc.uniqueArray(letters, { maxLength: 30 }), fc.stringMatching(/^[あいうa-]{0,12}$/), (words, text) => {
      const some = createWordIndex(
        [],
        words.map((word) => ({ text: word, tags: [] })),
      );
      for (let at = 0; at <= text.length; at++) {
        const there = words.filter((word) => text.startsWith(word, at)).sort((a, b) => a.length - b.length);
        expect(some.at(text, at).map(({ text: word }) => word)).toEqual(there);
      }
    }),
  );
});
