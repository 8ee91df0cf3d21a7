import { filterOf } from '../corpus/filter-of.ts';
import { createLibrary } from '../corpus/library.ts';
import { matcherOf } from '../language/matcher-of.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Generation } from '../ports/generations.ts';
import { createPassageMatcher } from '../search/match-passage.ts';
import type { AnswerParts } from './answer-parts.ts';
import { createFindMarks } from './find-marks.ts';

export interface AnswerSources extends Pick<AnswerParts, 'codeOf'> {
  readonly corpus: Corpus;
  readonly generation: Generation;
}

/** What answers over a corpus are composed with. */
export function createAnswerParts({ corpus, generation, codeOf }: AnswerSources): AnswerParts {
  const vocabulary = matcherOf(corpus.vocabulary);
  return {
    ...generation,
    library: createLibrary(corpus),
    filter: filterOf(corpus),
    tools: { passageMatcher: createPassageMatcher(vocabulary), findMarks: createFindMarks(vocabulary) },
    codeOf,
  };
}
