import type { Catalogue } from '../../ports/catalogue.ts';
import type { CardReader } from './card-reader.ts';
import type { FoundByLimits } from './places-meeting.ts';

/** Where the next page begins, in what the first one found. */
interface Cursor {
  readonly all: Uint32Array;
  readonly at: number;
}

/** The catalogue of a generation in the database; lists are in the order of its corpus. */
export function createDatabaseCatalogue(cards: CardReader, found: FoundByLimits): Catalogue {
  return {
    async list({ limits, limit, after }) {
      const { all, at } = (after as Cursor | undefined) ?? { all: await found.meeting(limits), at: 0 };
      const end = at + limit;
      const page = { ids: await cards.idsAt(all.subarray(at, end)), total: all.length };
      return end < all.length ? { ...page, next: { all, at: end } satisfies Cursor } : page;
    },
    count: async (limits, lacking) => (await found.meeting(limits, lacking)).length,
    cards: cards.byId,
    outlines: cards.outlines,
    briefs: cards.briefs,
    notes: cards.notesOf,
  };
}
