import type { NothingAnswer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Hit } from '../search/hit.ts';
import { type AnswerParts, frameOf, type Page } from './answer-parts.ts';
import { suggest } from './suggest.ts';
import { unrecordedIn } from './unrecorded.ts';

/** The answer that nothing answers, with what does exist and is near. */
export function nothing(question: Question, page: Page, parts: AnswerParts, nearest: readonly Hit[] = []): NothingAnswer {
  const unrecorded = unrecordedIn(question, parts);
  return {
    ...frameOf(question, [], page, parts),
    certainty: 'nothing',
    kind: 'nothing',
    suggestions: question.isUnknowable ? parts.library.suggestions : suggest(question, nearest, parts.library),
    ...withoutUndefined({ unrecorded: unrecorded.length > 0 ? unrecorded : undefined }),
  };
}
