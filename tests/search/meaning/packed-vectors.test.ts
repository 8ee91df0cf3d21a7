import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dotProducts, oneByOne } from '../../../src/search/meaning/dot-products.ts';
import {
  cosineOf,
  type PackedVectors,
  type Probe,
  packVector,
  probeOf,
  roomFor,
} from '../../../src/search/meaning/packed-vectors.ts';

const vectors = (length: number) =>
  fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: length, maxLength: length });

function cosineTo(probe: Probe, at: number, packed: PackedVectors): number {
  const products = new Int32Array(1);
  dotProducts(probe, packed.values, at, products);
  return cosineOf(products[0] ?? 0, probe, at, packed);
}

const cosine = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, number, at) => sum + number * (b[at] ?? 0), 0) / (Math.hypot(...a) * Math.hypot(...b) || 1);

it.each([3, 8, 384, 1027])('tells the cosine of two vectors of %i numbers to a hundredth', (length) => {
  const pairs = fc.tuple(vectors(length), vectors(length));
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      fc.pre(Math.hypot(...a) > 0.01 && Math.hypot(...b) > 0.01);
      const packed = roomFor(2, length);
      packVector(a, 0, packed);
      packVector(b, 1, packed);
      expect(Math.abs(cosineTo(probeOf(a), 1, packed) - cosine(a, b))).toBeLessThan(0.01);
    }),
    { numRuns: 50 },
  );
});

it('does not overflow where all numbers are the largest', () => {
  const length = 4096;
  const packed = roomFor(1, length);
  packVector(new Float32Array(length).fill(1), 0, packed);
  expect(cosineTo(probeOf(new Float32Array(length).fill(1)), 0, packed)).toBeCloseTo(1, 2);
});

it('has no direction for a vector of zeros', () => {
  const packed = roomFor(1, 4);
  packVector([0, 0, 0, 0], 0, packed);
  expect(cosineTo(probeOf([1, 0, 0, 0]), 0, packed)).toBe(0);
});

it('keeps a vector of 384 numbers in less than 420 bytes', () => {
  const { values, scales } = roomFor(1, 384);
  // Beside it lies how near it is to questions in general, in as many bytes as its scale.
  expect(values.byteLength + 2 * scales.byteLength).toBeLessThan(420);
});

it.each([16, 48, 384, 1024, 4096])(
  'gives the same sums many numbers at once as one by one, of %i numbers and more vectors than a block holds',
  (length) => {
    const count = 3 + Math.floor(600_000 / length);
    const values = Int8Array.from({ length: count * length }, (_, at) => (Math.floor(Math.abs(Math.sin(at) * 1e6)) % 255) - 127);
    const probe = probeOf(Float32Array.from({ length }, (_, at) => Math.sin(at * 12.9898) * 43_758.5));
    const [many, few] = [new Int32Array(count - 2), new Int32Array(count - 2)];
    dotProducts(probe, values, 2, many);
    oneByOne(probe, values, 2, few);
    expect(many).toEqual(few);
    expect(new Set(few).size).toBeGreaterThan(count / 2);
  },
);
