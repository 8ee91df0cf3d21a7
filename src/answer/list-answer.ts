import type { Answer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { MAX_LISTED } from '../ports/text-search.ts';
import { type AnswerParts, frameOf, type Page, ranked } from './answer-parts.ts';
import { directOf } from './direct-of.ts';
import type { Shown } from './found-answer.ts';
import { sessionsOf } from './look-up.ts';
import { nothing } from './nothing.ts';
import { orderSessions } from './order-sessions.ts';
import { perhapsAlso } from './perhaps-also.ts';
import { recommended } from './recommend.ts';
import { unrecordedIn } from './unrecorded.ts';

/** All sessions that fit, in the order that is asked for, or how many that are. */
export async function listAnswer(
  question: Question,
  { hits, terms, notFound, evidence, isCut }: Omit<Shown, 'notes'>,
  page: Page,
  parts: AnswerParts,
): Promise<Answer> {
  const { library } = parts;
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const all = sessionsOf(hits);
  const sessions = question.intent === 'recommend' ? recommended(all, hits) : orderSessions(all, question.order, library);
  if (sessions.length === 0) return nothing(question, page, parts);
  const ordered = sessions.flatMap(({ id }) => byId.get(id) ?? []);
  const direct = directOf(question, ordered, evidence, parts);
  const frame = frameOf(
    question,
    sessions.map(({ id }) => id),
    page,
    parts,
  );
  if (question.intent === 'find' && question.order) {
    return {
      ...frame,
      kind: 'found',
      total: sessions.length,
      isDetailed: false,
      notes: [],
      sessions: await ranked(ordered, terms, page, parts),
    };
  }
  const unrecorded = await unrecordedIn(question, parts);
  const also = page.offset > 0 ? [] : await perhapsAlso(question, frame.context.sessions, parts);
  return {
    ...frame,
    kind: question.intent === 'count' ? 'count' : 'list',
    total: sessions.length,
    ...withoutUndefined({
      notFound: notFound.length > 0 ? notFound : undefined,
      unrecorded: unrecorded.length > 0 ? unrecorded : undefined,
      perhapsAlso: also.length > 0 ? also : undefined,
      lookedAt: isCut ? MAX_LISTED : undefined,
      direct,
    }),
    sessions: await ranked(ordered, terms, page, parts),
  };
}
