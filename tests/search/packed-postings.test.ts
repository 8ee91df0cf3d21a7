import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPostings, unpackPostings } from '../../src/search/packed-postings.ts';

it('packed postings are the same when they are unpacked', () => {
  const posting = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 31 - 1 }), fc.maxSafeNat());
  const list = fc.array(posting, { maxLength: 30 }).map((numbers) => [...new Set(numbers)].sort((a, b) => a - b));
  const term = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\n'));
  fc.assert(
    fc.property(fc.dictionary(term, list, { maxKeys: 20 }), (lists) => {
      const unpacked = unpackPostings(packPostings(Object.entries(lists)));
      expect([...unpacked.terms()].toSorted()).toEqual(Object.keys(lists).toSorted());
      for (const [word, numbers] of Object.entries(lists)) expect(unpacked.of(word)).toEqual(numbers);
    }),
  );
});

it('a term that is not in them has no postings', () => {
  expect(unpackPostings(packPostings([['pod', [1]]])).of('node')).toBeUndefined();
  expect(unpackPostings(packPostings([])).of('')).toBeUndefined();
});

it('a list longer than the first buffer is packed whole', () => {
  const numbers = Array.from({ length: 30_000 }, (_, i) => i * 1_000_003);
  expect(unpackPostings(packPostings([['often', numbers]])).of('often')).toEqual(numbers);
});
