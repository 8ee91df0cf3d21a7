import { isTalk } from '../corpus/session-facts.ts';
import type { Corpus } from '../model/corpus.ts';
import type { SearchDocument } from '../model/search-document.ts';

/** What of a corpus is searched: its talks and the notes about its events. */
export const documentsOf = ({ sessions, eventNotes }: Pick<Corpus, 'sessions' | 'eventNotes'>): SearchDocument[] => [
  ...sessions.filter(isTalk),
  ...eventNotes,
];
