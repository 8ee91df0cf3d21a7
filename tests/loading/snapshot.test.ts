import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSnapshot, sealSnapshot } from '../../src/loading/snapshot.ts';

const VALUE = {
  words: ['可観測性', 'pod'],
  numbers: Uint32Array.from([1, 2, 3]),
  arrays: [Uint8Array.of(255), new Uint16Array(0), Float64Array.of(0.1, -1), Uint32Array.from([1, 2, 3, 4]).subarray(1, 3)],
  nested: { deep: [null, true] },
};
const SEALED = sealSnapshot(VALUE, 'fingerprint-1');

describe('a sealed snapshot', () => {
  it('gives what was put in', () => {
    expect(openSnapshot(SEALED, 'fingerprint-1')).toEqual(VALUE);
  });

  it('gives one array where one was put in twice, and needs none', () => {
    const once = Uint16Array.of(7);
    const opened = openSnapshot(sealSnapshot([once, once], 'x'), 'x') as Uint16Array[];
    expect(opened[0]).toBe(opened[1]);
    expect(openSnapshot(sealSnapshot('no array', 'x'), 'x')).toBe('no array');
  });

  it('takes no array of a type it cannot give back', () => {
    expect(() => sealSnapshot([new BigInt64Array(1)], 'x')).toThrow(TypeError);
  });

  it('gives nothing for another fingerprint', () => {
    expect(openSnapshot(SEALED, 'fingerprint-2')).toBeUndefined();
    expect(openSnapshot(SEALED, '')).toBeUndefined();
  });

  it('gives nothing when any one byte is another', () => {
    fc.assert(
      fc.property(fc.nat({ max: SEALED.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(SEALED);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(openSnapshot(damaged, 'fingerprint-1')).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives nothing when it was cut short or has something behind it', () => {
    for (let length = 0; length < SEALED.length; length++) {
      expect(openSnapshot(SEALED.subarray(0, length), 'fingerprint-1')).toBeUndefined();
    }
    expect(openSnapshot(Buffer.concat([SEALED, Buffer.from('x')]), 'fingerprint-1')).toBeUndefined();
  });

  it('gives nothing for any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(openSnapshot(Buffer.from(bytes), 'fingerprint-1')).toBeUndefined();
      }),
    );
  });
});
