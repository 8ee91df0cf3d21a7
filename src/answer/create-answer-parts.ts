import { createCorpusFilter } from '../corpus/filter-corpus.ts';
import { limitContextOf } from '../corpus/limit-context-of.ts';
import { matcherOf } from '../language/matcher-of.ts';
import type { CorpusFrame } from '../model/corpus.ts';
import type { Generation } from '../ports/generations.ts';
import { createPassageMatcher } from '../search/match-passage.ts';
import type { AnswerParts } from './answer-parts.ts';
import { createFindMarks } from './find-marks.ts';
import { createKnownDocuments } from './known-documents.ts';

export interface AnswerSources extends Pick<AnswerParts, 'codeOf' | 'catalogue' | 'library'> {
  readonly corpus: CorpusFrame;
  readonly generation: Generation;
}

/** What answers over a corpus are composed with. */
export function createAnswerParts({ corpus, catalogue, library, generation, codeOf }: AnswerSources): AnswerParts {
  const vocabulary = matcherOf(corpus.vocabulary);
  return {
    ...generation,
    catalogue,
    documents: createKnownDocuments(catalogue, vocabulary),
    library,
    // Of sessions it is asked for the values of those that are at hand.
    filter: createCorpusFilter({ events: corpus.events, sessions: [] }, limitContextOf(corpus)),
    tools: { passageMatcher: createPassageMatcher(vocabulary), findMarks: createFindMarks(vocabulary) },
    codeOf,
  };
}
