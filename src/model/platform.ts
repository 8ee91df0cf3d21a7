import type { Language } from './language.ts';

/** What the core has to know of a platform to write for it; the platform's folder says it. */
export interface Platform {
  /** As in the state, the metrics and the log: lower case, no spaces. */
  readonly name: string;
  /** As people write it. */
  readonly title: string;
  readonly limits: MessageLimits;
  /** What answers hold there that not every platform can show. */
  readonly offers: readonly Offer[];
  /** Milliseconds from one digest to the next, over all its channels. */
  readonly pace: number;
  readonly texts: Readonly<Record<Language, PlatformTexts>>;
}

/** `ask-on`: a button that opens a window for a follow-up. `pick`: lists to choose from below what is listed. `form`: a window for a digest's settings. */
export type Offer = 'ask-on' | 'pick' | 'form';

/** What a message of the platform holds; lengths in UTF-16 units. */
export interface MessageLimits {
  /** All texts and addresses of a message together. */
  readonly text: number;
  /** Options of a list to choose from. */
  readonly options: number;
  readonly optionLabel: number;
  readonly optionValue: number;
  /** What a table holds that turns its own pages; absent where the platform has none. */
  readonly table?: TableLimits;
}

export interface TableLimits {
  /** Without the head. */
  readonly rows: number;
  /** All that is read in its cells, in UTF-16 units. */
  readonly text: number;
}

/** What is said on one platform only, in one language. */
export interface PlatformTexts {
  /** Where the bot was just added: how to begin, a line each. */
  readonly welcome: readonly string[];
  /** What can be asked and how, a line each. */
  readonly help: readonly string[];
  /** How to order digests, a line each. */
  readonly digests: readonly string[];
  readonly commands: PlatformCommands;
}

/** Commands as a person types them there. */
export interface PlatformCommands {
  readonly events: string;
  readonly import: string;
  readonly subscribe: string;
  readonly subscriptions: string;
  /** Changes the digest with this number. */
  readonly edit: (number: number) => string;
  /** Brings the bot into a channel; absent where nobody types that. */
  readonly invite?: string;
}
