import { describe, expect, it } from 'vitest';
import { createLeaseWatch, type LeaseSign } from '../../src/concurrency/lease-watch.ts';

const LEASE = 15_000;
const LOOK_EVERY = 5_000;
const sign: LeaseSign = { key: 'k', owner: 'A', attempt: 1, beat: 0 };

function watching() {
  let time = 1_000_000;
  const isAbandoned = createLeaseWatch(LEASE, () => time);
  return {
    isAbandoned,
    /** What several looks at a sign say, some time apart. */
    looks: (at: LeaseSign, times: number, every = LOOK_EVERY): boolean[] =>
      Array.from({ length: times }, () => {
        time += every;
        return isAbandoned(at);
      }),
  };
}

describe('watching leases', () => {
  it('calls a lease abandoned when it has stood still for as long as it lasts', () => {
    expect(watching().looks(sign, 5)).toEqual([false, false, false, true, true]);
  });

  it('begins anew with each beat, each attempt and each owner', () => {
    const { looks } = watching();
    for (const one of [sign, { ...sign, beat: 1 }, { ...sign, attempt: 2 }, { ...sign, attempt: 2, owner: 'B' }])
      expect(looks(one, 3)).toEqual([false, false, false]);
    expect(looks({ ...sign, attempt: 2, owner: 'B' }, 1)).toEqual([true]);
  });

  it('counts little of a time in which it could not look: others could not renew either', () => {
    const { looks } = watching();
    expect(looks(sign, 1)).toEqual([false]);
    expect(looks(sign, 1, 20_000)).toEqual([false]);
    expect(looks(sign, 3)).toEqual([false, false, true]);
  });

  it('comes to an end also where it can never look in time', () => {
    expect(watching().looks(sign, 6, 9_000)).toEqual([false, false, false, false, false, true]);
  });

  it('knows each of very many', () => {
    let time = 0;
    const isAbandoned = createLeaseWatch(LEASE, () => time);
    const many = Array.from({ length: 3_000 }, (_, n) => ({ ...sign, key: `k${n}` }));
    const abandoned: number[] = [];
    for (let look = 0; look < 4; look++, time += LOOK_EVERY) abandoned.push(many.filter(isAbandoned).length);
    expect(abandoned).toEqual([0, 0, 0, 3_000]);
  });
});
