import type { CorpusFrame } from '../model/corpus.ts';
import type { BuiltGeneration, DocumentFilter, Generation } from '../ports/generations.ts';
import { rememberReadings } from '../search/remember-readings.ts';
import { openEngine, type SavedIndex } from './open-engine.ts';

/** A built index of the corpus, ready to be asked, in the memory of this process. */
export function activateEmbedded(built: BuiltGeneration, corpus: CorpusFrame, meeting: DocumentFilter): Generation {
  const { words, texts } = openEngine(corpus, meeting, { saved: built as BuiltGeneration & SavedIndex });
  return { words: rememberReadings(words), texts, isAnswering: async () => true };
}
