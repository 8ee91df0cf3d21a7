import { isOfEvent } from '../corpus/filter-corpus.ts';
import { sortByTime } from '../corpus/library.ts';
import type { Answer, Row } from '../model/answer.ts';
import type { Limit, Side } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import type { Session } from '../model/session.ts';
import { type AnswerParts, frameOf, NO_TERMS, type Page, ranked } from './answer-parts.ts';
import { hitsOf, sessionsOf } from './look-up.ts';
import { nothing } from './nothing.ts';
import { searchLoosening } from './search-topics.ts';

/** Two things side by side: how many talks each has, and the first talks of both in turn. */
export async function answerComparison(question: Question, page: Page, parts: AnswerParts): Promise<Answer> {
  const sides = await Promise.all((question.sides ?? []).map((side) => sessionsOfSide(question, side, parts)));
  const rows = (question.sides ?? []).map(
    (side, at): Row => ({ label: labelOf(side, question.sides ?? [], parts), count: sides[at]?.length ?? 0 }),
  );
  if (rows.every(({ count }) => count === 0)) return nothing(question, page, parts);
  const most = Math.max(...rows.map(({ count }) => count));
  const leaders = rows.filter(({ count }) => count === most);
  const isOfEvents = (question.sides ?? []).every(({ limits, topics }) => topics.length === 0 && limits.every(isOfEvent));
  const longest = Math.max(...sides.map(({ length }) => length));
  const mixed = Array.from({ length: longest }, (_, at) => sides.flatMap((side) => side[at] ?? [])).flat();
  const ids = [...new Set(mixed.map(({ id }) => id))];
  return {
    ...frameOf(question, ids, page, parts),
    certainty: rows.some(({ count }) => count === 0) ? 'perhaps' : 'sure',
    kind: 'comparison',
    ...(leaders.length === 1 && isOfEvents && { direct: { asked: 'first-of', group: 'event', rows: leaders } as const }),
    rows,
    sessions: await ranked(hitsOf(ids), NO_TERMS, page, parts),
  };
}

async function sessionsOfSide(question: Question, { limits, topics }: Side, parts: AnswerParts): Promise<Session[]> {
  const found = await searchLoosening({ ...question, limits, topics }, true, parts);
  return found.hits && found.loosened.length === 0 ? sortByTime(sessionsOf(found.hits)) : [];
}

/** What a side has that the other has not, in words. */
function labelOf({ limits, topics }: Side, sides: readonly Side[], { library, filter }: AnswerParts): string {
  const [event, another] = limits.every(isOfEvent) ? filter.eventsMeeting(limits) : [];
  if (event && !another && topics.length === 0) return library.events.get(event)?.name ?? event;
  const isOwn = (limit: Limit): boolean =>
    !sides.every((side) => side.limits.some((one) => JSON.stringify(one) === JSON.stringify(limit)));
  const own = limits
    .filter(isOwn)
    .flatMap(({ values }) => values.slice(0, 1).map((value) => library.events.get(String(value))?.name ?? String(value)));
  return [...own, ...topics].join(' ');
}
