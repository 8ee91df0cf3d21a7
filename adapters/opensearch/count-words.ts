import { createWordCounts, matcherOf, type SavedWordCounts, type StreamedSource } from '../../src/search/index.ts';
import { readDocuments } from './read-documents.ts';

/** What is known of the words of a corpus whose texts another process has put into the cluster. */
export async function countWords({ corpus, progress }: StreamedSource): Promise<SavedWordCounts> {
  const words = createWordCounts(corpus.vocabulary, matcherOf(corpus.vocabulary));
  const count = corpus.sessionCount + corpus.noteCount;
  let done = 0;
  for await (const { terms } of readDocuments(corpus, corpus.documents(), count)) {
    words.add(terms);
    progress?.(++done, count);
  }
  return words.save();
}
