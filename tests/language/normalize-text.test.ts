import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth, normalizeText, normalizeWithOrigins } from '../../src/language/normalize-text.ts';

/** Text as people write it, with the characters that change their length when they are normalised. */
const writtenText = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'Z',
        '9',
        ' ',
        '。',
        'Ａ',
        '１',
        'ｱ',
        'ｶﾞ',
        'ﾊﾟ',
        'か\u3099',
        'e\u0301',
        '㈱',
        '①',
        'ﬁ',
        '㎏',
        '…',
        '—',
        '〜',
        '：',
        '\u3000',
        '髙',
        '可',
        'ー',
        '😀',
        '𠮷',
      ],
      ...['\u200b', '\ufeff', '\u202e'],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('the normal form of a text', () => {
  it.each([
    ['ＫＵＢＥ', 'kube'],
    ['ｶﾞﾊﾞﾅﾝｽ', 'ガバナンス'],
    ['①㈱', '1(株)'],
    ['2022‐11−21', '2022-11-21'],
    ['大阪〜東京', '大阪~東京'],
    ['e\u0301', 'e'],
    ['é', 'e'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['right-to-left \u202eabc', 'right-to-left abc'],
    ['', ''],
  ])('of %j is %j', (text, normal) => {
    expect(normalizeText(text)).toBe(normal);
  });

  it('keeps the case where only width is folded', () => {
    expect(foldWidth('ＧｉｔＨｕｂ')).toBe('GitHub');
  });

  it('is the same beside a character that the letters have to be looked at together for', () => {
    fc.assert(
      fc.property(writtenText, (text) => {
        // An invisible character goes, and sends the text the long way.
        expect(foldWidth(`${text}\u200b`)).toBe(foldWidth(text));
      }),
    );
  });

  it('is its own normal form', () => {
    fc.assert(
      fc.property(writtenText, (text) => {
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
      }),
    );
  });
});

describe('the way back to the original', () => {
  it('leads from each character to the one it was made of', () => {
    const { text, origins } = normalizeWithOrigins('ｶﾞ㈱Ａ😀\u200b東');
    expect(text).toBe('ガ(株)a😀東');
    expect(origins).toEqual([0, 2, 2, 2, 3, 4, 4, 7, 8]);
  });

  it('gives the same text as plain normalising', () => {
    fc.assert(
      fc.property(writtenText, (text) => {
        // A mark that joins the letter before an invisible character is the one difference, and never written.
        fc.pre(!/[\u200b\ufeff\u202e][\u0300-\u036f\u3099\u309aﾞﾟ]/.test(text));
        expect(normalizeWithOrigins(text).text).toBe(normalizeText(text));
      }),
    );
  });

  it('has one origin for each character and one for the end, never going back, for any string', () => {
    fc.assert(
      fc.property(fc.oneof(writtenText, fc.string({ unit: 'binary' })), (original) => {
        const { text, origins } = normalizeWithOrigins(original);
        expect(origins).toHaveLength(text.length + 1);
        expect(origins.at(-1)).toBe(original.length);
        expect(origins).toEqual([...origins].sort((a, b) => a - b));
      }),
    );
  });

  it('leads to pieces of the original whose normal form is the piece that was looked at', () => {
    fc.assert(
      fc.property(writtenText, (original) => {
        const { text, origins } = normalizeWithOrigins(original);
        for (let at = 0; at < text.length; at++) {
          if (origins[at] === origins[at - 1]) continue;
          let end = at + 1;
          while (end < text.length && origins[end] === origins[at]) end++;
          expect(normalizeText(original.slice(origins[at], origins[end]))).toBe(text.slice(at, end));
        }
      }),
    );
  });
});
