import type { Limit } from '../model/limit.ts';
import type { UnderstoodWords } from './word-knowledge.ts';

/** Finds sessions, and notes about events, by words that were understood before; knows nothing of languages. */
export interface TextSearch {
  /** One page of what has words that are asked for; nothing where none is asked for. Rejects when it cannot answer, never with a part of the hits. */
  search(request: SearchRequest): Promise<SearchPage>;
}

/** So many hits a page holds at most: a complete list takes few of them, each of which another process may have to be asked for. */
export const MAX_PAGE = 10_000;
/** So many hits can be paged through; what comes after them is not found. */
export const MAX_LISTED = 10_000;

export interface SearchRequest {
  readonly words: UnderstoodWords;
  /** All of them hold. What was cancelled is found where one of them names the status, notes about events only where all of them say which events are meant. */
  readonly limits: readonly Limit[];
  /** Ids, where only some documents may be found: those of a list that was shown. */
  readonly among?: readonly string[];
  /** Ids of documents that may not be found. */
  readonly except?: readonly string[];
  /** Whether notes about events may come up beside sessions. */
  readonly withEventNotes?: boolean;
  /** How many hits are wanted on this page; more than `MAX_PAGE` are not given. */
  readonly limit: number;
  /** What the page before gave as `next`, for a request that is otherwise the same. */
  readonly after?: SearchCursor;
  /** Hits that cover less than this share of what the best one covers may be left out: who wants all that belong to a topic wants no others. */
  readonly leastCoverageShare?: number;
  /** The whole question, where documents that are near to it in meaning are wanted beside those that have its words. */
  readonly meaning?: string;
  /** Id of a document, where those that are near to it in meaning are wanted. */
  readonly like?: string;
}

/** Where the next page begins; the engine alone knows what is in it. */
export type SearchCursor = unknown;

export interface SearchPage {
  /** How many documents have a word of the question; at least so many where an engine does not look at those that cannot be among the hits. */
  readonly total: number;
  /** Those that the engine takes for the best, from the first to the last page; the core puts them in order. */
  readonly hits: readonly TextHit[];
  /** Absent where no more are known to follow. */
  readonly next?: SearchCursor;
  /** The nearest documents in meaning, and how near those of the page's hits are, the nearest first; on the first page, where a meaning or a document was given and meanings are searched. */
  readonly near?: readonly NearDocument[];
}

/** A document that has words of the question. */
export interface TextHit {
  /** Id of a session or of a note about an event. */
  readonly id: string;
  /** What its words are worth, as they stand in it; comparable within one search only. What it lacks is not held against it. */
  readonly score: number;
  /** The words that stand in it. */
  readonly matched: readonly MatchedWord[];
}

/** A word of the question that stands in a document, and how. */
export interface MatchedWord {
  /** Its place among the terms of the request. */
  readonly term: number;
  /** The variant's place among those of the term; of several that stand there, at least the one that weighs most is named. */
  readonly variant: number;
}

/** How near a document is in meaning. */
export interface NearDocument {
  readonly id: string;
  /** By how many standard deviations it is nearer than documents are on average: of those that the request allows. */
  readonly nearness: number;
  /** By how many of these it is nearer than it is to other questions. */
  readonly excess: number;
  /** The number of the passage that is nearest, from 0: of what reports say, then of what was announced. */
  readonly passage?: number;
}
