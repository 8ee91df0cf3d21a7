import { create, insertMultiple, load, removeMultiple, type SearchParams, save, search } from '@orama/orama';
import { index as oramaIndex } from '@orama/orama/components';
import type { DocumentFilter } from '../corpus/document-filter.ts';
import { statusOf } from '../corpus/session-facts.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import {
  MAX_LISTED,
  MAX_PAGE,
  type MatchedWord,
  type SearchRequest,
  type TextHit,
  type TextSearch,
} from '../ports/text-search.ts';
import { type AnalysisParts, analyzeSideBySide } from './analyze-side-by-side.ts';
import { type Clause, isMet } from './clauses.ts';
import { createScorer, type Scored, type Scores } from './score.ts';
import { slices } from './slices.ts';
import type { TextIndex } from './text-index.ts';

/** What the engine searches, and who works for it. */
export interface EngineSetup extends AnalysisParts {
  /** The documents' words, empty or as they were when `saved` was. */
  readonly text: TextIndex;
  readonly meeting: DocumentFilter;
  /** What `save` gave before, for the same events. */
  readonly saved?: SavedEngine | undefined;
  readonly yieldNow: () => Promise<void>;
}

/** A search for texts whose documents can be changed. */
export interface OramaEngine extends TextSearch {
  /** Adds documents; those whose id is known are replaced. */
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** What it knows beside the text index, as structured-cloneable data. */
  save(): SavedEngine;
}

export interface SavedEngine {
  readonly filters: Parameters<typeof load>[1];
  readonly eventNotes: readonly string[];
  readonly cancelled: readonly string[];
}

/** Documents that are put into Orama at a time. */
const INSERTED_AT_ONCE = 50;

/** What Orama keeps of a document: texts and what questions are limited by lie in the corpus and in our own index. */
const SCHEMA = { eventId: 'enum' } as const;

/** Orama's parameters of relevance, which it hands to the index untouched: our search rides along. */
interface Relevance {
  readonly k: number;
  readonly b: number;
  readonly d: number;
  score(documentCount: number, allowed: ReadonlySet<number> | undefined): readonly Scored[];
}

/** Orama's index with a search for texts of our own; filters stay Orama's. */
const INDEX = {
  ...oramaIndex,
  search(...args: Parameters<typeof oramaIndex.search>): [number, number][] {
    const [, , , , , , , , relevance, documentCount, allowed] = args;
    const scored = (relevance as unknown as Relevance).score(documentCount, allowed);
    return scored.map(({ document, score }) => [document, score]);
  },
} as unknown as typeof oramaIndex;

/** A page's place in what was found: all of it, so that the next pages need no search, or nothing where only the first page was looked for. */
interface Cursor {
  readonly scores?: Scores;
  readonly at: number;
}

/**
 * The search engine: Orama keeps identities and filters and runs the search, its index component for texts is ours
 * (Orama's own finds no Japanese compound, takes every word for a prefix and has no true BM25).
 */
export function createOramaEngine(setup: EngineSetup): OramaEngine {
  const { text, saved, yieldNow } = setup;
  const database = create({
    schema: SCHEMA,
    components: { index: INDEX },
    sort: { enabled: false },
  });
  if (saved) load(database, saved.filters);
  const score = createScorer(text);
  const numberOf = (id: string): number => database.internalDocumentIDStore.idToInternalId.get(id) ?? 0;
  const idOf = (number: number): string => database.internalDocumentIDStore.internalIdToId[number - 1] ?? '';
  const isIn = (id: string): boolean => database.documentsStore.get(database.data.docs, id) !== undefined;
  const eventNotes = new Set<number>(saved?.eventNotes.map(numberOf));
  const cancelled = new Set<number>(saved?.cancelled.map(numberOf));

  const scoresOf = async (request: SearchRequest, { ids, excluded }: Allowed, limit: number): Promise<Scores> => {
    const { words, leastCoverageShare } = request;
    let scores: Scores = { scored: [], total: 0, words: [] };
    const relevance: Relevance = {
      k: 0,
      b: 0,
      d: 0,
      score(documentCount) {
        const allowed = ids && new Set([...ids].map(numberOf).filter((number) => number > 0));
        const wanted = { documentCount, limit, allowed, excluded, leastCoverageShare };
        scores = score(words, wanted, text.documentLimit());
        return scores.scored;
      },
    };
    // Preflight: Orama looks no documents up. The scores came through it, and lie here, the best first.
    const parameters = { term: words.text, relevance, preflight: true };
    await search(database, parameters as unknown as SearchParams<typeof database>);
    return scores;
  };
  const hitsOf = (scored: readonly Scored[], words: readonly Clause[]): TextHit[] => {
    const best = words.flatMap(({ options: [first] }, term) => (first ? [{ term, variant: first.variant }] : []));
    return scored.map(({ document, sum, hasAll }) => ({
      id: idOf(document),
      score: sum,
      matched: hasAll ? best : matchedIn(document, words),
    }));
  };
  /** What may be found: what was cancelled only where limits say so, notes only where they are wanted. */
  const allowedBy = ({ limits, among, except = [], withEventNotes }: SearchRequest): Allowed => {
    const met = setup.meeting(limits);
    const ids = among ? new Set(met ? among.filter((id) => met.has(id)) : among) : met;
    const left = [...except.map(numberOf), ...(ids ? [] : cancelled)];
    return { ids, excluded: new Set(withEventNotes ? left : [...eventNotes, ...left]) };
  };
  const remove = async (ids: readonly string[]): Promise<void> => {
    const known = ids.filter(isIn);
    text.remove(known.map(numberOf));
    for (const id of known) for (const some of [eventNotes, cancelled]) some.delete(numberOf(id));
    if (known.length > 0) await removeMultiple(database, known);
  };
  const insert = async (documents: readonly SearchDocument[]): Promise<void> => {
    for (const some of slices(documents, INSERTED_AT_ONCE)) {
      const rows = some.map(({ id, event }) => ({ id, eventId: event }));
      await insertMultiple(database, rows);
      for (const document of some) {
        const kept = !isSession(document) ? eventNotes : statusOf(document) === 'cancelled' ? cancelled : undefined;
        kept?.add(numberOf(document.id));
      }
      await yieldNow();
    }
  };
  return {
    async search(request) {
      const limit = Math.min(request.limit, MAX_PAGE);
      const { scores: known, at } = (request.after ?? { at: 0 }) as Cursor;
      const allowed = allowedBy(request);
      // Who leaves out what covers little is about to page through the rest.
      const isAll = at > 0 || request.leastCoverageShare !== undefined;
      const scores = known ?? (await scoresOf(request, allowed, isAll ? MAX_LISTED : limit));
      const { scored, words, total } = scores;
      const end = at + limit;
      const hasMore = isAll ? scored.length > end : limit > 0 && scored.length === limit;
      return {
        total,
        hits: hitsOf(scored.slice(at, end), words),
        ...(hasMore && { next: { at: end, ...(isAll && { scores }) } satisfies Cursor }),
      };
    },
    async upsert(documents) {
      const latest = [...new Map(documents.map((document) => [document.id, document])).values()];
      await remove(latest.map(({ id }) => id));
      await insert(latest);
      await text.add(await analyzeSideBySide(latest, numberOf, setup));
    },
    remove,
    save: () => ({
      filters: save(database),
      eventNotes: [...eventNotes].map(idOf),
      cancelled: [...cancelled].map(idOf),
    }),
  };
}

/** Of each word that stands in a document the variant that weighs most. */
function matchedIn(document: number, words: readonly Clause[]): MatchedWord[] {
  const matched: MatchedWord[] = [];
  for (let term = 0; term < words.length; term++) {
    const met = words[term]?.options.find((option) => isMet(option, document));
    if (met) matched.push({ term, variant: met.variant });
  }
  return matched;
}

/** What a request may find. */
interface Allowed {
  /** Only these; everything where not given. */
  readonly ids: ReadonlySet<string> | undefined;
  /** These are left out, by their numbers. */
  readonly excluded: ReadonlySet<number>;
}
