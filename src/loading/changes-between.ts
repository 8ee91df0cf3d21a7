import { isDeepStrictEqual } from 'node:util';
import type { Corpus } from '../model/corpus.ts';
import type { SearchDocument } from '../model/search-document.ts';
import { documentsOf } from './documents-of.ts';

/** What of a corpus is not as it was in an earlier one. */
export interface CorpusChanges {
  /** New or changed, as they are now. */
  readonly added: readonly SearchDocument[];
  /** Gone or changed, as they were. */
  readonly gone: readonly SearchDocument[];
}

/** The documents in which two corpora with the same events and vocabulary differ. */
export function changesBetween(earlier: Corpus, now: Corpus): CorpusChanges {
  const [before, after] = [earlier, now].map((corpus) => new Map(documentsOf(corpus).map((document) => [document.id, document])));
  if (!before || !after) return { added: [], gone: [] };
  const differs = ({ id }: SearchDocument): boolean => !isDeepStrictEqual(before.get(id), after.get(id));
  return { added: [...after.values()].filter(differs), gone: [...before.values()].filter(differs) };
}
