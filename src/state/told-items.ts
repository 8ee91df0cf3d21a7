import type { Kysely } from 'kysely';
import type { Instant } from '../model/place.ts';
import type { ToldItems } from '../ports/stores.ts';
import type { Tables } from './tables.ts';

/** What each subscription has already told. */
export function createToldItems(kysely: Kysely<Tables>, now: () => Instant): ToldItems {
  return {
    async of(subscription) {
      const rows = await kysely.selectFrom('told').select('item').where('subscription', '=', subscription).execute();
      return new Set(rows.map(({ item }) => item));
    },
    add: (subscription, items) => addToldItems(kysely, subscription, items, now()),
  };
}

/** Remembers items as told, those already known excepted; a subscription that was removed meanwhile is nothing to remember for. */
export async function addToldItems(
  kysely: Kysely<Tables>,
  subscription: string,
  items: readonly string[],
  now: Instant,
): Promise<void> {
  if (items.length === 0) return;
  await kysely
    .insertInto('told')
    .values(items.map((item) => ({ subscription, item, told_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
