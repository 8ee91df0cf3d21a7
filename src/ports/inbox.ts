import type { Workspace } from '../model/place.ts';

/** What a platform sent and awaits an answer to. */
export interface IncomingEvent extends Workspace {
  /** The platform's own name of it, the same in each of its deliveries. */
  readonly event: string;
  /** JSON: all it takes to answer it, in another process too. Kept encrypted, and only until it is answered. */
  readonly content: unknown;
}

/** The right to answer an event, for as long as it is kept. Owner and attempt are the fence: whoever takes it over makes it worthless. */
export interface HeldEvent extends Workspace {
  /** The idempotency key of the answer, the same in every attempt; at most 25 characters, and tells nobody anything. */
  readonly key: string;
  readonly owner: string;
  /** 1 for whoever took it in; above that, an answer may have been posted: look for `key` first. */
  readonly attempt: number;
  /** Undefined where it cannot be read: it was encrypted with another secret. */
  readonly content: unknown;
}

/** `undeliverable`: the platform took neither the answer nor a word to who asked. */
export type Ending = 'answered' | 'told' | 'undeliverable';

/** That somebody works on an event: `beat` changes as long as that is so. */
export interface SignOfLife {
  readonly key: string;
  readonly owner: string;
  readonly attempt: number;
  readonly beat: number;
}

/**
 * What was acknowledged and is not yet answered. A lease is a counter that its owner moves on: whoever watches one stand
 * still for long enough, by a clock of their own, may take the event over, so that no two clocks have to agree.
 */
export interface Inbox {
  /** Takes an event in; undefined where it is known already: somebody answers it, or it was answered. */
  take(event: IncomingEvent, owner: string): Promise<HeldEvent | undefined>;
  /**
   * Open events of the platform that `isAbandoned` says nobody works on any more, the oldest first, as many as one statement
   * takes: none where there are none. It is asked about all that somebody else holds, and about those of `owner` that never moved.
   */
  takeOver(platform: string, owner: string, isAbandoned: (sign: SignOfLife) => boolean): Promise<readonly HeldEvent[]>;
  /** Renews leases. Gives those that are still held. */
  keep(held: readonly HeldEvent[]): Promise<readonly HeldEvent[]>;
  /** The end of it: its content is erased, its key remembered while the platform may deliver it again. False where it is no longer held. */
  end(held: HeldEvent, ending: Ending): Promise<boolean>;
}
