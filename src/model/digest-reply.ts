import type { Delivery } from './delivery.ts';
import type { Digest, DigestDay, DigestEntry } from './digest.ts';
import type { SettingName } from './digest-command.ts';
import type { DigestSettings } from './digest-settings.ts';
import type { Event } from './event.ts';
import type { Instant } from './place.ts';
import type { Doer } from './reply.ts';
import type { Subscription } from './subscription.ts';

/** A channel's subscription as people see it. */
export interface SubscriptionView {
  readonly subscription: Subscription;
  readonly settings: DigestSettings;
  /** Counts the channel's subscriptions from 1, the oldest first. */
  readonly number: number;
  /** The events asked for that are known; empty for all. */
  readonly events: readonly Event[];
  /** What became of its last delivery. */
  readonly last?: Delivery;
}

/** What the bot says about digests. `by`: who did it. */
export type DigestReply =
  | {
      readonly kind: 'subscribed';
      readonly view: SubscriptionView;
      /** Other subscriptions of the channel that tell the same things. */
      readonly overlaps: readonly SubscriptionView[];
      readonly by: Doer;
    }
  /** The channel has that subscription already. */
  | { readonly kind: 'already'; readonly view: SubscriptionView }
  | {
      readonly kind: 'edited' | 'paused' | 'resumed' | 'unsubscribed';
      readonly view: SubscriptionView;
      readonly by: Doer;
    }
  /** It was so before: nothing was changed. */
  | { readonly kind: 'unchanged'; readonly view: SubscriptionView }
  /** The bot could not post there what was to be subscribed. */
  | { readonly kind: 'cannot-post' }
  | { readonly kind: 'list'; readonly views: readonly SubscriptionView[] }
  /** A person's, in any channel. */
  | { readonly kind: 'mine'; readonly views: readonly SubscriptionView[] }
  | { readonly kind: 'settings'; readonly view: SubscriptionView }
  /** What would come next, and when. */
  | { readonly kind: 'preview'; readonly view: SubscriptionView; readonly digest?: Digest; readonly dueAt: Instant }
  /** What a subscription would tell first, and when, if it were made. */
  | { readonly kind: 'sample'; readonly settings: DigestSettings; readonly digest?: Digest; readonly dueAt: Instant }
  /** The next digest now; it counts as told where the channel sees it. */
  | {
      readonly kind: 'now';
      readonly view: SubscriptionView;
      readonly digest?: Digest;
      readonly isShared: boolean;
      readonly by: Doer;
    }
  | DigestPage
  /** There are several, and none was named. */
  | { readonly kind: 'which'; readonly views: readonly SubscriptionView[] }
  /** The channel has none, or not that one. */
  | { readonly kind: 'none'; readonly number?: number }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'not-understood'; readonly fault: SettingsFault }
  | { readonly kind: 'usage' };

/** More sessions of an event day. */
export interface DigestPage {
  readonly kind: 'page';
  readonly event: Event;
  readonly day: DigestDay;
  readonly order: 'notes' | 'time';
  readonly entries: readonly DigestEntry[];
  readonly offset: number;
  readonly total: number;
  readonly subscription?: string;
}

/** A setting that was not understood, as it was given, with what may have been meant. */
export interface SettingsFault {
  readonly setting: SettingName;
  readonly given: string;
  readonly nearest: readonly string[];
}

/** How many sessions a message shows. */
export const PAGE = 10;
