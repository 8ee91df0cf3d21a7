import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTexts } from '../../src/language/pack-texts.ts';
import { createSortedTexts, sortTexts } from '../../src/language/sorted-texts.ts';

const open = (texts: readonly string[]) => createSortedTexts(structuredClone(sortTexts(texts)));

describe('texts in order', () => {
  it('are found as a whole, and in a piece of a text', () => {
    const texts = open(['umi', 'umino', 'sora', '海野']);
    expect(['umi', 'umino', 'um', 'uminoo', '', '海野'].map((text) => texts.find(text) >= 0)).toEqual([
      ...[true, true, false, false, false, true],
    ]);
    expect(texts.textAt(texts.find('海野太郎', 0, 2))).toBe('海野');
  });

  it('say whether any begins so', () => {
    const texts = open(['umino', 'sora']);
    expect(['u', 'umino', 'uminoo', 'so', 'z', 'a'].map(texts.hasBeginning)).toEqual([true, true, false, true, false, false]);
  });

  it('may be none', () => {
    expect([open([]).find('a'), open([]).hasBeginning('a'), open([]).find('')]).toEqual([-1, false, -1]);
  });

  it('have others behind them, which only their numbers give', () => {
    const texts = createSortedTexts(packTexts(['b', 'd', 'a']), 2);
    expect([texts.find('a'), texts.hasBeginning('a'), texts.textAt(2), texts.find('d')]).toEqual([-1, false, 'a', 1]);
  });

  it('are what a Set has, surrogates and all', () => {
    const text = fc.string({ unit: 'binary', maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(text), fc.array(text), (known, others) => {
        const texts = open(known);
        for (const one of known) expect(texts.textAt(texts.find(one))).toBe(one);
        for (const one of others) {
          expect(texts.find(one) >= 0).toBe(known.includes(one));
          expect(texts.hasBeginning(one)).toBe(known.some((each) => each.startsWith(one)));
        }
      }),
    );
  });
});
