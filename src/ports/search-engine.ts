import type { EventNote, Session } from '../model/session.ts';

/** What lies in the engine: a session, or a note about an event as a whole. */
export type SearchDocument = Session | EventNote;

export interface SearchRequest {
  /** What is looked for; empty for everything that may be found. */
  readonly text: string;
  /** Ids of what may be found. Without it everything but what was cancelled. */
  readonly within?: ReadonlySet<string>;
  /** Whether notes about events may come up beside sessions. */
  readonly withEventNotes?: boolean;
  /** How many of the best to give. */
  readonly limit: number;
  /** Hits that score less than this share of the best may be left out. */
  readonly leastScoreShare?: number;
  /** Hits that cover less than this share of what the best one covers may be left out. */
  readonly leastCoverageShare?: number;
  /** The question's meaning, for an engine that has vectors. */
  readonly vector?: readonly number[];
}

/** A document that answers, with the evidence for it. */
export interface Hit {
  /** Id of a session or of a note about an event. */
  readonly id: string;
  /** Comparable within one search only. */
  readonly score: number;
  /** The share of the question's weight that the session covers, 0 to 1. */
  readonly coverage: number;
  /** How near its meaning is to the question's (cosine), where that was looked at. */
  readonly similarity?: number;
}

export interface SearchResult {
  /** How many sessions have a word of the question; at least so many where an engine does not look at those that cannot be among the hits. */
  readonly total: number;
  /** The best first. */
  readonly hits: readonly Hit[];
  /** What was understood of the words of the question. */
  readonly terms: readonly WeighedTerm[];
}

/** Finds sessions, and notes about events, by words. Asynchronous, so that an engine may live in a worker thread or on another machine. */
export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchResult>;
  /** What is understood of the words of a text. */
  read(text: string): readonly WeighedTerm[];
  /** Adds documents; those whose id is known are replaced. */
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** All of it as one structured-cloneable value, for `createOramaEngine` to start from. */
  save(): Promise<unknown>;
}

/** How a variant is related to the word that was asked. */
export type VariantKind = 'literal' | 'same' | 'near' | 'form' | 'sound' | 'misspelling' | 'compound';

/** One way in which a word of the question may stand in a text. */
export interface Variant {
  readonly term: string;
  /** All of these must stand in the text beside `term`: the rest of a phrase that is several terms. */
  readonly with: readonly string[];
  readonly weight: number;
  readonly kind: VariantKind;
}

/** One thing that the question names, with all the ways in which a text may name it. */
export interface QueryTerm {
  readonly word: string;
  readonly weight: number;
  readonly variants: readonly Variant[];
}

/** A term of a question with what it weighs against the corpus. */
export interface WeighedTerm extends QueryTerm {
  /** How rare it is, 0 to 1 (a word that stands nowhere): the inverse document frequency of its rarest variant times that variant's weight, as a share of the highest. */
  readonly rarity: number;
  /** Whether the corpus has the word as it was asked. */
  readonly known: boolean;
  /** Whether anything in the corpus matches it, in whatever way. */
  readonly isFound: boolean;
}
