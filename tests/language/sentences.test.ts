import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';

describe('the sentences of a text', () => {
  it.each([
    ['障害が起きた。直した。', ['障害が起きた。', '直した。']],
    ['本当か？　本当だ！', ['本当か？', '本当だ！']],
    ['「動かない。」と言った。', ['「動かない。」', 'と言った。']],
    ['すごい！！！次へ', ['すごい！！！', '次へ']],
    ['一行目\n二行目', ['一行目', '二行目']],
    ['（注：古い。）続き。', ['（注：古い。）', '続き。']],
    ['v1.28.3 にした。', ['v1.28.3 にした。']],
    ['終わりに印がない', ['終わりに印がない']],
    ['', []],
    [' \n ', []],
    ['。', ['。']],
  ])('of %j are %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it('end at a full stop in English too', () => {
    expect(splitSentences('We moved to v1.28. It took a week.')).toEqual(['We moved to v1.28.', 'It took a week.']);
  });

  it('lose nothing but white space', () => {
    const text = fc.string({ unit: fc.constantFrom('あ', 'a', '。', '！', '?', '」', '\n', ' ', '😀', '.') });
    fc.assert(
      fc.property(text, (written) => {
        expect(splitSentences(written).join('').replace(/\s/g, '')).toBe(written.replace(/\s/g, ''));
      }),
    );
  });
});
