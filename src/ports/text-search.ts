/** Finds sessions, and notes about events, by words. Asynchronous, so that it may be done in a worker thread or on another machine. */
export interface TextSearch {
  search(request: SearchRequest): Promise<SearchResult>;
}

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
}
