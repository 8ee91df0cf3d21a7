import { type Corpus, createClockGuard, type Messenger, type State } from '../../src/index.ts';
import { type Job, startClock } from './clock.ts';
import { reasonOf } from './reason-of.ts';
import type { Running } from './running.ts';

/** Expired rows are nobody's hurry: what has expired is not read. */
const PURGE_EVERY = 10 * 60 * 1_000;
/** A wall clock that was set within so many milliseconds may be set again: by it nothing is deleted. */
const PURGE_SETTLED = 10 * 60 * 1_000;
/** A digest may be that late. */
const DIGESTS_EVERY = 15 * 1_000;

interface JobParts {
  readonly corpus: () => Corpus | Promise<Corpus>;
  readonly state: State;
  readonly owner: string;
  readonly messengers: readonly Messenger[];
  readonly monotonic: () => number;
  /** Whether the bot may speak in a place; everywhere where absent. */
  readonly isAllowed?: (place: { readonly workspace: string; readonly channel: string }) => boolean;
  /** What else is to be done by the clock. */
  readonly more: readonly (Job & { stop(): void })[];
}

/** What the service does by the clock: deletes what has expired, delivers the digests that are due. */
export async function startJobs(parts: JobParts, { log, closers }: Running): Promise<void> {
  const { createDeliverer } = await import('../../src/digest/index.ts');
  const { state, monotonic } = parts;
  const clockSteadyFor = createClockGuard(Date.now, monotonic);
  const purge = async (): Promise<void> => {
    if (clockSteadyFor() >= PURGE_SETTLED) await state.purge();
  };
  const deliverer = createDeliverer({ ...parts, log, now: Date.now, clockSteadyFor });
  const jobs = [
    { name: 'purge', every: PURGE_EVERY, run: purge },
    { name: 'digests', every: DIGESTS_EVERY, run: () => deliverer.deliverDue() },
    ...parts.more,
  ];
  const stopClock = startClock(jobs, (job, error) => log.error({ job, reason: reasonOf(error) }, 'job failed'));
  closers.push(() => {
    deliverer.stop();
    for (const job of parts.more) job.stop();
    return stopClock();
  });
}
