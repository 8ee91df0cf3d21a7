import type { Kysely, Updateable } from 'kysely';
import type { Instant } from '../model/place.ts';
import { shortId } from '../model/short-id.ts';
import type { SubscriptionKey } from '../model/subscription.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { SubscriptionChange, SubscriptionStore } from '../ports/stores.ts';
import { readSubscription } from './read-subscription.ts';
import type { SubscriptionTable, Tables } from './tables.ts';

/** Who wants digests, where and how. */
export function createSubscriptionStore(kysely: Kysely<Tables>, now: () => Instant): SubscriptionStore {
  return {
    async create({ platform, workspace, channel, subscriber, settings, nextDueAt }) {
      const row = await kysely
        .insertInto('subscription')
        .values({
          id: shortId(),
          platform,
          workspace,
          channel,
          subscriber,
          created_at: now(),
          settings: JSON.stringify(settings),
          next_due_at: nextDueAt,
          paused: 0,
          notice_owed: 0,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return readSubscription(row);
    },
    async list(filter) {
      const wanted = (['id', 'platform', 'workspace', 'channel'] as const).filter((column) => filter[column] !== undefined);
      const rows = await kysely
        .selectFrom('subscription')
        .selectAll()
        .where(({ and, eb }) => and(wanted.map((column) => eb(column, '=', filter[column] as string))))
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(readSubscription);
    },
    async change(key, change) {
      const row = await kysely
        .updateTable('subscription')
        .set({ id: key.id, ...columnsOf(change) })
        .where(({ and }) => and(exactly(key)))
        .returningAll()
        .executeTakeFirst();
      return row && readSubscription(row);
    },
    remove: (key) => remove(kysely, key),
  };
}

const exactly = ({ platform, workspace, id }: SubscriptionKey): SubscriptionKey => ({ platform, workspace, id });

function columnsOf({ settings, nextDueAt, paused }: SubscriptionChange): Updateable<SubscriptionTable> {
  return withoutUndefined({
    settings: settings !== undefined ? JSON.stringify(settings) : undefined,
    next_due_at: nextDueAt,
    paused: paused !== undefined ? (paused ? 1 : 0) : undefined,
  });
}

/** Deliveries first, the order in which a delivery is settled: the other one could end in a deadlock. */
function remove(kysely: Kysely<Tables>, key: SubscriptionKey): Promise<boolean> {
  return kysely.transaction().execute(async (transaction) => {
    const same = transaction
      .selectFrom('subscription')
      .select('id')
      .where(({ and }) => and(exactly(key)));
    await transaction.deleteFrom('delivery').where('subscription', 'in', same).execute();
    const gone = await transaction
      .deleteFrom('subscription')
      .where(({ and }) => and(exactly(key)))
      .executeTakeFirst();
    return gone.numDeletedRows > 0n;
  });
}
