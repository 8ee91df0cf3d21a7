import type { Limit } from '../model/limit.ts';
import type { AnswerParts } from './answer-parts.ts';

/** A condition with the names of events in place of their ids. */
export const withEventNames = (limit: Limit, { library }: Pick<AnswerParts, 'library'>): Limit =>
  limit.limit === 'event' ? { ...limit, values: limit.values.map((id) => library.events.get(String(id))?.name ?? id) } : limit;
