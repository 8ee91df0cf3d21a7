import { describe, expect, it } from 'vitest';
import { createQuestionText } from '../../src/question/question-text.ts';

describe('a question while it is read', () => {
  it('gives the matches of a pattern that are not taken, however often it is asked', () => {
    const question = createQuestionText('ａとbとa');
    const pattern = /[ab]/g;
    question.takeSpan(0, 1);
    const places = () => question.find(pattern).map(({ index }) => index);
    expect([places(), places()]).toEqual([
      [2, 4],
      [2, 4],
    ]);
    expect(question.take(/b/g).map(([found]) => found)).toEqual(['b']);
    expect([places(), question.rest()]).toEqual([[4], 'と とa']);
  });

  it('has no empty matches, also between characters of two units', () => {
    expect(createQuestionText('a😀b').find(/x*/gu)).toEqual([]);
    expect(createQuestionText('a😀b').find(/b*/gu)).toMatchObject([{ index: 3 }]);
  });

  it('takes no pattern that finds only once', () => {
    expect(() => createQuestionText('a').find(/a/)).toThrow(TypeError);
  });

  it('is squeezed for names, with the way back', () => {
    expect(createQuestionText('A. B・c').squeezed()).toEqual({ letters: 'abc', places: [0, 3, 5] });
  });
});
