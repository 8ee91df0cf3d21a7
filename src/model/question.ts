import type { Asked, Group, Intent, Limit, LimitName, Order, Side } from './limit.ts';

export type Material = 'slides' | 'video' | 'notes' | 'abstract';

/** A question and what was understood of it. */
export interface Question {
  readonly text: string;
  readonly intent: Intent;
  /** All of them hold. */
  readonly limits: readonly Limit[];
  /** What is searched for, without what limits it. */
  readonly topics: readonly string[];
  /** The words of it that are subjects, each as it stands in the question. */
  readonly subjects: readonly string[];
  readonly asked?: Asked;
  /** Whether a fact is asked of sessions or of events. */
  readonly of?: 'session' | 'event';
  readonly order?: Order;
  readonly group?: Group;
  /** The two things to be compared. */
  readonly sides?: readonly Side[];
  /** A number is wanted. */
  readonly isCount?: true;
  /** Something is asked that no data tells: how many people came. */
  readonly isUnknowable?: true;
  /** Words that were read as other words, because the corpus knows only those. */
  readonly corrections: readonly Correction[];
  /** Limits that were given up because nothing met them. */
  readonly loosened: readonly LimitName[];
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
  | { readonly kind: 'narrow'; readonly limits: readonly Limit[] }
  | { readonly kind: 'in-english' };
