import { isOfEvent, withStatus } from '../corpus/filter-corpus.ts';
import { limitEntry } from '../corpus/limit-table.ts';
import type { Unrecorded } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { AnswerParts } from './answer-parts.ts';

/** What the data does not know of the events asked for, of what a question is limited by, with the number of sessions of which it does not. */
export async function unrecordedIn({ limits, loosened }: Question, { catalogue }: AnswerParts): Promise<Unrecorded[]> {
  const ofEvents = withStatus(limits.filter(isOfEvent));
  if (ofEvents.length === 1 || loosened.some((limit) => isOfEvent({ limit, op: 'is', values: [] }))) return [];
  const names = [...new Set(limits.map(({ limit }) => limit))].filter((limit) => !loosened.includes(limit));
  const told: Unrecorded[] = [];
  for (const limit of names) {
    const { recorded } = limitEntry(limit);
    if (!recorded) continue;
    const count = await catalogue.count(ofEvents, limit);
    if (count === 0) continue;
    // Where every session has it, one without it may belong to the answer; else it is not recorded where none has what is asked for.
    const asked = limits.filter((one) => one.limit === limit);
    if (recorded === 'always' || (await catalogue.count([...ofEvents, ...asked])) === 0) told.push({ limit, count });
  }
  return told;
}
