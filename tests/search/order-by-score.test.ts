import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderByScore } from '../../src/search/order-by-score.ts';

/** Equal scores, scores that differ in their last bits only, and any others. */
const scores = fc.array(
  fc.oneof(
    fc.constantFrom(0, 1, 1 + Number.EPSILON, 1 + 2 * Number.EPSILON, 2.5),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
    fc.double({ min: 1, max: 1.000_001, noNaN: true }),
  ),
  { maxLength: 200 },
);

it('scores are in the order that comparing each two gives, with ties by place', () => {
  fc.assert(
    fc.property(scores, (all) => {
      const expected = all.map((_, at) => at).sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0) || a - b);
      expect([...orderByScore(Float64Array.from(all))]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it('ties are in order of their numbers, however many there are', () => {
  const numbers = Array.from({ length: 500 }, (_, at) => (at * 7) % 500);
  const order = orderByScore(new Float64Array(500).fill(1.5), numbers);
  expect([...order].map((at) => numbers[at])).toEqual(Array.from({ length: 500 }, (_, at) => at));
});
