import { documentsOf } from '../../src/loading/index.ts';
import {
  createWordCounts,
  type GenerationSource,
  matcherOf,
  type SavedWordCounts,
  termsOfDocument,
} from '../../src/search/index.ts';

/** What is known of the words of a corpus whose texts another process has put into the cluster. */
export function countWords({ corpus, progress }: GenerationSource): SavedWordCounts {
  const vocabulary = matcherOf(corpus.vocabulary);
  const words = createWordCounts(corpus.vocabulary, vocabulary);
  const events = new Map(corpus.events.map((event) => [event.id, event]));
  const documents = documentsOf(corpus);
  for (const [done, document] of documents.entries()) {
    words.add(termsOfDocument(document, events.get(document.event), vocabulary));
    progress?.(done + 1, documents.length);
  }
  return words.save();
}
