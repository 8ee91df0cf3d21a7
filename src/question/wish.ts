import type { Asked, Group, Intent, Order } from '../model/limit.ts';

/** What a question wants. */
export interface Wish {
  readonly intent: Intent;
  /** A number is wanted, of sessions or of events. */
  readonly isCount: boolean;
  readonly asked?: Asked;
  readonly of?: 'session' | 'event';
  readonly order?: Order;
  readonly group?: Group;
  /** What the data cannot tell is asked for: the number of attendees. */
  readonly isUnknowable: boolean;
}

/** What holds of a question whatever is wanted. */
export type Base = Omit<Wish, 'intent'>;
