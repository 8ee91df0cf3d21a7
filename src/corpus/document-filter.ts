import type { Corpus } from '../model/corpus.ts';
import type { Limit } from '../model/limit.ts';
import { isOfEvent, withStatus } from './filter-corpus.ts';
import { filterOf } from './filter-of.ts';

/** Ids of the documents that meet all limits; `undefined` where there are no limits. */
export type DocumentFilter = (limits: readonly Limit[]) => ReadonlySet<string> | undefined;

/** Which sessions meet limits, what was cancelled only where it is asked for; and which notes of events, where nothing but the event is limited. */
export const createDocumentFilter =
  (corpus: Corpus): DocumentFilter =>
  (limits) => {
    if (limits.length === 0) return undefined;
    const { meeting, eventsMeeting } = filterOf(corpus);
    const met = new Set(meeting(withStatus(limits)));
    if (!limits.every(isOfEvent)) return met;
    const events = new Set(eventsMeeting(limits));
    for (const { id, event } of corpus.eventNotes) if (events.has(event)) met.add(id);
    return met;
  };
