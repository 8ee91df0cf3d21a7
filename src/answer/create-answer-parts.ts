import { filterOf } from '../corpus/filter-of.ts';
import type { Facts } from '../corpus/library.ts';
import { createMemoryCatalogue } from '../corpus/memory-catalogue.ts';
import { matcherOf } from '../language/matcher-of.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Generation } from '../ports/generations.ts';
import { createPassageMatcher } from '../search/match-passage.ts';
import type { AnswerParts } from './answer-parts.ts';
import { createFindMarks } from './find-marks.ts';
import { createKnownDocuments } from './known-documents.ts';

export interface AnswerSources extends Pick<AnswerParts, 'codeOf'> {
  readonly corpus: Corpus;
  readonly library: Facts;
  readonly generation: Generation;
}

/** What answers over a corpus are composed with. */
export function createAnswerParts({ corpus, library, generation, codeOf }: AnswerSources): AnswerParts {
  const vocabulary = matcherOf(corpus.vocabulary);
  const catalogue = createMemoryCatalogue(corpus);
  return {
    ...generation,
    catalogue,
    documents: createKnownDocuments(catalogue, vocabulary),
    library,
    filter: filterOf(corpus),
    tools: { passageMatcher: createPassageMatcher(vocabulary), findMarks: createFindMarks(vocabulary) },
    codeOf,
  };
}
