import type { Action } from './action.ts';
import type { Instant } from './place.ts';

/**
 * A message as every platform shows it: what stands where, in the reader's language, without any markup.
 * Renderers escape all of it, cut it to the platform's limits, and add nothing of their own.
 */
export interface Presentation {
  /** One sentence for a notification, or for who cannot see the rest. */
  readonly summary: string;
  readonly parts: readonly Part[];
  /** What kind of message it is, for platforms that show that by a colour; absent for a few words. */
  readonly tone?: Tone;
  /** What is said where not all of it fits into a message. */
  readonly cut: string;
  /** The parts with their lists as tables, all rows that one holds; absent where there is no list, or the platform has no tables. */
  readonly whole?: readonly Part[];
}

/** `sure` and `perhaps`: sessions that were found; `list`: names, numbers, events; `nothing`: none were. */
export type Tone = 'sure' | 'perhaps' | 'list' | 'nothing' | 'digest';

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly spans: readonly Span[] }
  | Card
  /** Compact lines, one each. */
  | List
  /** Small print; `spans` say the same, for platforms that show more of them than their words. */
  | { readonly kind: 'note'; readonly text: string; readonly spans?: readonly Span[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | Choice;

export interface List {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
  /** Shown as a table, whose rows have `cells`; in `Presentation.whole` only. */
  readonly table?: TableHead;
}

/** What stands above the columns of a table, and what it is called. */
export interface TableHead {
  readonly caption: string;
  readonly number: string;
  readonly title: string;
  /** A name for each of a row's `cells`. */
  readonly cells: readonly string[];
  readonly links: string;
}

export interface Span {
  readonly text: string;
  readonly bold?: true;
  readonly url?: string;
  /** The id of a channel, which the platform shows by its name; `text` where it cannot. */
  readonly channel?: string;
  /** The id of a person, whom the platform shows by their name; `text` where it cannot. */
  readonly person?: string;
  /** It names commands of the platform, which may show them so that they can be pressed. */
  readonly commands?: true;
  /** An instant, which the platform may show by each reader's own clock; `text` where it cannot. */
  readonly at?: Instant;
}

/** A session, or a note about an event: what answers, where it is from and where to read on. */
export interface Card {
  readonly kind: 'card';
  /** Its place in the answer, by which people refer to it. */
  readonly number?: number;
  readonly title: string;
  /** By which commands name it, for where they are typed. */
  readonly id?: string;
  readonly url?: string;
  /** What the address leads to, where none of the links says it: for places in which a title is no link. */
  readonly urlLabel?: string;
  /** Of its slides or its recording, for platforms that show one. */
  readonly picture?: string;
  /** Event, day, speakers: a line each. */
  readonly facts: readonly string[];
  /** The passage that answers, its matched words bold. */
  readonly passage: readonly Span[];
  readonly links: readonly Link[];
  readonly buttons: readonly Button[];
}

export interface ListItem {
  /** Its place in the answer, by which people refer to it. */
  readonly number?: number;
  readonly title: string;
  /** By which commands name it, for where they are typed. */
  readonly id?: string;
  readonly url?: string;
  /** As of a card. */
  readonly urlLabel?: string;
  readonly facts: string;
  /** The facts one by one, empty where one is not known: the cells of a table's row. */
  readonly cells?: readonly string[];
  /** The same, for platforms that show more of them than their words. */
  readonly factSpans?: readonly Span[];
  /** All that lead on, for where there is room; the title's own, `url`, may be among them. */
  readonly links?: readonly Link[];
  /** It is a suggestion: what is asked by choosing it, with the action `ask-about`. */
  readonly asks?: string;
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface Button {
  readonly label: string;
  readonly action: Action;
  /** The one that most people will want. */
  readonly isPrimary?: true;
  /** What is asked before it is done, where a platform can ask. */
  readonly confirm?: Confirmation;
}

export interface Confirmation {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
}

export interface Choice {
  readonly kind: 'choice';
  readonly placeholder: string;
  readonly action: Action;
  /** At most as many as every platform takes. */
  readonly options: readonly Option[];
}

export interface Option {
  readonly label: string;
  readonly value: string;
}

/** What a platform would be sent for a message, and which of the platform's limits that breaks. */
export type PreviewPayload = (presentation: Presentation) => { readonly payload: unknown; readonly faults: readonly string[] };
