import {
  type ExpressionBuilder,
  type Kysely,
  type Selectable,
  sql,
  type Transaction,
  type UpdateQueryBuilder,
  type UpdateResult,
} from 'kysely';
import type { Instant } from '../model/place.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { type Claim, type DeliveryStore, type GiveBack, LEASE, type Outcome } from '../ports/stores.ts';
import { CANDIDATES, MAX_TERM } from './limits.ts';
import { readSubscription } from './read-subscription.ts';
import { createSubscriptionHealth } from './subscription-health.ts';
import type { DeliveryTable, SubscriptionTable, Tables } from './tables.ts';
import { addToldItems } from './told-items.ts';

/** Deliveries as work that one owner holds at a time: claimed for the length of a lease, fenced by owner and attempt. */
export function createDeliveryStore(kysely: Kysely<Tables>, now: () => Instant): DeliveryStore {
  return {
    claim: (owner, platform) => claim(kysely, owner, platform, now),
    async intend(held, items) {
      const intended = await stillHeld(kysely, held)
        .set(({ fn, eb, val }) => ({
          state: 'posting',
          posts: eb('posts', '+', 1),
          first_post_at: fn.coalesce('first_post_at', val(now())),
          intended: JSON.stringify(items),
        }))
        .where('state', '=', 'claimed')
        .where('lease_until', '>', now())
        .executeTakeFirst();
      return intended.numUpdatedRows > 0n;
    },
    settle: (held, outcome) => kysely.transaction().execute((transaction) => settle(transaction, held, outcome, now())),
    async giveBack(held, how) {
      const given = await stillHeld(kysely, held).set(backFrom(how)).executeTakeFirst();
      return given.numUpdatedRows > 0n;
    },
  };
}

/** Several who look at once see the same candidates; the update lets one have each, and the next candidate is tried. */
async function claim(kysely: Kysely<Tables>, owner: string, platform: string, now: () => Instant): Promise<Claim | undefined> {
  for (;;) {
    const candidates = await findCandidates(kysely, platform, now());
    if (candidates.length === 0) return undefined;
    for (const candidate of candidates) {
      const row = await takeOne(kysely, candidate.key, owner, now());
      if (row) return toClaim(row, candidate, owner);
    }
  }
}

type Candidate = Selectable<SubscriptionTable> & { readonly key: string };

function findCandidates(kysely: Kysely<Tables>, platform: string, now: Instant): Promise<Candidate[]> {
  return kysely
    .selectFrom('delivery')
    .innerJoin('subscription', 'subscription.id', 'delivery.subscription')
    .selectAll('subscription')
    .select('delivery.key')
    .where('delivery.platform', '=', platform)
    .where('subscription.paused', '=', 0)
    .where((free) => isFree(free, now))
    .orderBy('delivery.due_at')
    .orderBy('delivery.key')
    .limit(CANDIDATES)
    .execute();
}

function takeOne(kysely: Kysely<Tables>, key: string, owner: string, now: Instant) {
  return kysely
    .updateTable('delivery')
    .set(({ eb }) => ({ state: 'claimed', owner, attempt: eb('attempt', '+', 1), lease_until: now + LEASE }))
    .where('key', '=', key)
    .where((free) => isFree(free, now))
    .returningAll()
    .executeTakeFirst();
}

function isFree(free: ExpressionBuilder<Tables, 'delivery'>, now: Instant) {
  const isOver = (column: 'delivery.not_before' | 'delivery.lease_until') =>
    free.or([free(column, '<=', now), free(column, '>', now + MAX_TERM)]);
  const waiting = free('delivery.state', '=', 'planned').and(isOver('delivery.not_before'));
  const abandoned = free('delivery.state', 'in', ['claimed', 'posting']).and(isOver('delivery.lease_until'));
  return free('delivery.settled_at', 'is', null).and(free.or([waiting, abandoned]));
}

function toClaim(row: Selectable<DeliveryTable>, subscription: Candidate, owner: string): Claim {
  return withoutUndefined({
    subscription: readSubscription(subscription),
    localDate: row.local_date,
    key: row.key,
    dueAt: row.due_at,
    attempt: row.attempt,
    owner,
    leaseUntil: row.lease_until ?? 0,
    posts: row.posts,
    firstPostAt: row.first_post_at !== null ? row.first_post_at : undefined,
    intended: JSON.parse(row.intended) as string[],
  });
}

type Update = UpdateQueryBuilder<Tables, 'delivery', 'delivery', UpdateResult>;

/** The fence: a later claim has another attempt, a settled or returned delivery another state. */
function stillHeld(kysely: Kysely<Tables>, { key, owner, attempt }: Claim): Update {
  return kysely
    .updateTable('delivery')
    .where('key', '=', key)
    .where('owner', '=', owner)
    .where('attempt', '=', attempt)
    .where('state', 'in', ['claimed', 'posting']);
}

async function settle(transaction: Transaction<Tables>, held: Claim, outcome: Outcome, now: Instant): Promise<boolean> {
  const row = await stillHeld(transaction, held)
    .set({ state: outcome.kind, settled_at: now, lease_until: null, ...detailOf(outcome) })
    .returning('intended')
    .executeTakeFirst();
  if (!row) return false;
  const { id } = held.subscription;
  if (outcome.kind === 'posted' || outcome.kind === 'ambiguous')
    await addToldItems(transaction, id, JSON.parse(row.intended) as string[], now);
  if (outcome.kind === 'posted') await createSubscriptionHealth(transaction, () => now).heal(id);
  if (outcome.kind === 'failed') await createSubscriptionHealth(transaction, () => now).markBroken(id, outcome.reason);
  return true;
}

const detailOf = (outcome: Outcome) => (outcome.kind === 'posted' ? { message: outcome.message } : { reason: outcome.reason });

/** A proven "not posted" takes back the post that was intended in this claim, if one was. */
function backFrom({ notBefore, posted }: GiveBack) {
  const back = { state: 'planned', owner: null, lease_until: null, not_before: notBefore } as const;
  if (posted === 'maybe') return back;
  return {
    ...back,
    posts: sql<number>`case when state = 'posting' then posts - 1 else posts end`,
    first_post_at: sql<number | null>`case when state = 'posting' and posts = 1 then null else first_post_at end`,
  };
}
