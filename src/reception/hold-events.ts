import { createLeaseWatch } from '../concurrency/lease-watch.ts';
import { sleep } from '../concurrency/sleep.ts';
import type { Ending, HeldEvent, Inbox } from '../ports/inbox.ts';
import { END_RETRY, ENOUGH_HELD, FRESH, LEASE, LOOK_AGAIN, RENEW_EVERY } from './reception-limits.ts';

export interface HoldParts {
  readonly inbox: Inbox;
  readonly platform: string;
  readonly owner: string;
  /** A clock that nobody sets, in milliseconds. */
  readonly monotonic: () => number;
  /** The state did not answer. */
  readonly failed: (error: unknown) => void;
}

/** The events of one platform that this process answers, and their leases. */
export interface Holds {
  add(held: HeldEvent): void;
  /** How many are held. */
  count(): number;
  /** Whether nobody has taken the event over; looked up where the lease was not renewed lately. Where the state is away nobody can have. */
  isOurs(held: HeldEvent): Promise<boolean>;
  /** Writes down that an event has ended, as soon as the state takes it. */
  end(held: HeldEvent, ending: Ending | 'lost'): Promise<void>;
  /** Hands over what others left, until `calledOff`. Resolves when nothing of it is under way. */
  takeUp(takenOver: (held: HeldEvent) => void, calledOff: AbortSignal): Promise<void>;
  /** Renews leases, until `calledOff`. Resolves when nothing of it is under way. */
  renew(calledOff: AbortSignal): Promise<void>;
}

/** Holds events by moving their leases on. */
export function createHolds({ inbox, platform, owner, monotonic, failed }: HoldParts): Holds {
  const renewedAt = new Map<HeldEvent, number>();
  const isAbandoned = createLeaseWatch(LEASE, monotonic);
  const keys = new Set<string>();
  const drop = (held: HeldEvent): void => {
    renewedAt.delete(held);
    keys.delete(held.key);
  };
  const renew = async (some: readonly HeldEvent[]): Promise<void> => {
    const began = monotonic();
    const kept = new Set(await inbox.keep(some));
    for (const held of some) {
      if (!renewedAt.has(held)) continue;
      if (kept.has(held)) renewedAt.set(held, began);
      else drop(held);
    }
  };
  const takeAll = async (takenOver: (held: HeldEvent) => void, calledOff: AbortSignal): Promise<void> => {
    while (!calledOff.aborted) {
      if (renewedAt.size >= ENOUGH_HELD) {
        await sleep(LOOK_AGAIN, calledOff);
        continue;
      }
      const taken = await inbox.takeOver(platform, owner, (sign) => isAbandoned(sign) && !keys.has(sign.key));
      if (taken.length === 0) return;
      for (const held of taken) takenOver(held);
    }
  };
  /** Does something again and again, and says what goes wrong. */
  const repeat = async (task: () => Promise<void>, calledOff: AbortSignal): Promise<void> => {
    while (!calledOff.aborted) {
      await task().catch(failed);
      await sleep(RENEW_EVERY, calledOff);
    }
  };
  return {
    add(held) {
      renewedAt.set(held, monotonic());
      keys.add(held.key);
    },
    count: () => renewedAt.size,
    async isOurs(held) {
      const renewed = renewedAt.get(held);
      if (renewed === undefined) return false;
      if (monotonic() - renewed < FRESH) return true;
      await renew([held]).catch(failed);
      return renewedAt.has(held);
    },
    async end(held, ending) {
      while (ending !== 'lost' && renewedAt.has(held)) {
        try {
          await inbox.end(held, ending);
          break;
        } catch (error) {
          failed(error);
          await sleep(END_RETRY);
        }
      }
      drop(held);
    },
    takeUp: (takenOver, calledOff) => repeat(() => takeAll(takenOver, calledOff), calledOff),
    renew: (calledOff) =>
      repeat(async () => {
        if (renewedAt.size > 0) await renew([...renewedAt.keys()]);
      }, calledOff),
  };
}
