import type { SessionKind, SessionStatus } from './session.ts';

/** What a question was understood to ask for. */
export type Intent = 'find' | 'list' | 'count' | 'show' | 'digest' | 'help';

export type Material = 'slides' | 'video' | 'notes';

/** What a question asks of the session it is about. */
export type Asked = 'speaker' | 'company' | 'slides' | 'video' | 'when' | 'event' | 'link';

/** What an answer is limited to; a session has to meet every part that is not empty, one of the values in each. */
export interface Limits {
  /** Ids of events. */
  readonly events: readonly string[];
  readonly years: readonly number[];
  /** Days of the event, from 1. */
  readonly days: readonly number[];
  /** Names of speakers, as the corpus writes them. */
  readonly people: readonly string[];
  /** Companies, in their usual spelling. */
  readonly companies: readonly string[];
  readonly categories: readonly string[];
  readonly tracks: readonly string[];
  readonly kinds: readonly SessionKind[];
  /** Where none is named, only what was held is meant. */
  readonly statuses: readonly SessionStatus[];
  /** All of these have to be there. */
  readonly having: readonly Material[];
}

/** A question and what was understood of it. */
export interface Question extends Limits {
  readonly text: string;
  readonly intent: Intent;
  /** What is looked for, without what limits it; several where a question has several subjects. */
  readonly topics: readonly string[];
  readonly asked?: Asked;
  /** Words that were read as other words, because the corpus knows only those. */
  readonly corrections: readonly Correction[];
  /** Limits that were given up because nothing met them. */
  readonly loosened: readonly (keyof Limits)[];
  /** Names that the corpus does not know. */
  readonly unknown: readonly string[];
}

export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** A question that refers to the answer before it. */
export type FollowUp =
  | { readonly kind: 'details'; readonly index: number }
  | { readonly kind: 'asked'; readonly index: number }
  | { readonly kind: 'same-speaker'; readonly index: number }
  | { readonly kind: 'similar'; readonly index: number }
  | { readonly kind: 'more' }
  | { readonly kind: 'narrow'; readonly limits: Partial<Limits> }
  | { readonly kind: 'in-english' };
