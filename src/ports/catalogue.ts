import type { Limit, LimitName } from '../model/limit.ts';
import type { SearchDocument } from '../model/search-document.ts';
import type { EventNote } from '../model/session.ts';

/** What lists, counts and shows: complete by nature. In memory, or in a database. */
export interface Catalogue {
  /** A page of the sessions that meet all limits, in an order that is always the same. */
  list(request: ListRequest): Promise<ListPage>;
  /** How many sessions meet all limits; of these only those that have no value for `lacking`, where it is given. */
  count(limits: readonly Limit[], lacking?: LimitName): Promise<number>;
  /** Sessions and notes about events by their ids, in the order of the ids; those that there are not are left out. */
  cards(ids: readonly string[]): Promise<readonly SearchDocument[]>;
  /** The same, of sessions perhaps without what is told of them at length (`abstract`, the notes' `passages`): lists are put in order by the rest. */
  outlines(ids: readonly string[]): Promise<readonly SearchDocument[]>;
  /** The same in brief, in any order: thousands are weighed for a few that are shown. */
  briefs(ids: readonly string[]): Promise<readonly Brief[]>;
  /** What reports tell of events as a whole, by the events' ids. */
  notes(events: readonly string[]): Promise<readonly EventNote[]>;
}

/** What of a session or a note is needed to weigh it beside others. */
export interface Brief {
  readonly id: string;
  readonly isSession: boolean;
  /** How many passages reports tell of it. */
  readonly passages: number;
  /** Whether it is a session that reports name, and of which none tells anything. */
  readonly onlyNamed: boolean;
  /** What a session is about: its title, topics and category, a line each, or where they were kept the terms of these. */
  readonly about: string | KeptTerms;
}

/** Terms that were read before (`subjectTerms`). */
export interface KeptTerms {
  /** A line each. */
  readonly terms: string;
}

export interface ListRequest {
  readonly limits: readonly Limit[];
  /** How many ids the page holds at most. */
  readonly limit: number;
  /** What the page before gave as `next`, for a request that is otherwise the same. */
  readonly after?: ListCursor;
}

/** Where the next page begins; the catalogue alone knows what is in it. */
export type ListCursor = unknown;

export interface ListPage {
  readonly ids: readonly string[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Absent where no more follow. */
  readonly next?: ListCursor;
}
