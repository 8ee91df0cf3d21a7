import type { IncomingInteraction } from './incoming-interaction.ts';
import type { IncomingMessage } from './incoming-message.ts';

/** Everything that people do and get an answer to; completions are stale after the next keystroke and kept nowhere. */
export type AnsweredInteraction = Exclude<IncomingInteraction, { kind: 'autocomplete' }>;

/** What of an event is kept until it is answered: all that another process needs to answer it. */
export type Incoming =
  | { readonly kind: 'message'; readonly message: IncomingMessage }
  /** A message that asked was changed. */
  | { readonly kind: 'edit'; readonly message: IncomingMessage }
  | { readonly kind: 'interaction'; readonly interaction: AnsweredInteraction };
