import { isDeepStrictEqual } from 'node:util';
import type { Corpus } from '../model/corpus.ts';
import type { SearchDocument } from '../model/search-document.ts';
import type { CorpusChanges } from '../ports/generations.ts';
import { documentsOf } from './documents-of.ts';

type Documents = Pick<Corpus, 'sessions' | 'eventNotes'>;

/** The documents in which two corpora with the same events and vocabulary differ. */
export function changesBetween(earlier: Documents, now: Documents): CorpusChanges {
  const [before, after] = [earlier, now].map((corpus) => new Map(documentsOf(corpus).map((document) => [document.id, document])));
  if (!before || !after) return { added: [], gone: [] };
  const differs = ({ id }: SearchDocument): boolean => !isDeepStrictEqual(before.get(id), after.get(id));
  return { added: [...after.values()].filter(differs), gone: [...before.values()].filter(differs) };
}
