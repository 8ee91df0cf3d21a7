import { describe, expect, it } from 'vitest';
import { createQuestionText } from '../../src/question/question-text.ts';

describe('a question in the form in which it is read', () => {
  it('is squeezed for names, with the way back', () => {
    expect(createQuestionText('A. B・c').squeezed).toEqual({ letters: 'abc', places: [0, 3, 5] });
  });

  it('gives back what was written', () => {
    const question = createQuestionText('ＣＮＤＴのKeynote');
    expect(question.text).toBe('cndtのkeynote');
    expect(question.written(5, 12)).toBe('Keynote');
  });

  it.each([
    ['a mention of Slack', '<@U12345> Ciliumの話', 'ciliumの話'],
    ['a channel', '<#C123|general> Cilium', 'cilium'],
    ['a link with a label', '<https://example.org/a|これ>', 'https://example.org/a'],
    ['an emoji by name', 'Cilium :bow:', 'cilium'],
    ['emphasis', '**Cilium**', 'cilium'],
    ['curly quotes', '“Cilium” isn’t', '"cilium" isn\'t'],
  ])('is without %s', (_, written, read) => {
    expect(createQuestionText(written).text.trim()).toBe(read);
  });

  it('keeps times and ratios', () => {
    expect(createQuestionText('16:25 1:2').text).toBe('16:25 1:2');
  });
});
