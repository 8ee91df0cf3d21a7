import { type Kysely, sql } from 'kysely';
import type { Instant } from '../model/place.ts';
import type { SubscriptionHealth } from '../ports/stores.ts';
import { readSubscription } from './read-subscription.ts';
import type { Tables } from './tables.ts';

/** Milliseconds. */
const HOUR = 60 * 60 * 1_000;
/** Hours after which somebody who could not be told is told again. */
const AGAIN_AFTER = 1;

/** Whether posting to a subscription's channel works, and whether its subscriber has heard that it does not. */
export function createSubscriptionHealth(kysely: Kysely<Tables>, now: () => Instant): SubscriptionHealth {
  return {
    async markBroken(subscription, reason) {
      await kysely
        .updateTable('subscription')
        .set({ broken: reason, notice_owed: sql<number>`case when broken is null then 1 else notice_owed end` })
        .where('id', '=', subscription)
        .execute();
    },
    async heal(subscription) {
      await kysely.updateTable('subscription').set({ broken: null, notice_owed: 0 }).where('id', '=', subscription).execute();
    },
    async giveNotice(platform, tell) {
      const hour = Math.floor(now() / HOUR);
      const row = await kysely
        .updateTable('subscription')
        .set({ notice_owed: hour + AGAIN_AFTER })
        .where('notice_owed', '>', 0)
        .where('notice_owed', '<=', hour)
        .where('id', '=', ({ selectFrom }) =>
          selectFrom('subscription')
            .select('id')
            .where('platform', '=', platform)
            .where('notice_owed', '>', 0)
            .where('notice_owed', '<=', hour)
            .orderBy('id')
            .limit(1),
        )
        .returningAll()
        .executeTakeFirst();
      if (!row) return false;
      // Whoever dies here leaves it owed; a subscription that healed meanwhile owes nothing.
      if (await tell(readSubscription(row))) {
        await kysely
          .updateTable('subscription')
          .set({ notice_owed: 0 })
          .where('id', '=', row.id)
          .where('notice_owed', '=', row.notice_owed)
          .execute();
      }
      return true;
    },
    putRight: ({ id, nextDueAt: wrong }, nextDueAt, date) =>
      kysely.transaction().execute(async (transaction) => {
        const moved = await transaction
          .updateTable('subscription')
          .set({ next_due_at: nextDueAt })
          .where('id', '=', id)
          .where('next_due_at', '=', wrong)
          .executeTakeFirst();
        if (moved.numUpdatedRows === 0n) return false;
        await transaction.deleteFrom('delivery').where('subscription', '=', id).where('local_date', '>', date).execute();
        return true;
      }),
  };
}
