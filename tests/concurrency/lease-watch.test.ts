import { describe, expect, it } from 'vitest';
import { createLeaseWatch } from '../../src/concurrency/lease-watch.ts';

const LEASE = 15_000;
const sign = { key: 'k', owner: 'A', attempt: 1, beat: 0 };

describe('watching leases', () => {
  it('calls a lease abandoned when it has stood still for as long as it lasts', () => {
    let time = 1_000_000;
    const isAbandoned = createLeaseWatch(LEASE, () => time);
    expect(isAbandoned(sign)).toBe(false);
    time += LEASE - 1;
    expect(isAbandoned(sign)).toBe(false);
    time += 1;
    expect(isAbandoned(sign)).toBe(true);
  });

  it('begins anew with each beat, each attempt and each owner', () => {
    let time = 0;
    const isAbandoned = createLeaseWatch(LEASE, () => time);
    const signs = [sign, { ...sign, beat: 1 }, { ...sign, beat: 0, attempt: 2 }, { ...sign, beat: 0, attempt: 2, owner: 'B' }];
    for (const one of signs) {
      expect(isAbandoned(one)).toBe(false);
      time += LEASE;
    }
    expect(isAbandoned(signs.at(-1) ?? sign)).toBe(true);
  });

  it('knows each of very many', () => {
    let time = 0;
    const isAbandoned = createLeaseWatch(LEASE, () => time);
    const many = Array.from({ length: 3_000 }, (_, n) => ({ ...sign, key: `k${n}` }));
    expect(many.filter(isAbandoned)).toEqual([]);
    time += LEASE;
    expect(many.filter(isAbandoned)).toHaveLength(3_000);
  });
});
