import { withStatus } from '../corpus/filter-corpus.ts';
import type { Answer } from '../model/answer.ts';
import type { Limit } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import type { Session } from '../model/session.ts';
import { type AnswerParts, frameOf, NO_TERMS, type Page, ranked } from './answer-parts.ts';
import { hitsOf, idsMeeting, sessionsAt, sessionsOf } from './look-up.ts';
import { nothing } from './nothing.ts';
import { searchLoosening } from './search-topics.ts';
import { talksBeside } from './talks-beside.ts';

/** The talks beside those that a question names: at the same time, next, before. Words name the best that they find, conditions all that meet them. */
export async function answerBeside(
  question: Question,
  relation: NonNullable<Question['relation']>,
  page: Page,
  parts: AnswerParts,
): Promise<Answer> {
  const named = await namedBy(question, parts);
  const ids = new Set(named.map(({ id }) => id));
  const beside = new Map<string, Session>();
  for (const [event, of] of grouped(named)) {
    const all = await heldAt(event, parts);
    for (const one of of)
      for (const session of talksBeside(one, all, relation)) if (!ids.has(session.id)) beside.set(session.id, session);
  }
  if (beside.size === 0) return nothing(question, page, parts);
  const sorted = [...beside.values()].sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1)).map(({ id }) => id);
  const sessions = await ranked(hitsOf(sorted), NO_TERMS, page, parts);
  return {
    ...frameOf(question, sorted, page, parts),
    kind: question.intent === 'count' ? 'count' : 'list',
    total: sorted.length,
    sessions,
  };
}

async function namedBy(question: Question, parts: AnswerParts): Promise<readonly Session[]> {
  if (question.topics.length === 0) return sessionsAt(await idsMeeting(withStatus(question.limits), parts), parts);
  const found = await searchLoosening(question, false, parts);
  return sessionsOf(found.hits ?? []).slice(0, 1);
}

function grouped(sessions: readonly Session[]): Map<string, Session[]> {
  const byEvent = new Map<string, Session[]>();
  for (const session of sessions) byEvent.set(session.event, [...(byEvent.get(session.event) ?? []), session]);
  return byEvent;
}

async function heldAt(event: string, parts: AnswerParts): Promise<readonly Session[]> {
  const limits: readonly Limit[] = [{ limit: 'event', op: 'is', values: [event] }];
  return sessionsAt(await idsMeeting(withStatus(limits), parts), parts);
}

const timeOf = ({ date = '', start = '', track = '' }: Session): string => `${date} ${start} ${track}`;
