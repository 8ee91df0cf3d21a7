import type { Corpus, CorpusFrame, StreamedCorpus } from '../model/corpus.ts';
import type { Limit } from '../model/limit.ts';
import type { SearchDocument } from '../model/search-document.ts';
import type { TextSearch } from './text-search.ts';
import type { WordKnowledge } from './word-knowledge.ts';

/**
 * What is searched, in generations: each is built beside the one that answers, takes over whole, and goes when the last question
 * that began with it has been answered.
 */
export interface Generations {
  /** Builds one. Nobody is answered from it so far. */
  build(source: GenerationSource): Promise<BuiltGeneration>;
  /** Builds one of a corpus that is too large for memory; absent where an engine keeps its documents there itself. */
  buildStreamed?(source: StreamedSource): Promise<BuiltGeneration>;
  /** Opens one to questions, with the frame of the corpus that it was built of, and what tells which of its documents meet limits: an engine need not know. */
  activate(built: BuiltGeneration, corpus: CorpusFrame, meeting: DocumentFilter): Promise<Generation>;
  /** Whether all that was built is still there: what lies outside of this process may have gone. */
  isThere(built: BuiltGeneration): Promise<boolean>;
  /** This process asks it no more, and nothing new does: what it holds outside of its memory is freed once no other process asks it. */
  retire(built: Pick<BuiltGeneration, 'name'>): Promise<void>;
}

/** All that it takes to open a generation, as structured-cloneable data: it is kept with the corpus, and handed to other threads. What else is in it is the engine's own. */
export interface BuiltGeneration {
  /** What lies outside of this process lies under it. */
  readonly name: string;
}

export interface GenerationSource {
  readonly corpus: Corpus;
  /** One that was built before of the same events and the same vocabulary: what did not change may be taken from it. */
  readonly earlier?: { readonly corpus: Corpus; readonly built: BuiltGeneration };
  /** The same for the same files, read by the same code: processes that have them in common need build it only once. */
  readonly fingerprint?: string;
  /** Told how many of the documents that have to be taken in are done. */
  readonly progress?: (done: number, all: number) => void;
}

export interface StreamedSource extends Pick<GenerationSource, 'fingerprint' | 'progress'> {
  readonly corpus: StreamedCorpus;
  /** One that was built before of the same events and the same vocabulary, and what is not as it was: the rest may be taken from it. */
  readonly earlier?: { readonly corpus: CorpusFrame; readonly built: BuiltGeneration; readonly changes: CorpusChanges };
}

/** What of a corpus is searched and is not as it was in an earlier one. */
export interface CorpusChanges {
  /** New or changed, as they are now. */
  readonly added: readonly SearchDocument[];
  /** Gone or changed, as they were. */
  readonly gone: readonly SearchDocument[];
}

/** What questions are answered from, all of one make. */
export interface Generation {
  readonly words: WordKnowledge;
  readonly texts: TextSearch;
  /** Whether a search would be answered now; may reject with the reason why not. */
  isAnswering(): Promise<boolean>;
}

/** Ids of the documents that meet all limits, by the rules of a search; `undefined` where there are no limits. */
export type DocumentFilter = (limits: readonly Limit[]) => Promise<ReadonlySet<string> | undefined>;
