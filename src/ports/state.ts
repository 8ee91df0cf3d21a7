import type { Workspace } from '../model/place.ts';
import type { Inbox } from './inbox.ts';
import type {
  ChannelDefaults,
  ConversationStore,
  DeliverySchedule,
  DeliveryStore,
  FeedbackStore,
  IndexVersion,
  SeenEvents,
  SubscriptionHealth,
  SubscriptionStore,
  ToldItems,
} from './stores.ts';

/** All that Kikigaki remembers: a narrow store for each use, all on one database. */
export interface State {
  readonly conversations: ConversationStore;
  readonly seen: SeenEvents;
  readonly feedback: FeedbackStore;
  readonly channelDefaults: ChannelDefaults;
  readonly indexVersion: IndexVersion;
  readonly subscriptions: SubscriptionStore;
  readonly health: SubscriptionHealth;
  readonly told: ToldItems;
  readonly schedule: DeliverySchedule;
  readonly deliveries: DeliveryStore;
  readonly inbox: Inbox;
  /** The places of a platform, other than private talks, for which something lasting is stored: subscriptions, usual events. */
  workspaces(platform: string): Promise<readonly string[]>;
  forget(workspace: Workspace): Promise<Forgotten>;
  /** Writes a row. Rejects where nothing can be stored now: a full disk, a lock that nobody gives back. */
  probe(): Promise<void>;
  /** Removes what has expired everywhere, and says how much that was. */
  purge(): Promise<number>;
  /** To be called last: after watches have been stopped and calls have returned. */
  close(): Promise<void>;
}

/** How many rows of each kind were removed. */
export type Forgotten = Readonly<
  Record<'conversation' | 'event_seen' | 'feedback' | 'channel_default' | 'subscription' | 'inbox', number>
>;
