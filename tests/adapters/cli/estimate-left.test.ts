import { expect, it } from 'vitest';
import { estimateLeft } from '../../../adapters/cli/estimate-left.ts';

it('what is left takes as long as what was done, by its share', () => {
  let now = 0;
  const left = estimateLeft(() => now);
  expect(left(100, 1_100)).toBeUndefined();
  now = 1_000;
  expect(left(200, 1_100)).toBeUndefined();
  now = 5_000;
  expect(left(600, 1_100)).toBe(5);
  now = 10_000;
  expect(left(1_100, 1_100)).toBe(0);
});
