/** A lease as it was seen: who holds it, and a counter that moves while it is kept. */
interface Seen {
  readonly sign: string;
  readonly at: number;
}

export interface LeaseSign {
  readonly key: string;
  readonly owner: string;
  readonly attempt: number;
  readonly beat: number;
}

/** True once a lease has not moved for as long as it lasts, by the watcher's own clock. */
export type IsAbandoned = (sign: LeaseSign) => boolean;

/** Signs nobody has asked about for so many lease times are forgotten. */
const FORGOTTEN_AFTER = 4;
/** Fewer are not worth a look. */
const SWEEP_AT = 1_000;

/**
 * Watches leases of other processes: `lease` is in milliseconds of `monotonic`, a clock that nobody sets. What a wall clock
 * says, here or there, changes nothing (as in the lock client of DynamoDB).
 */
export function createLeaseWatch(lease: number, monotonic: () => number): IsAbandoned {
  const seen = new Map<string, Seen>();
  return ({ key, owner, attempt, beat }) => {
    const now = monotonic();
    const sign = `${owner} ${attempt} ${beat}`;
    const before = seen.get(key);
    if (before?.sign === sign) return now - before.at >= lease;
    if (seen.size >= SWEEP_AT) forget(seen, now - FORGOTTEN_AFTER * lease);
    seen.set(key, { sign, at: now });
    return false;
  };
}

function forget(seen: Map<string, Seen>, before: number): void {
  for (const [key, { at }] of seen) if (at < before) seen.delete(key);
}
