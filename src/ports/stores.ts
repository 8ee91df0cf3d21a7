import type { Conversation, SavedAnswer } from '../model/conversation.ts';
import type { Delivery, PlannedDelivery } from '../model/delivery.ts';
import type { Feedback, GivenFeedback } from '../model/feedback.ts';
import type { Channel, Instant, Thread, Workspace } from '../model/place.ts';
import type { NewSubscription, Subscription, SubscriptionKey } from '../model/subscription.ts';

/** The answers of the last 30 days. */
export interface ConversationStore {
  /** Saving the same id again replaces it, and makes it the last of the thread that is given now. */
  save(thread: Thread, answer: SavedAnswer): Promise<void>;
  /** What the thread was last told. */
  last(thread: Thread): Promise<Conversation | undefined>;
  /** The answer a button belongs to; undefined once it has expired. */
  byAnswer(workspace: Workspace, id: string): Promise<Conversation | undefined>;
  /** Removes what has expired and says how much that was. */
  purge(): Promise<number>;
}

export interface PlatformEvent extends Workspace {
  /** The platform's own id of the event; the same in each of its retries. */
  readonly event: string;
}

/** Platforms send an event again when in doubt; this is who handles it, once. */
export interface SeenEvents {
  /** True for exactly one of all who claim the same event within ten minutes. */
  claim(event: PlatformEvent): Promise<boolean>;
  /** Handling it failed: whoever gets it next may try again. */
  release(event: PlatformEvent): Promise<void>;
  purge(): Promise<number>;
}

export interface FeedbackStore {
  /** A person who judges the same answer again changes their mind, it does not count twice. */
  give(feedback: Feedback): Promise<void>;
  /** What was given since then, the newest first. */
  since(instant: Instant): Promise<readonly GivenFeedback[]>;
  purge(): Promise<number>;
}

/** The event that questions in a channel are about unless they name another. */
export interface ChannelDefaults {
  set(channel: Channel, event: string): Promise<void>;
  get(channel: Channel): Promise<string | undefined>;
  clear(channel: Channel): Promise<void>;
}

export interface VersionWatcher {
  changed(version: number): void;
  /** The database did not answer; called once, then not again until it has answered. */
  failed(error: unknown): void;
}

/** A counter that all replicas share: a higher number means that the data folder has to be read again. */
export interface IndexVersion {
  current(): Promise<number>;
  /** Raises it by one, wakes the other replicas, and gives the new one. */
  bump(): Promise<number>;
  /** Tells of every version above the one given, at the latest a second later; the result stops it. */
  watch(since: number, watcher: VersionWatcher): () => Promise<void>;
}

export type SubscriptionFilter = Partial<Channel & SubscriptionKey>;
export type SubscriptionChange = Partial<Pick<Subscription, 'settings' | 'nextDueAt' | 'paused'>>;

export interface SubscriptionStore {
  create(subscription: NewSubscription): Promise<Subscription>;
  /** Those that fit, the oldest first; all of them for `{}`. */
  list(filter: SubscriptionFilter): Promise<readonly Subscription[]>;
  /** Undefined if there is none. */
  change(key: SubscriptionKey, change: SubscriptionChange): Promise<Subscription | undefined>;
  /** Removes it with its deliveries and all it was told; false if there is none. */
  remove(key: SubscriptionKey): Promise<boolean>;
}

/** Whether posting works. A broken subscription stays due: it heals with the first digest that gets through. */
export interface SubscriptionHealth {
  markBroken(subscription: string, reason: string): Promise<void>;
  heal(subscription: string): Promise<void>;
  /** Hands over one whose subscriber has yet to hear that it broke, to one caller at a time, and again after an hour until `tell` says that they heard. False where there is none now. */
  giveNotice(platform: string, tell: (broken: Subscription) => Promise<boolean>): Promise<boolean>;
  /** A clock that was wrong put it off: sets its due time right and removes what was entered for days after `date` (`YYYY-MM-DD`), which have not come. False where it was changed meanwhile. */
  putRight(subscription: Subscription, nextDueAt: Instant, date: string): Promise<boolean>;
}

/** What a subscription has already told, so that it tells nothing twice; the digest chooses the items' names. */
export interface ToldItems {
  of(subscription: string): Promise<ReadonlySet<string>>;
  add(subscription: string, items: readonly string[]): Promise<void>;
}

/** From "due" to a line in the ledger. */
export interface DeliverySchedule {
  /** Subscriptions that are due, the longest overdue first. */
  due(limit: number): Promise<readonly Subscription[]>;
  /**
   * Enters the delivery and advances the subscription, both or neither.
   * False if nothing was entered: another replica was faster, it was changed meanwhile, or that day has its delivery.
   */
  plan(delivery: PlannedDelivery): Promise<boolean>;
  /** The newest first. */
  history(subscription: string, limit: number): Promise<readonly Delivery[]>;
  purge(): Promise<number>;
}

/** Milliseconds; six times the time-out of one post: whoever still holds a claim after that is gone or stuck. */
export const LEASE = 60_000;

/** The right to deliver, until `leaseUntil`. Owner and attempt are the fence: a later claim makes it worthless. */
export interface Claim extends Pick<Delivery, 'localDate' | 'key' | 'dueAt' | 'attempt'> {
  readonly subscription: Subscription;
  readonly owner: string;
  readonly leaseUntil: Instant;
  /** Earlier posts that may have got through; above 0, look for `key` in the channel's history first. */
  readonly posts: number;
  /** When the first of them may have been posted. */
  readonly firstPostAt?: Instant;
  /** What the last of them was meant to tell. */
  readonly intended: readonly string[];
}

export type Outcome =
  | { readonly kind: 'posted'; readonly message: string }
  | { readonly kind: 'skipped'; readonly reason: string }
  /** The platform refuses: the subscription is broken. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** Cannot be known; counts as told. */
  | { readonly kind: 'ambiguous'; readonly reason: string };

export interface GiveBack {
  readonly notBefore: Instant;
  /** `no` takes proof (the platform refused it); anything else is `maybe`. */
  readonly posted: 'no' | 'maybe';
}

/** Delivering once. All but `claim` give false, and change nothing, when the claim has been lost. */
export interface DeliveryStore {
  /** The longest overdue delivery of the platform that nobody holds, leased to the owner. */
  claim(owner: string, platform: string): Promise<Claim | undefined>;
  /** To be called before each post, once a claim: from here on it may have been posted. False also when the lease has run out. */
  intend(claim: Claim, items: readonly string[]): Promise<boolean>;
  /** The end of it; what was posted counts as told. */
  settle(claim: Claim, outcome: Outcome): Promise<boolean>;
  /** Somebody shall try again later. */
  giveBack(claim: Claim, how: GiveBack): Promise<boolean>;
}
