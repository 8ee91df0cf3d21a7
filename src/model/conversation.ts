import type { Instant } from './place.ts';

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
  readonly savedAt: Instant;
}
