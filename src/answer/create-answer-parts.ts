import { createCorpusFilter } from '../corpus/filter-corpus.ts';
import { createLibrary } from '../corpus/library.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Corpus } from '../model/corpus.ts';
import { createPassageMatcher } from '../search/match-passage.ts';
import type { AnswerParts } from './answer-parts.ts';
import { createFindMarks } from './find-marks.ts';

export interface AnswerSources extends Pick<AnswerParts, 'engine' | 'codeOf'> {
  readonly corpus: Corpus;
  readonly vocabulary: VocabularyMatcher;
}

/** What answers over a corpus are composed with. */
export function createAnswerParts({ corpus, vocabulary, engine, codeOf }: AnswerSources): AnswerParts {
  const classes = new Map(corpus.directory.companies.map((company) => [company.name, company.classes]));
  return {
    engine,
    library: createLibrary(corpus),
    filter: createCorpusFilter(corpus, { vocabulary, classesOf: (company) => classes.get(company) ?? [] }),
    tools: { passageMatcher: createPassageMatcher(vocabulary), findMarks: createFindMarks(vocabulary) },
    codeOf,
  };
}
