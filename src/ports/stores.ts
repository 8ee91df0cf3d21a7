/** Milliseconds since the epoch. */
export type Instant = number;

/** One team's place on a platform: a Slack workspace, a Discord guild. */
export interface Workspace {
  readonly platform: string;
  readonly workspace: string;
}

export interface Channel extends Workspace {
  readonly channel: string;
}

export interface Thread extends Channel {
  readonly thread: string;
}

/** What of an answer is remembered for follow-ups and buttons; nothing that a person typed. */
export interface SavedAnswer {
  /** Opaque and hard to guess, short enough for a button. */
  readonly id: string;
  /** JSON: the filters as they were understood. */
  readonly filters: unknown;
  /** Ids of the sessions, the best first. */
  readonly sessions: readonly string[];
}

export interface Conversation extends SavedAnswer {
  readonly thread: Thread;
  readonly savedAt: Instant;
}

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

export const FEEDBACK_REASONS = ['wrong-session', 'missing-session', 'wrong-event', 'wrong-passage', 'misunderstood'] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

export interface Feedback extends Workspace {
  readonly answer: string;
  /** The person's id on the platform; it is stored as a code that is worth nothing beyond this answer. */
  readonly person: string;
  readonly verdict: 'good' | 'bad';
  readonly reason?: FeedbackReason;
}

export interface GivenFeedback extends Omit<Feedback, 'person'> {
  readonly givenAt: Instant;
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

export interface NewSubscription extends Channel {
  /** The id of whoever subscribed, to be told if it breaks. */
  readonly subscriber: string;
  /** JSON: what to tell, when, in which zone and language. */
  readonly settings: unknown;
  readonly nextDueAt: Instant;
}

export interface Subscription extends NewSubscription {
  /** Opaque, short enough for a button. */
  readonly id: string;
  readonly paused: boolean;
  /** Why the last digest could not be posted; absent when all is well. */
  readonly broken?: string;
  readonly createdAt: Instant;
}

export interface SubscriptionKey extends Workspace {
  readonly id: string;
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
  /** One whose subscriber has yet to hear that it broke, given to one caller, once. */
  takeNotice(platform: string): Promise<Subscription | undefined>;
}

/** What a subscription has already told, so that it tells nothing twice; the digest chooses the items' names. */
export interface ToldItems {
  of(subscription: string): Promise<ReadonlySet<string>>;
  add(subscription: string, items: readonly string[]): Promise<void>;
}

export interface PlannedDelivery {
  readonly subscription: string;
  /** The subscription's `nextDueAt` as it was read. */
  readonly dueAt: Instant;
  /** `YYYY-MM-DD` in the subscription's zone: one delivery a day. */
  readonly localDate: string;
  readonly nextDueAt: Instant;
  /** Why nothing will be posted that day, for instance because it is too late. */
  readonly skipped?: string;
}

/** `posting`: it may have been posted. The last four are final. */
export type DeliveryState = 'planned' | 'claimed' | 'posting' | 'posted' | 'skipped' | 'failed' | 'ambiguous';

export interface Delivery {
  readonly subscription: string;
  readonly localDate: string;
  /** The idempotency key, the same in every attempt; fits a Discord nonce. */
  readonly key: string;
  readonly dueAt: Instant;
  readonly state: DeliveryState;
  readonly reason?: string;
  /** The platform's id of the message. */
  readonly message?: string;
  readonly attempt: number;
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
