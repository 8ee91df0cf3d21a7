import type { PlannedDelivery } from '../model/delivery.ts';
import { localTime } from '../model/local-time.ts';
import type { Instant } from '../model/place.ts';
import type { Subscription } from '../model/subscription.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { DeliverySchedule } from '../ports/stores.ts';
import { MAX_LATENESS, PLANNED_AT_ONCE } from './delivery-limits.ts';
import { type DueSettings, nextDue } from './next-due.ts';
import { readSettings } from './read-settings.ts';

/** Enters a delivery for each subscription that is due, the longest overdue first. */
export async function planDue(schedule: DeliverySchedule, now: () => Instant): Promise<number> {
  let planned = 0;
  for (;;) {
    const due = await schedule.due(PLANNED_AT_ONCE);
    let moved = 0;
    for (const subscription of due) if (await schedule.plan(planOf(subscription, now()))) moved++;
    planned += moved;
    // Whoever was not moved was planned by another replica, or changed meanwhile: that is for the next look.
    if (due.length < PLANNED_AT_ONCE || moved === 0) return planned;
  }
}

/** One delivery for all that was missed, dated as the last of it; none where even that is too long ago. */
export function planOf({ id, settings: stored, nextDueAt }: Subscription, now: Instant): PlannedDelivery {
  const settings = readSettings(stored);
  const last = lastDue(settings, nextDueAt, now);
  return withoutUndefined({
    subscription: id,
    dueAt: nextDueAt,
    nextDueAt: nextDue(settings, Math.max(now, last)),
    localDate: localTime(last, settings.zone).date,
    skipped: now - last > MAX_LATENESS ? 'too-late' : undefined,
  });
}

/** What was due before that is too late anyway, so that a year of downtime is not gone through day by day. */
function lastDue(settings: DueSettings, first: Instant, now: Instant): Instant {
  let last = first;
  let next = Math.max(nextDue(settings, first), nextDue(settings, now - 2 * MAX_LATENESS));
  while (next <= now) {
    last = next;
    next = nextDue(settings, last);
  }
  return last;
}
