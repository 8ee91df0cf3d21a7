import type { Kysely } from 'kysely';
import { KikigakiError } from '../model/kikigaki-error.ts';
import type { Instant } from '../model/place.ts';
import type { State } from '../ports/state.ts';
import { createChannelDefaults } from './channel-defaults.ts';
import { createConversationStore } from './conversation-store.ts';
import type { Database } from './database.ts';
import { createDeliverySchedule } from './delivery-schedule.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { createFeedbackStore } from './feedback-store.ts';
import { forget } from './forget.ts';
import { createInboxStore } from './inbox-store.ts';
import { createIndexVersion } from './index-version.ts';
import { createKeyring, type Keyring, type SecretOf } from './keyring.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { createSeenEvents } from './seen-events.ts';
import { createSubscriptionHealth } from './subscription-health.ts';
import { createSubscriptionStore } from './subscription-store.ts';
import type { Tables } from './tables.ts';
import { createToldItems } from './told-items.ts';

/**
 * Opens the state at a `DATABASE_URL` and brings its tables up to date. Without a secret, rows about people mean something
 * to this process only.
 * Throws `database-url-invalid`, `database-unreachable`, `database-newer` and `database-migration-failed`.
 */
export async function openState(
  url: string,
  now: () => Instant = Date.now,
  secretOf: SecretOf = () => undefined,
): Promise<State> {
  const keyring = createKeyring(secretOf);
  const database = await openDatabase(url);
  try {
    await migrate(database, { keyring });
  } catch (error) {
    await database.kysely.destroy();
    throw error;
  }
  return createState(database, keyring, now);
}

function createState(database: Database, keyring: Keyring, now: () => Instant): State {
  const { kysely } = database;
  const conversations = createConversationStore(kysely, keyring, now);
  const seen = createSeenEvents(kysely, keyring, now);
  const feedback = createFeedbackStore(kysely, keyring, now);
  const schedule = createDeliverySchedule(kysely, now);
  const inbox = createInboxStore({ kysely, keyring, now });
  return {
    conversations,
    seen,
    feedback,
    schedule,
    inbox,
    channelDefaults: createChannelDefaults(kysely),
    indexVersion: createIndexVersion(database),
    subscriptions: createSubscriptionStore(kysely, now),
    health: createSubscriptionHealth(kysely, now),
    told: createToldItems(kysely, now),
    deliveries: createDeliveryStore(kysely, now),
    workspaces: (platform) => workspaces(kysely, platform),
    forget: (workspace) => forget(database, workspace),
    probe: () => probe(database),
    purge: () => purge([conversations, seen, feedback, schedule, inbox]),
    async close() {
      await database.settle();
      await kysely.destroy();
    },
  };
}

/** A private talk is a channel that is a place of its own. */
async function workspaces(kysely: Kysely<Tables>, platform: string): Promise<readonly string[]> {
  const of = (table: 'subscription' | 'channel_default') =>
    kysely
      .selectFrom(table)
      .select('workspace')
      .distinct()
      .where('platform', '=', platform)
      .whereRef('workspace', '!=', 'channel')
      .execute();
  const rows = [...(await of('subscription')), ...(await of('channel_default'))];
  return [...new Set(rows.map(({ workspace }) => workspace))];
}

async function probe({ kysely, name, isInPlace }: Database): Promise<void> {
  if (!(await isInPlace())) throw new KikigakiError({ code: 'database-gone', database: name });
  await kysely
    .updateTable('probe')
    .set(({ eb }) => ({ times: eb('times', '+', 1) }))
    .execute();
}

async function purge(stores: readonly { purge(): Promise<number> }[]): Promise<number> {
  let gone = 0;
  for (const store of stores) gone += await store.purge();
  return gone;
}
