import type { Instant } from './place.ts';

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
  /** The idempotency key, the same in every attempt; at most 25 characters. */
  readonly key: string;
  readonly dueAt: Instant;
  readonly state: DeliveryState;
  readonly reason?: string;
  /** The platform's id of the message. */
  readonly message?: string;
  readonly attempt: number;
}
