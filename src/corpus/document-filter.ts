import type { Corpus } from '../model/corpus.ts';
import type { DocumentFilter } from '../ports/generations.ts';
import { isOfEvent, withStatus } from './filter-corpus.ts';
import { filterOf } from './filter-of.ts';

/** Which sessions meet limits, what was cancelled only where it is asked for; and which notes of events, where nothing but the event is limited. */
export const createDocumentFilter =
  (corpus: Corpus): DocumentFilter =>
  async (limits) => {
    if (limits.length === 0) return undefined;
    const { meeting, eventsMeeting } = filterOf(corpus);
    const met = new Set(meeting(withStatus(limits)));
    if (!limits.every(isOfEvent)) return met;
    const events = new Set(eventsMeeting(limits));
    for (const { id, event } of corpus.eventNotes) if (events.has(event)) met.add(id);
    return met;
  };
