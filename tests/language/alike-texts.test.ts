import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAlikeTexts } from '../../src/language/alike-texts.ts';
import { likenessTo } from '../../src/language/nearest.ts';

const LEAST = 0.5;
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'ク', 'ラ', '観', '測', ' ', '𠮷'), maxLength: 12 });

it('leaves out no text that is more like a word than the least', () => {
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 12 }), (word, texts) => {
      const letters = createAlikeTexts(LEAST);
      for (const text of texts) letters.add(text);
      const found = new Set(letters.mayBeLike(word));
      const likeness = likenessTo(word);
      texts.forEach((text, place) => {
        if (likeness(text) > LEAST) expect(found.has(place), text).toBe(true);
      });
    }),
  );
});

it('leaves out most that is not like it, and keeps to long texts', () => {
  const texts = [
    ...Array.from({ length: 500 }, (_, at) => `${at}番のうみ`),
    'オブザーバビリティ'.repeat(300),
    'オブザバビリティ',
  ];
  const letters = createAlikeTexts(LEAST);
  for (const text of texts) letters.add(text);
  const found = letters.mayBeLike('オブザーバビリティ');
  expect(found).toEqual([500, 501]);
});
