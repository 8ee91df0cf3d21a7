/** A lease as one sees it: who holds it, and a counter that moves while it is kept. */
export interface LeaseSign {
  readonly key: string;
  readonly owner: string;
  readonly attempt: number;
  readonly beat: number;
}

/** True once a lease has not moved for as long as it lasts, by the watcher's own clock. */
export type IsAbandoned = (sign: LeaseSign) => boolean;

interface Seen {
  readonly sign: string;
  /** For how long it has stood still under our eyes, in milliseconds. */
  stoodStill: number;
  lookedAt: number;
}

/** The share of a lease that a long time without a look counts for. */
const COUNTED = 0.2;
/** Signs nobody has asked about for so many lease times are forgotten. */
const FORGOTTEN_AFTER = 4;
/** Fewer are not worth a look; after one, twice as many as were left. */
const SWEEP_AT = 1_000;

/**
 * Watches leases of other processes: `lease` is in milliseconds of `monotonic`, a clock that nobody sets. What a wall clock
 * says, here or there, changes nothing (as in the lock client of DynamoDB). Of a time in which one could not look for half a lease
 * little counts: the others may not have been able to renew theirs either. But some does, so that a watcher that is always slow
 * comes to an end.
 */
export function createLeaseWatch(lease: number, monotonic: () => number): IsAbandoned {
  const seen = new Map<string, Seen>();
  let sweepAt = SWEEP_AT;
  return ({ key, owner, attempt, beat }) => {
    const now = monotonic();
    const sign = `${owner} ${attempt} ${beat}`;
    const before = seen.get(key);
    if (before?.sign !== sign) {
      if (seen.size >= sweepAt) {
        forget(seen, now - FORGOTTEN_AFTER * lease);
        sweepAt = Math.max(SWEEP_AT, 2 * seen.size);
      }
      seen.set(key, { sign, stoodStill: 0, lookedAt: now });
      return false;
    }
    const passed = now - before.lookedAt;
    before.stoodStill += passed > lease / 2 ? lease * COUNTED : passed;
    before.lookedAt = now;
    return before.stoodStill >= lease;
  };
}

function forget(seen: Map<string, Seen>, before: number): void {
  for (const [key, { lookedAt }] of seen) if (lookedAt < before) seen.delete(key);
}
