import type { Corpus } from '../model/corpus.ts';
import type { SearchDocument } from '../model/search-document.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import { briefOf } from './brief-of.ts';
import { filterOf } from './filter-of.ts';

/** Where the next page begins, in what the first one found. */
interface Cursor {
  readonly all: readonly string[];
  readonly at: number;
}

/** The catalogue of a corpus that lies in memory; lists are in its order. */
export function createMemoryCatalogue(corpus: Corpus): Catalogue {
  const { meeting, lacking } = filterOf(corpus);
  const documents = new Map<string, SearchDocument>();
  for (const document of [...corpus.eventNotes, ...corpus.sessions]) documents.set(document.id, document);
  const documentsAt = async (ids: readonly string[]): Promise<SearchDocument[]> => {
    const found: SearchDocument[] = [];
    for (const id of ids) {
      const document = documents.get(id);
      if (document) found.push(document);
    }
    return found;
  };
  return {
    async list({ limits, limit, after }) {
      const { all, at } = (after as Cursor | undefined) ?? { all: meeting(limits), at: 0 };
      const end = at + limit;
      const page = { ids: all.slice(at, end), total: all.length };
      return end < all.length ? { ...page, next: { all, at: end } satisfies Cursor } : page;
    },
    count: async (limits, name) => (name === undefined ? meeting(limits).length : lacking(name, limits)),
    cards: documentsAt,
    outlines: documentsAt,
    briefs: async (ids) =>
      ids.flatMap((id) => {
        const document = documents.get(id);
        return document ? briefOf(document) : [];
      }),
    async notes(events) {
      const wanted = new Set(events);
      return corpus.eventNotes.filter(({ event }) => wanted.has(event));
    },
  };
}
