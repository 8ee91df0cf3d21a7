import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText } from '../../src/presenting/cut-text.ts';

it.each([
  ['short', 10, 'short'],
  ['exactly ten', 11, 'exactly ten'],
  ['longer than that', 10, 'longer th…'],
  ['ends with space', 6, 'ends…'],
  ['漢字の長い題', 4, '漢字の…'],
  ['one', 0, ''],
])('of %j are left in %i units %j', (text, limit, left) => {
  expect(cutText(text, limit)).toBe(left);
});

it('cuts no character in two as people see it', () => {
  expect(cutText('a👩‍👩‍👧‍👦b', 5)).toBe('a…');
  expect(cutText('か\u3099か\u3099か\u3099', 4)).toBe('か\u3099…');
});

it('never gives more than the limit, nor half a surrogate', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, limit) => {
      const cut = cutText(text, limit);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(cut).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
