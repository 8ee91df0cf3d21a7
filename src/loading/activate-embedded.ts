import type { Corpus } from '../model/corpus.ts';
import type { BuiltGeneration, Generation } from '../ports/generations.ts';
import { rememberReadings } from '../search/remember-readings.ts';
import { openEngine, type SavedIndex } from './open-engine.ts';

/** A built index of the corpus, ready to be asked, in the memory of this process. */
export function activateEmbedded(built: BuiltGeneration, corpus: Corpus): Generation {
  const { words, texts } = openEngine(corpus, { saved: built as BuiltGeneration & SavedIndex });
  return { words: rememberReadings(words), texts, isAnswering: async () => true };
}
