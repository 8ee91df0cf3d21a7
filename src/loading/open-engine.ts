import { createYield } from '../concurrency/create-yield.ts';
import { matcherOf } from '../language/matcher-of.ts';
import type { CorpusFrame } from '../model/corpus.ts';
import type { DocumentFilter, GenerationSource } from '../ports/generations.ts';
import type { TextSearch } from '../ports/text-search.ts';
import type { WordKnowledge } from '../ports/word-knowledge.ts';
import type { Analyze, MergeElsewhere } from '../search/analysis.ts';
import { analyzeDocuments } from '../search/analyze-documents.ts';
import { createTextEngine, type SavedEngine, type TextEngine } from '../search/text-engine.ts';
import { createTextIndex, type SavedText } from '../search/text-index.ts';
import { createWordKnowledge } from '../search/word-knowledge.ts';

/** A built index: the words of the corpus and where they stand, and what the engine keeps beside. */
export interface SavedIndex {
  readonly text: SavedText;
  readonly engine: SavedEngine;
}

export interface EngineOptions extends Pick<GenerationSource, 'progress'> {
  /** An index of the same events and vocabulary; an empty one where not given. */
  readonly saved?: SavedIndex | undefined;
  /** Analyse documents, side by side; this thread where none is given. */
  readonly workers?: readonly Analyze[];
  /** Who merges the largest segments beside this thread. */
  readonly mergeElsewhere?: MergeElsewhere;
}

/** An index in this process's memory that can be asked, and changed. */
export interface EmbeddedEngine extends Pick<TextEngine, 'upsert' | 'remove'> {
  readonly words: WordKnowledge;
  readonly texts: TextSearch;
  save(): Promise<SavedIndex>;
}

/** The engine over a corpus: the one place that says which it is. */
export function openEngine(
  corpus: CorpusFrame,
  meeting: DocumentFilter,
  { saved, progress, workers, mergeElsewhere }: EngineOptions = {},
): EmbeddedEngine {
  const vocabulary = matcherOf(corpus.vocabulary);
  const yieldNow = createYield();
  const text = createTextIndex(yieldNow, saved?.text, mergeElsewhere);
  const engine = createTextEngine({
    text,
    events: corpus.events,
    meeting,
    saved: saved?.engine,
    progress,
    workers: workers ?? [(documents) => analyzeDocuments(documents, vocabulary, yieldNow)],
    yieldNow,
  });
  const { dictionary, statistics } = text;
  return {
    words: createWordKnowledge({ vocabulary, dictionary, statistics }),
    texts: engine,
    upsert: engine.upsert,
    remove: engine.remove,
    save: async () => ({ text: await text.save(), engine: engine.save() }),
  };
}
