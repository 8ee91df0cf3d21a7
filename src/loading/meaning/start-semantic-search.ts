import type { Corpus } from '../../model/corpus.ts';
import type { EmbedQuestion } from '../../ports/embedder.ts';
import type { DocumentFilter } from '../../ports/generations.ts';
import type { TextSearch } from '../../ports/text-search.ts';
import { createMeaningSearch } from '../../search/meaning/create-meaning-search.ts';
import type { MeaningIndex } from '../../search/meaning/meaning-index.ts';
import { createSemanticSearch } from '../../search/semantic-search.ts';
import { documentsOf } from '../documents-of.ts';

interface SemanticSources {
  readonly corpus: Corpus;
  readonly meaning: MeaningIndex;
  readonly meeting: DocumentFilter;
  readonly embedQuestion: EmbedQuestion;
}

/** A search that knows meanings, around one for words; loaded only where meanings are searched. */
export function startSemanticSearch(texts: TextSearch, { corpus, meaning, meeting, embedQuestion }: SemanticSources): TextSearch {
  return createSemanticSearch({
    texts,
    embedQuestion,
    meaning: createMeaningSearch(meaning),
    documents: documentsOf(corpus),
    meeting,
  });
}
