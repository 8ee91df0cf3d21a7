import type { Answer, AnswerContext, ShownList } from '../model/answer.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

/** So many lists can be gone back to. */
const MAX_EARLIER = 8;

/** An answer whose list is from now on what questions refer to; one without sessions leaves the list before as it is. */
export function withNewList<T extends Answer>(given: T, previous: AnswerContext | undefined): T {
  const answer = withoutUnfound(given);
  if (!previous) return answer;
  if (answer.context.sessions.length > 0) return { ...answer, context: { ...answer.context, earlier: earlierOf(previous) } };
  // Words alone that were found nowhere are nothing to go on with.
  const isQuestion = answer.kind !== 'help' && (answer.question.limits.length > 0 || answer.kind !== 'nothing');
  return { ...answer, context: { ...previous, ...withoutUndefined({ last: isQuestion ? answer.question : undefined }) } };
}

/** A list that rests on its conditions alone, because its words were found nowhere, is gone on with as a list of them. */
function withoutUnfound<T extends Answer>(answer: T): T {
  const { context, question } = answer;
  const unfound = answer.kind === 'list' ? answer.notFound : undefined;
  if (!unfound || question.subjects.length === 0 || !question.subjects.every((word) => unfound.includes(word))) return answer;
  return { ...answer, context: { ...context, question: { ...context.question, intent: 'list', topics: [], subjects: [] } } };
}

/** An answer that leaves the list as it is, and speaks of one session of it. */
export function withFocus<T extends Answer>(answer: T, { last: _, ...previous }: AnswerContext, focus: string | undefined): T {
  return { ...answer, context: { ...previous, ...withoutUndefined({ focus }) } };
}

/** The lists before the next one, the newest first. */
export function earlierOf({ earlier = [], focus: _, last: __, ...list }: AnswerContext): readonly ShownList[] {
  return list.sessions.length > 0 ? [list, ...earlier].slice(0, MAX_EARLIER) : earlier;
}
