import { isOfEvent } from '../corpus/filter-corpus.ts';
import type { Answer, Direct, ShownList } from '../model/answer.ts';
import type { Limit } from '../model/limit.ts';
import type { FollowUp, Named, Question } from '../model/question.ts';
import type { AnswerParts } from './answer-parts.ts';
import { type Continuing, meant } from './continuing.ts';
import { idsMeeting } from './look-up.ts';
import { withFocus, withNewList } from './next-context.ts';
import { aboutWords, showOne } from './show-list.ts';
import { withEventNames } from './with-event-names.ts';

/**
 * Why a session is not in a list: the conditions of the list that it does not meet, or that it is not about its words. The session is
 * looked for among those that narrowings took away, then where and when the list is of. The list stays the one that it is.
 */
export async function explainMissing(
  { named, index }: Extract<FollowUp, { kind: 'why-missing' }>,
  turn: Continuing,
  parts: AnswerParts,
): Promise<Answer> {
  const { previous, read } = turn;
  const found = await missingFrom(named, index, turn, parts);
  if (!found) return withNewList(await turn.alone(), previous);
  const { id, question: of } = found;
  const asked: Question = { ...read, intent: 'fact', topics: [], subjects: [], limits: [] };
  const answer = await showOne(asked, id, false, parts);
  const sets = await Promise.all(of.limits.map((limit) => idsMeeting([limit], parts)));
  const missed = of.limits.filter((_, at) => !sets[at]?.includes(id)).map((limit): Limit => withEventNames(limit, parts));
  const direct: Direct = { asked: 'why-missing', limits: missed };
  return withFocus(answer.kind === 'found' ? { ...answer, direct } : answer, previous, id);
}

/** The session that is meant, and the question that has it not. */
async function missingFrom(
  named: Named,
  index: number | undefined,
  { previous }: Continuing,
  parts: AnswerParts,
): Promise<{ readonly id: string; readonly question: Question } | undefined> {
  const lists = [previous, ...(previous.earlier ?? [])];
  if (named.topics.length + named.limits.length === 0) {
    const id = meant(previous, index);
    const list = lists.find(({ leftOut, question }) => id !== undefined && question.among !== undefined && leftOut?.includes(id));
    return id !== undefined && list ? { id, question: list.question } : leftOutOf(lists);
  }
  const allowed = new Set(await idsMeeting(named.limits, parts));
  for (const list of lists.filter(({ leftOut }) => leftOut !== undefined)) {
    const about = await aboutWords(named.topics, { ...list, sessions: list.leftOut ?? [] }, parts);
    const id = about.find((one) => allowed.has(one));
    if (id !== undefined) return { id, question: list.question };
  }
  const elsewhere = await idsMeeting([...previous.question.limits.filter(isOfEvent), ...named.limits], parts);
  const others = elsewhere.filter((id) => !previous.sessions.includes(id));
  const [id] = await aboutWords(named.topics, { ...previous, sessions: others }, parts);
  return id === undefined ? undefined : { id, question: previous.question };
}

/** The first that the last narrowing took away. */
function leftOutOf(lists: readonly ShownList[]): { readonly id: string; readonly question: Question } | undefined {
  const list = lists.find(({ question, leftOut }) => question.among !== undefined && leftOut !== undefined);
  const id = list?.leftOut?.[0];
  return list && id !== undefined ? { id, question: list.question } : undefined;
}
