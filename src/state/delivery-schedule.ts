import type { Kysely, Selectable } from 'kysely';
import type { Delivery, PlannedDelivery } from '../model/delivery.ts';
import type { Instant } from '../model/place.ts';
import { shortId } from '../model/short-id.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { DeliverySchedule } from '../ports/stores.ts';
import { DELIVERY_KEPT } from './limits.ts';
import { readSubscription } from './read-subscription.ts';
import type { DeliveryTable, Tables } from './tables.ts';

/** The ledger's first line of each delivery, entered together with the subscription's next due time. */
export function createDeliverySchedule(kysely: Kysely<Tables>, now: () => Instant): DeliverySchedule {
  return {
    async due(limit) {
      const rows = await kysely
        .selectFrom('subscription')
        .selectAll()
        .where('next_due_at', '<=', now())
        .where('paused', '=', 0)
        .orderBy('next_due_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(readSubscription);
    },
    plan: (delivery) => plan(kysely, delivery, now()),
    async history(subscription, limit) {
      const rows = await kysely
        .selectFrom('delivery')
        .selectAll()
        .where('subscription', '=', subscription)
        .orderBy('local_date', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    async purge() {
      const gone = await kysely
        .deleteFrom('delivery')
        .where('settled_at', '<=', now() - DELIVERY_KEPT)
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}

/** Whoever moves `next_due_at` on enters the delivery; the primary key holds a day to one even if the time is set back. */
function plan(kysely: Kysely<Tables>, delivery: PlannedDelivery, now: Instant): Promise<boolean> {
  return kysely.transaction().execute(async (transaction) => {
    const advanced = await transaction
      .updateTable('subscription')
      .set({ next_due_at: delivery.nextDueAt })
      .where('id', '=', delivery.subscription)
      .where('next_due_at', '=', delivery.dueAt)
      .where('paused', '=', 0)
      .returning('platform')
      .executeTakeFirst();
    if (!advanced) return false;
    const entered = await transaction
      .insertInto('delivery')
      .values({ ...rowOf(delivery, now), platform: advanced.platform })
      .onConflict((conflict) => conflict.columns(['subscription', 'local_date']).doNothing())
      .executeTakeFirst();
    return (entered.numInsertedOrUpdatedRows ?? 0n) > 0n;
  });
}

function rowOf({ subscription, localDate, dueAt, skipped }: PlannedDelivery, now: Instant) {
  const state =
    skipped === undefined ? ({ state: 'planned' } as const) : ({ state: 'skipped', reason: skipped, settled_at: now } as const);
  return {
    subscription,
    local_date: localDate,
    key: shortId(),
    due_at: dueAt,
    not_before: dueAt,
    attempt: 0,
    posts: 0,
    intended: '[]',
    ...state,
  };
}

function toDelivery(row: Selectable<DeliveryTable>): Delivery {
  return withoutUndefined({
    subscription: row.subscription,
    localDate: row.local_date,
    key: row.key,
    dueAt: row.due_at,
    state: row.state,
    reason: row.reason !== null ? row.reason : undefined,
    message: row.message !== null ? row.message : undefined,
    attempt: row.attempt,
  });
}
