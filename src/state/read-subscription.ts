import type { Selectable } from 'kysely';
import type { Subscription } from '../model/subscription.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { SubscriptionTable } from './tables.ts';

/** A row of `subscription` in the domain's words. */
export function readSubscription(row: Selectable<SubscriptionTable>): Subscription {
  return {
    id: row.id,
    platform: row.platform,
    workspace: row.workspace,
    channel: row.channel,
    subscriber: row.subscriber,
    settings: JSON.parse(row.settings) as unknown,
    nextDueAt: row.next_due_at,
    paused: row.paused === 1,
    ...withoutUndefined({ broken: row.broken !== null ? row.broken : undefined }),
    createdAt: row.created_at,
  };
}
