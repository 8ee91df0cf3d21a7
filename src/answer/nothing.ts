import type { NothingAnswer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { type AnswerParts, frameOf, type Page } from './answer-parts.ts';
import { suggest } from './suggest.ts';

/** The answer that nothing answers, with what does exist and is near. */
export const nothing = (question: Question, page: Page, parts: AnswerParts): NothingAnswer => ({
  ...frameOf(question, [], page, parts),
  certainty: 'nothing',
  kind: 'nothing',
  suggestions: question.isUnknowable ? parts.library.suggestions : suggest(question, parts.library),
});
