import { isOfEvent, withStatus } from '../corpus/filter-corpus.ts';
import type { Unrecorded } from '../model/answer.ts';
import type { LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import type { AnswerParts } from './answer-parts.ts';

/** What every session of a timetable has: one without it may belong to the answer. */
const OF_EVERY_SESSION: readonly LimitName[] = ['day', 'time', 'length', 'track', 'room', 'category', 'difficulty'];
/** What only some sessions have: it is not recorded where none of an event's has it. */
const OF_SOME: readonly LimitName[] = ['kind', 'tier', 'has'];

/** What the data does not know of the events asked for, of what a question is limited by, with the number of sessions of which it does not. */
export function unrecordedIn({ limits, loosened }: Question, { filter }: AnswerParts): Unrecorded[] {
  const ofEvents = withStatus(limits.filter(isOfEvent));
  if (ofEvents.length === 1 || loosened.some((limit) => isOfEvent({ limit, op: 'is', values: [] }))) return [];
  const all = filter.meeting(ofEvents).length;
  const names = [...new Set(limits.map(({ limit }) => limit))].filter((limit) => !loosened.includes(limit));
  return names.flatMap((limit): Unrecorded[] => {
    if (!OF_EVERY_SESSION.includes(limit) && !OF_SOME.includes(limit)) return [];
    const count = filter.lacking(limit, ofEvents);
    const isTold = OF_SOME.includes(limit) ? count === all : count > 0;
    return isTold ? [{ limit, count }] : [];
  });
}
