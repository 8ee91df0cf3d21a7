import { localTime } from '../model/local-time.ts';
import type { Instant } from '../model/place.ts';
import type { State } from '../ports/state.ts';
import { nextDue } from './next-due.ts';
import { readSettings } from './read-settings.ts';

/**
 * Plans again what is due later than its own schedule says: a clock that was wrong for a moment has put it off, perhaps by
 * years. Gives how many that were.
 */
export async function putRight(
  { subscriptions, health }: Pick<State, 'subscriptions' | 'health'>,
  now: () => Instant,
): Promise<number> {
  let mended = 0;
  for (const subscription of await subscriptions.list({})) {
    const settings = readSettings(subscription.settings);
    const next = nextDue(settings, now());
    if (subscription.nextDueAt <= next) continue;
    const { date } = localTime(next, settings.zone);
    if (await health.putRight(subscription, next, date)) mended++;
  }
  return mended;
}
