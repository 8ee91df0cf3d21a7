import { statusOf } from '../corpus/session-facts.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { DocumentNumbers } from './orama-engine.ts';

/** Documents that a search finds only where it asks for them, by their numbers. */
export interface SetAside {
  add(document: SearchDocument): void;
  remove(ids: readonly string[]): void;
  /** What was cancelled where nothing says what may be found; notes about events where they are not wanted. */
  excluded(withCancelled: boolean, withEventNotes: boolean): ReadonlySet<number>;
  save(): SavedAside;
}

export interface SavedAside {
  readonly eventNotes: readonly string[];
  readonly cancelled: readonly string[];
}

const NONE: ReadonlySet<number> = new Set();

/** None, or what was saved. */
export function createSetAside(numbers: DocumentNumbers, saved?: SavedAside): SetAside {
  const eventNotes = new Set<number>(saved?.eventNotes.map(numbers.of));
  const cancelled = new Set<number>(saved?.cancelled.map(numbers.of));
  let both: ReadonlySet<number> | undefined;
  return {
    add(document) {
      both = undefined;
      if (!isSession(document)) eventNotes.add(numbers.of(document.id));
      else if (statusOf(document) === 'cancelled') cancelled.add(numbers.of(document.id));
    },
    remove(ids) {
      both = undefined;
      for (const id of ids) for (const some of [eventNotes, cancelled]) some.delete(numbers.of(id));
    },
    excluded(withCancelled, withEventNotes) {
      if (withCancelled) return withEventNotes ? NONE : eventNotes;
      if (withEventNotes) return cancelled;
      both ??= new Set([...eventNotes, ...cancelled]);
      return both;
    },
    save: () => ({ eventNotes: [...eventNotes].map(numbers.idOf), cancelled: [...cancelled].map(numbers.idOf) }),
  };
}
