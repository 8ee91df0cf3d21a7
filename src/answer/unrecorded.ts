import { isOfEvent, withStatus } from '../corpus/filter-corpus.ts';
import { limitEntry } from '../corpus/limit-table.ts';
import type { Unrecorded } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { AnswerParts } from './answer-parts.ts';

/** What the data does not know of the events asked for, of what a question is limited by, with the number of sessions of which it does not. */
export function unrecordedIn({ limits, loosened }: Question, { filter }: AnswerParts): Unrecorded[] {
  const ofEvents = withStatus(limits.filter(isOfEvent));
  if (ofEvents.length === 1 || loosened.some((limit) => isOfEvent({ limit, op: 'is', values: [] }))) return [];
  const all = filter.meeting(ofEvents).length;
  const names = [...new Set(limits.map(({ limit }) => limit))].filter((limit) => !loosened.includes(limit));
  return names.flatMap((limit): Unrecorded[] => {
    const { recorded } = limitEntry(limit);
    if (!recorded) return [];
    const count = filter.lacking(limit, ofEvents);
    // Where every session has it, one without it may belong to the answer; else it is not recorded where none has it.
    const isTold = recorded === 'sometimes' ? count === all : count > 0;
    return isTold ? [{ limit, count }] : [];
  });
}
