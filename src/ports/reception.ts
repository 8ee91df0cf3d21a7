/** Where an event stands in the queues. */
export interface QueuePlace {
  readonly workspace: string;
  readonly channel: string;
  readonly person: string;
  /** What is posted one after the other, because the platform limits it: a channel. Absent for answers that no such limit is on. */
  readonly lane?: string;
  /** Buttons go before questions: somebody looks at the message and waits. */
  readonly isUrgent: boolean;
}

/** One attempt at answering one event, as its platform does it. Nothing here waits for a turn, and only `make` may reject. */
export interface Handling {
  /** Works out what to say. Does not wait for the platform's rate limits. */
  make(): Promise<void>;
  /** Says it, once; waits where the platform asks to wait. `key` goes with the message; a repeat is marked as one, since nobody can tell whether it is. */
  post(how: { readonly key: string; readonly isRepeat: boolean }): Promise<Said>;
  /** Whether an earlier attempt has said it; `unknown` where that cannot be looked up. */
  find(key: string): Promise<'found' | 'none' | 'unknown'>;
  /** Tells who asked to ask again: that there will be no answer, or, where an earlier attempt may have said it, that it may be there already. False where that was not possible. */
  reportFailure(how: { readonly isRepeat: boolean }): Promise<boolean>;
}

export type Said =
  /** `told`: something else than an answer, or nothing, since it was said a moment ago. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'told' }
  /** Certainly not said, and never will be. */
  | { readonly kind: 'refused'; readonly code: string }
  /** It may have been said. */
  | { readonly kind: 'unknown'; readonly code: string };

export interface Case {
  readonly turn: QueuePlace;
  readonly handling: Handling;
}

/** Begins an attempt at an event; `attempt` counts from 1. Undefined for content that is not, or no longer, understood. */
export type OpenCase = (content: unknown, attempt: number) => Case | undefined | Promise<Case | undefined>;

/** An event as it arrives. */
export interface Received {
  readonly workspace: string;
  /** The platform's own name of it, the same in each delivery. */
  readonly event: string;
  /** JSON: all it takes to answer it. */
  readonly content: unknown;
  /** Whether the platform delivers it again where it is not acknowledged. */
  readonly isRedelivered: boolean;
}

/** Where events of one platform are taken in, and answered once. */
export interface Reception {
  /** Resolves when the event may be acknowledged: it is stored, and will be answered or its asker told, or it was answered; false where it is known already. Rejects where the platform has to deliver it again. */
  receive(received: Received): Promise<boolean>;
  /** Takes up what others left, from now on. */
  start(): void;
  /** Takes nothing more and resolves when all that was taken in has ended. */
  stop(): Promise<void>;
}
