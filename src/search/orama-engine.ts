import { create, insertMultiple, load, removeMultiple, type SearchParams, save, search } from '@orama/orama';
import { index as oramaIndex } from '@orama/orama/components';

/** What Orama keeps of documents, and the searches that it runs. */
export interface OramaEngine {
  readonly numbers: DocumentNumbers;
  insert(documents: readonly OramaDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Has Orama search for a text: `score` is called once, with the number of documents, and gives the scores. */
  search(text: string, score: ScoreDocuments): Promise<void>;
  /** As structured-cloneable data. */
  save(): SavedOrama;
}

/** Documents have numbers from 1 up. */
export interface DocumentNumbers {
  /** 0 for a document that there never was. */
  of(id: string): number;
  idOf(number: number): string;
  has(id: string): boolean;
}

export interface OramaDocument {
  readonly id: string;
  readonly eventId: string;
}

/** Documents by their numbers, each with its score. */
export type ScoreDocuments = (documentCount: number) => Iterable<readonly [document: number, score: number]>;

export type SavedOrama = Parameters<typeof load>[1];

/** What Orama keeps of a document: texts and what questions are limited by lie in the corpus and in our own index. */
const SCHEMA = { eventId: 'enum' } as const;

/** Orama's parameters of relevance, which it hands to the index untouched: our search rides along. */
interface Relevance {
  readonly k: number;
  readonly b: number;
  readonly d: number;
  readonly score: ScoreDocuments;
}

/** Orama's index with a search for texts of our own; filters stay Orama's. */
const INDEX = {
  ...oramaIndex,
  search(...args: Parameters<typeof oramaIndex.search>): [number, number][] {
    const [, , , , , , , , relevance, documentCount] = args;
    const scored = (relevance as unknown as Relevance).score(documentCount);
    return Array.from(scored, ([document, score]) => [document, score]);
  },
} as unknown as typeof oramaIndex;

/**
 * Orama keeps identities and filters and runs the searches; its index component for texts is ours
 * (Orama's own finds no Japanese compound, takes every word for a prefix and has no true BM25).
 */
export function createOramaEngine(saved: SavedOrama | undefined): OramaEngine {
  const database = create({
    schema: SCHEMA,
    components: { index: INDEX },
    sort: { enabled: false },
  });
  if (saved) load(database, saved);
  const { internalDocumentIDStore: identities } = database;
  return {
    numbers: {
      of: (id) => identities.idToInternalId.get(id) ?? 0,
      idOf: (number) => identities.internalIdToId[number - 1] ?? '',
      has: (id) => database.documentsStore.get(database.data.docs, id) !== undefined,
    },
    async insert(documents) {
      await insertMultiple(database, [...documents]);
    },
    async remove(ids) {
      if (ids.length > 0) await removeMultiple(database, [...ids]);
    },
    async search(text, score) {
      const relevance: Relevance = { k: 0, b: 0, d: 0, score };
      // Preflight: Orama looks no documents up.
      await search(database, { term: text, relevance, preflight: true } as unknown as SearchParams<typeof database>);
    },
    save: () => save(database),
  };
}
