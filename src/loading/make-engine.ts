import { createVocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Corpus } from '../model/corpus.ts';
import type { SearchEngine } from '../ports/search-engine.ts';
import { createOramaEngine, type EngineSetup } from '../search/orama-engine.ts';

/** The engine over a corpus: the one place that says which it is. */
export const makeEngine = (
  { events, vocabulary }: Pick<Corpus, 'events' | 'vocabulary'>,
  setup: Omit<EngineSetup, 'events' | 'vocabulary'> = {},
): SearchEngine => createOramaEngine({ ...setup, events, vocabulary: createVocabularyMatcher(vocabulary) });
