import { createCorpusFilter, isOfEvent, withStatus } from '../corpus/filter-corpus.ts';
import { limitContextOf } from '../corpus/limit-context-of.ts';
import type { OutlinedCorpus } from '../corpus/outline.ts';
import type { Catalogue, ListCursor } from '../ports/catalogue.ts';
import type { DocumentFilter } from '../ports/generations.ts';

const LISTED_AT_ONCE = 5_000;

/** What `createDocumentFilter` tells of a corpus in memory, of one whose sessions lie elsewhere. */
export function createFilterElsewhere(corpus: OutlinedCorpus, catalogue: Catalogue): DocumentFilter {
  const { eventsMeeting } = createCorpusFilter({ events: corpus.events, sessions: [] }, limitContextOf(corpus));
  return async (limits) => {
    if (limits.length === 0) return undefined;
    const met = new Set<string>();
    let after: ListCursor;
    do {
      const page = await catalogue.list({
        limits: withStatus(limits),
        limit: LISTED_AT_ONCE,
        ...(after !== undefined && { after }),
      });
      for (const id of page.ids) met.add(id);
      after = page.next;
    } while (after !== undefined);
    if (!limits.every(isOfEvent)) return met;
    for (const { id } of await catalogue.notes(eventsMeeting(limits))) met.add(id);
    return met;
  };
}
