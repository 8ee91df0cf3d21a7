import type { Channel, Instant, Person } from '../model/place.ts';
import type { Platform } from '../model/platform.ts';
import type { PostFault } from '../model/post-fault.ts';
import type { Presentation } from '../model/presentation.ts';

/** A way to post without being asked, on one platform. Nothing here rejects: what went wrong is an outcome. */
export interface Messenger {
  readonly platform: Platform;
  /**
   * Posts once, without trying again. `key` goes with the message, so that it can be found and, where the platform
   * can, refused a second time. Where the platform does not answer within ten seconds the outcome is `unknown`.
   */
  post(message: OutgoingMessage): Promise<PostOutcome>;
  /** The message with the key among those of the channel since an instant. */
  find(channel: Channel, key: string, since: Instant): Promise<FindOutcome>;
  /** Tells a person directly; false where that was not possible. */
  notify(person: Person, presentation: Presentation): Promise<boolean>;
}

export interface OutgoingMessage {
  readonly channel: Channel;
  readonly presentation: Presentation;
  /** At most 25 characters; every platform has to carry it. */
  readonly key: string;
  /** Without a notification, where the platform can do that. */
  readonly isSilent: boolean;
}

export type PostOutcome =
  | { readonly kind: 'posted'; readonly message: string }
  /** Certainly not posted. `permanent`: not before somebody changes something on the platform. */
  | { readonly kind: 'refused'; readonly reason: PostFault; readonly permanent: boolean }
  /** Certainly not posted; the platform asks to wait so many milliseconds. */
  | { readonly kind: 'retry-after'; readonly milliseconds: number }
  /** It may have been posted. */
  | { readonly kind: 'unknown'; readonly reason: PostFault };

export type FindOutcome =
  | { readonly kind: 'found'; readonly message: string }
  | { readonly kind: 'none' }
  /** The bot may not read the channel's history. */
  | { readonly kind: 'not-allowed' }
  /** It could not be read now. */
  | { readonly kind: 'unknown' };
