import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LONGEST_QUESTION, readQuestion } from '../../src/question/read-question.ts';

it.each(['', '  ', '？', '😀', '---', '\u200b'])('a text without a letter or a digit asks for help: %j', (text) => {
  expect(readQuestion(text, { events: [] }).intent).toBe('help');
});

it.each(['Cilium', '障害', 'ﾛｸﾞ', '5G', '한국어'])('%s asks for sessions', (text) => {
  expect(readQuestion(text, { events: [] })).toMatchObject({ intent: 'find', text });
});

it('keeps the limits that were set beside the words', () => {
  expect(readQuestion('Cilium', { events: ['umi2023'] }).events).toEqual(['umi2023']);
});

it('cuts what is longer than anybody asks, never inside a character', () => {
  fc.assert(
    fc.property(fc.constantFrom('😀', 'あ', '𠮷', 'a'), fc.nat({ max: 5_000 }), (unit, count) => {
      const { text } = readQuestion(unit.repeat(count), { events: [] });
      expect([...text]).toHaveLength(Math.min(count, LONGEST_QUESTION));
      expect(text).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
