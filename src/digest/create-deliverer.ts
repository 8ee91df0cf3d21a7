import { createPace, type Pace } from '../concurrency/create-pace.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Channel, Instant } from '../model/place.ts';
import type { AdapterLog } from '../ports/adapter.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { State } from '../ports/state.ts';
import { deliverOne } from './deliver-one.ts';
import { CLOCK_SETTLED, PACE_AFTER_LIMIT, PUT_RIGHT_EVERY, WORKERS } from './delivery-limits.ts';
import { notifySubscribers } from './notify-subscribers.ts';
import { planDue } from './plan-due.ts';
import { putRight } from './put-right.ts';

export interface DelivererParts {
  /** The corpus as it is now. */
  readonly corpus: () => Corpus | Promise<Corpus>;
  readonly state: Pick<State, 'schedule' | 'deliveries' | 'told' | 'conversations' | 'health' | 'subscriptions'>;
  /** One for each platform that is connected. */
  readonly messengers: readonly Messenger[];
  /** Whether whoever runs the service lets it speak there; everywhere where absent. */
  readonly isAllowed?: (place: Pick<Channel, 'workspace' | 'channel'>) => boolean;
  readonly log: AdapterLog;
  /** Names this process among the replicas. */
  readonly owner: string;
  readonly now: () => Instant;
  /** A clock that nobody sets, in milliseconds. */
  readonly monotonic: () => number;
  /** How long the two have run in step, in milliseconds. */
  readonly clockSteadyFor: () => number;
}

export interface Deliverer {
  /** Delivers all that is due now. Rejects where the state does not answer. */
  deliverDue(): Promise<void>;
  /** Begins nothing more. */
  stop(): void;
}

interface Posting {
  readonly messenger: Messenger;
  readonly pace: Pace;
}

/** Posts digests when they are due: to be called again and again, by every replica. */
export function createDeliverer(parts: DelivererParts): Deliverer {
  let isStopped = false;
  const posting: readonly Posting[] = parts.messengers.map((messenger) => ({
    messenger,
    pace: createPace(messenger.platform.pace),
  }));
  const { state, log, owner, monotonic, clockSteadyFor } = parts;
  let putRightAt = Number.NEGATIVE_INFINITY;
  const putRightNowAndThen = async (): Promise<void> => {
    if (monotonic() < putRightAt + PUT_RIGHT_EVERY) return;
    const subscriptions = await putRight(state, parts.now);
    putRightAt = monotonic();
    if (subscriptions > 0) log.warn({ subscriptions }, 'digests were put off by a clock that was wrong; planned again');
  };

  const work = async ({ messenger, pace }: Posting): Promise<void> => {
    const { name: platform } = messenger.platform;
    while (!isStopped) {
      const claimedAt = monotonic();
      const claim = await state.deliveries.claim(owner, platform);
      if (!claim) return;
      const attempt = await deliverOne(claim, claimedAt, { ...parts, messenger, turn: pace.turn });
      if (attempt === 'limited') pace.rest(PACE_AFTER_LIMIT);
      const { localDate, attempt: number } = claim;
      log.info({ platform, subscription: claim.subscription.id, localDate, attempt: number, outcome: attempt }, 'digest');
    }
  };
  const deliverOn = async (one: Posting): Promise<void> => {
    // Whoever fails leaves its claim to its lease; the others go on.
    const ended = await Promise.allSettled(Array.from({ length: WORKERS }, () => work(one)));
    await notifySubscribers(one.messenger, state.health, log);
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  };
  return {
    async deliverDue() {
      if (parts.messengers.length === 0 || isStopped || clockSteadyFor() < CLOCK_SETTLED) return;
      await putRightNowAndThen();
      await planDue(state.schedule, parts.now);
      const ended = await Promise.allSettled(posting.map(deliverOn));
      const failed = ended.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
    },
    stop() {
      isStopped = true;
    },
  };
}
