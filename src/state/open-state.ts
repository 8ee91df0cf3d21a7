import type { Instant } from '../model/place.ts';
import type { State } from '../ports/state.ts';
import { createChannelDefaults } from './channel-defaults.ts';
import { createConversationStore } from './conversation-store.ts';
import type { Database } from './database.ts';
import { createDeliverySchedule } from './delivery-schedule.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { createFeedbackStore } from './feedback-store.ts';
import { forget } from './forget.ts';
import { createIndexVersion } from './index-version.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { createSeenEvents } from './seen-events.ts';
import { createSubscriptionHealth } from './subscription-health.ts';
import { createSubscriptionStore } from './subscription-store.ts';
import { createToldItems } from './told-items.ts';

/**
 * Opens the state at a `DATABASE_URL` and brings its tables up to date.
 * Throws `database-url-invalid`, `database-unreachable`, `database-newer` and `database-migration-failed`.
 */
export async function openState(url: string, now: () => Instant = Date.now): Promise<State> {
  const database = await openDatabase(url);
  try {
    await migrate(database);
  } catch (error) {
    await database.kysely.destroy();
    throw error;
  }
  return createState(database, now);
}

function createState(database: Database, now: () => Instant): State {
  const { kysely } = database;
  const conversations = createConversationStore(kysely, now);
  const seen = createSeenEvents(kysely, now);
  const feedback = createFeedbackStore(kysely, now);
  const schedule = createDeliverySchedule(kysely, now);
  return {
    ...{ conversations, seen, feedback, schedule },
    channelDefaults: createChannelDefaults(kysely),
    indexVersion: createIndexVersion(database),
    subscriptions: createSubscriptionStore(kysely, now),
    health: createSubscriptionHealth(kysely),
    told: createToldItems(kysely, now),
    deliveries: createDeliveryStore(kysely, now),
    forget: (workspace) => forget(kysely, workspace),
    purge: () => purge([conversations, seen, feedback, schedule]),
    close: () => kysely.destroy(),
  };
}

async function purge(stores: readonly { purge(): Promise<number> }[]): Promise<number> {
  let gone = 0;
  for (const store of stores) gone += await store.purge();
  return gone;
}
