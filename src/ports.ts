import type { Session } from './model.ts';
import type { WeighedTerm } from './search/read-terms.ts';

/** What a search is limited to; a session has to meet every part that is given. */
export interface Filter {
  /** Ids of events, any of them. */
  readonly events?: readonly string[];
}

export interface SearchRequest {
  readonly text: string;
  readonly filter?: Filter;
  /** How many of the best to give. */
  readonly limit: number;
  /** The question's meaning, for an engine that has vectors. */
  readonly vector?: readonly number[];
}

/** A session that answers, with the evidence for it. */
export interface Hit {
  readonly session: string;
  /** Comparable within one search only. */
  readonly score: number;
  /** The share of the question's weight that the session covers, 0 to 1. */
  readonly coverage: number;
}

export interface SearchResult {
  /** How many sessions have a word of the question. */
  readonly total: number;
  /** The best first. */
  readonly hits: readonly Hit[];
  /** What was understood of the words of the question. */
  readonly terms: readonly WeighedTerm[];
}

/** Finds sessions by words. Asynchronous, so that an engine may live in a worker thread or on another machine. */
export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchResult>;
  /** Adds sessions; those whose id is known are replaced. */
  upsert(sessions: readonly Session[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** All of it as one structured-cloneable value, for `createOramaEngine` to start from. */
  save(): Promise<unknown>;
}

/** Turns texts into vectors of their meaning. Rejects where it cannot. */
export interface Embedder {
  readonly model: string;
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}
