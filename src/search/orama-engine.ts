import { create, insertMultiple, load, removeMultiple, type SearchParams, save, search } from '@orama/orama';
import { index as oramaIndex } from '@orama/orama/components';
import { createYield } from '../concurrency/create-yield.ts';
import { statusOf } from '../corpus/session-facts.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Event } from '../model/event.ts';
import type { SearchEngine } from '../ports/search-engine.ts';
import type { SearchDocument } from '../ports/search-index.ts';
import type { SearchRequest, SearchResult } from '../ports/text-search.ts';
import type { Analyze, MergeElsewhere } from './analysis.ts';
import { type AnalyzedDocuments, analyzeDocuments } from './analyze-documents.ts';
import { readClauses } from './clauses.ts';
import { documentTexts } from './document-texts.ts';
import { fuse, type NearMeaning } from './fuse.ts';
import { type QueryTerms, readTerms } from './read-terms.ts';
import { createScorer, type Scored, type Scores } from './score.ts';
import { createTextIndex, type SavedText } from './text-index.ts';

/** What the engine needs to know beside the sessions. */
export interface EngineSetup {
  readonly events: readonly Event[];
  readonly vocabulary: VocabularyMatcher;
  /** What `save` gave before, for the same events, vocabulary and vectors. */
  readonly saved?: unknown;
  /** Vectors of sessions by id, all of one length; without them only words are searched. */
  readonly vectors?: ReadonlyMap<string, readonly number[]>;
  /** Analyse documents, side by side; this thread where none is given. */
  readonly workers?: readonly Analyze[];
  /** Who merges the largest segments beside this thread. */
  readonly mergeElsewhere?: MergeElsewhere;
  /** Told how many of the documents that are being added are done. */
  readonly progress?: (done: number, all: number) => void;
}

interface SavedEngine {
  readonly filters: Parameters<typeof load>[1];
  readonly eventNotes: readonly string[];
  readonly cancelled: readonly string[];
  readonly text: SavedText;
}

/** How many of the best by words and by meaning are put into one order. */
const FUSED = 100;

const NOTHING: ReadonlySet<number> = new Set();

/** Cosine similarity below which meanings have nothing in common. */
const MIN_SIMILARITY = 0.3;

/** Documents that are analysed, and documents that are put into Orama, at a time. */
const ANALYZED_AT_ONCE = 250;
const INSERTED_AT_ONCE = 50;

/** What Orama keeps of a document: texts and what questions are limited by lie in the corpus and in our own index. */
const SCHEMA = { eventId: 'enum' } as const;
/** Reports of an event hold its notes' ids: both begin with the event's. */
const eventOf = (id: string): string => id.slice(0, id.indexOf('/'));

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

/**
 * The search engine: Orama keeps identities, filters and vectors and runs the search, its index component for texts is ours
 * (Orama's own finds no Japanese compound, takes every word for a prefix and has no true BM25).
 */
export function createOramaEngine(setup: EngineSetup): SearchEngine {
  const { vocabulary: matcher, vectors } = setup;
  const saved = setup.saved as SavedEngine | undefined;
  const events = new Map(setup.events.map((event) => [event.id, event]));
  const dimensions = vectors?.values().next().value?.length;
  const database = create({
    schema: dimensions ? { ...SCHEMA, meaning: `vector[${dimensions}]` as const } : SCHEMA,
    components: { index: INDEX },
    sort: { enabled: false },
  });
  if (saved) load(database, saved.filters);
  const yieldNow = createYield();
  const text = createTextIndex(yieldNow, saved?.text, setup.mergeElsewhere);
  const score = createScorer(text);
  const numberOf = (id: string): number => database.internalDocumentIDStore.idToInternalId.get(id) ?? 0;
  const idOf = (number: number): string => database.internalDocumentIDStore.internalIdToId[number - 1] ?? '';
  const isIn = (id: string): boolean => database.documentsStore.get(database.data.docs, id) !== undefined;
  const eventNotes = new Set<number>(saved?.eventNotes.map(numberOf));
  const cancelled = new Set<number>(saved?.cancelled.map(numberOf));
  /** Found only where somebody says that they may be. */
  const excludedBy = ({ withEventNotes, within }: SearchRequest): ReadonlySet<number> => {
    if (withEventNotes) return within ? NOTHING : cancelled;
    return within ? eventNotes : new Set([...eventNotes, ...cancelled]);
  };
  const numbersOf = (ids: ReadonlySet<string>): ReadonlySet<number> =>
    new Set([...ids].map(numberOf).filter((number) => number > 0));
  const workers: readonly Analyze[] = setup.workers ?? [(documents) => analyzeDocuments(documents, matcher, yieldNow)];

  const queryOf = (question: string): QueryTerms =>
    readTerms(question, { matcher, dictionary: text.dictionary, knows: text.words.has });
  const all = (request: SearchRequest): SearchResult => {
    const excluded = excludedBy(request);
    const ids = request.within ? [...request.within].filter(isIn) : database.internalDocumentIDStore.internalIdToId.filter(isIn);
    const hits = ids.filter((id) => !excluded.has(numberOf(id))).map((id) => ({ id, score: 0, coverage: 1 }));
    return { total: hits.length, hits: hits.slice(0, request.limit) };
  };
  const searchByWords = async (request: SearchRequest, limit: number): Promise<SearchResult> => {
    const { text: question, leastScoreShare, leastCoverageShare } = request;
    const query = queryOf(question);
    let scores: Scores = { scored: [], total: 0, terms: [] };
    const relevance: Relevance = {
      k: 0,
      b: 0,
      d: 0,
      score(documentCount) {
        const allowed = request.within && numbersOf(request.within);
        const excluded = excludedBy(request);
        const wanted = { documentCount, limit, allowed, excluded, leastScoreShare, leastCoverageShare };
        scores = score(query, wanted, text.documentLimit());
        return scores.scored;
      },
    };
    // Preflight: Orama looks no documents up. The scores came through it, and lie here, the best first.
    const parameters = { term: question, relevance, preflight: true };
    await search(database, parameters as unknown as SearchParams<typeof database>);
    const hits = scores.scored.map(({ document, score, coverage }) => ({ id: idOf(document), score, coverage }));
    return { total: scores.total, hits };
  };
  const searchByMeaning = async (vector: readonly number[], within: ReadonlySet<string> | undefined): Promise<NearMeaning[]> => {
    const value = { value: [...vector], property: 'meaning' };
    // Without `includeVectors` Orama deletes the vector from its own copy of the document.
    const parameters = {
      mode: 'vector',
      vector: value,
      similarity: MIN_SIMILARITY,
      limit: FUSED,
      includeVectors: true,
      ...(within && { where: { eventId: { in: [...new Set([...within].map(eventOf))] } } }),
    };
    const { hits } = await search(database, parameters as unknown as SearchParams<typeof database>);
    return hits.map(({ id, score }) => ({ id, similarity: score }));
  };
  const remove = async (ids: readonly string[]): Promise<void> => {
    const known = ids.filter(isIn);
    text.remove(known.map(numberOf));
    for (const id of known) for (const some of [eventNotes, cancelled]) some.delete(numberOf(id));
    if (known.length > 0) await removeMultiple(database, known);
  };
  const insert = async (documents: readonly SearchDocument[]): Promise<void> => {
    for (const some of slices(documents, INSERTED_AT_ONCE)) {
      const rows = some.map((document) => {
        const meaning = vectors?.get(document.id);
        return { id: document.id, eventId: document.event, ...(meaning && { meaning: [...meaning] }) };
      });
      await insertMultiple(database, rows);
      for (const document of some) {
        const kept = !('speakers' in document) ? eventNotes : statusOf(document) === 'cancelled' ? cancelled : undefined;
        kept?.add(numberOf(document.id));
      }
      await yieldNow();
    }
  };
  const analyze = async (documents: readonly SearchDocument[]): Promise<AnalyzedDocuments[]> => {
    const ordered = documents
      .map((document) => ({ document, number: numberOf(document.id) }))
      .sort((a, b) => a.number - b.number);
    const waiting = [...slices(ordered, ANALYZED_AT_ONCE).entries()];
    const analyzed: AnalyzedDocuments[] = [];
    let done = 0;
    const work = async (analyze: Analyze): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [place, some] = next;
        const texts = some.map(({ document }) => documentTexts(document, events.get(document.event)));
        analyzed[place] = await analyze({ documents: some.map(({ number }) => number), texts });
        done += some.length;
        setup.progress?.(done, documents.length);
      }
    };
    await Promise.all(workers.map(work));
    return analyzed;
  };

  return {
    read: (question) => readClauses(text, queryOf(question), database.documentsStore.count(database.data.docs)).terms,
    async search(request) {
      const { text: question, within, limit, vector } = request;
      if (!question.trim()) return all(request);
      if (!vector || vector.length !== dimensions) return searchByWords(request, limit);
      const { leastScoreShare: _, leastCoverageShare: __, ...everything } = request;
      const byWords = await searchByWords(everything, Math.max(limit, FUSED));
      const excluded = excludedBy(request);
      const isWanted = (id: string): boolean => (within?.has(id) ?? true) && !excluded.has(numberOf(id));
      const meant = (await searchByMeaning(vector, within)).filter(({ id }) => isWanted(id));
      return { ...byWords, hits: fuse(byWords.hits, meant).slice(0, limit) };
    },
    async upsert(documents) {
      const latest = [...new Map(documents.map((document) => [document.id, document])).values()];
      await remove(latest.map(({ id }) => id));
      await insert(latest);
      await text.add(await analyze(latest));
    },
    remove,
    async save() {
      const savedText = await text.save();
      return {
        filters: save(database),
        eventNotes: [...eventNotes].map(idOf),
        cancelled: [...cancelled].map(idOf),
        text: savedText,
      } satisfies SavedEngine;
    },
  };
}

function slices<T>(items: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, at) => items.slice(at * length, (at + 1) * length));
}
