import type { Channel, Instant, Workspace } from './place.ts';

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
