import type { EventNote, Session } from '../model/session.ts';

/** What lies in the index: a session, or a note about an event as a whole. */
export type SearchDocument = Session | EventNote;

/** What is searched, and how it is kept up to date. */
export interface SearchIndex {
  /** Adds documents; those whose id is known are replaced. */
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** All of it as one structured-cloneable value, for an engine of the same kind to start from. */
  save(): Promise<unknown>;
}
