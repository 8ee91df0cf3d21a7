import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHaystack } from '../../src/chat/haystack.ts';

it('each text that holds a word is found once, with the first place of it, in order', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'あ'), maxLength: 6 }), { maxLength: 8 });
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'あ'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(texts, words, (all, word) => {
      const found: [number, number][] = [];
      createHaystack(all).find(word, (text, at) => void found.push([text, at]));
      expect(found).toEqual(all.flatMap((text, index) => (text.includes(word) ? [[index, text.indexOf(word)]] : [])));
    }),
    { numRuns: 500 },
  );
});
