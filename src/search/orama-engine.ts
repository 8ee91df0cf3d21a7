import { type AnyOrama, create, insertMultiple, load, removeMultiple, type SearchParams, save, search } from '@orama/orama';
import { index as oramaIndex } from '@orama/orama/components';
import { companyKey } from '../language/company-key.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Event, Limits } from '../model.ts';
import type { Card, SearchEngine, SearchResult } from '../ports.ts';
import { kindsOf, materialOf } from '../session-facts.ts';
import { cardTexts } from './card-texts.ts';
import { fuse, type NearMeaning } from './fuse.ts';
import { type QueryTerms, readTerms, type WeighedTerm } from './read-terms.ts';
import { type Scored, scoreDocuments } from './score.ts';
import { createTextIndex, type SavedText, type TextIndex } from './text-index.ts';
import { FIELDS, type Field } from './weights.ts';

/** What the engine needs to know beside the sessions. */
export interface EngineSetup {
  readonly events: readonly Event[];
  readonly vocabulary: VocabularyMatcher;
  /** What `save` gave before, for the same events, vocabulary and vectors. */
  readonly saved?: unknown;
  /** Vectors of sessions by id, all of one length; without them only words are searched. */
  readonly vectors?: ReadonlyMap<string, readonly number[]>;
}

const SCHEMA = {
  title: 'string',
  notes: 'string',
  topics: 'string',
  people: 'string',
  event: 'string',
  card: 'enum',
  eventId: 'enum',
  year: 'enum',
  day: 'enum',
  person: 'enum[]',
  company: 'enum[]',
  category: 'enum',
  track: 'enum',
  kind: 'enum[]',
  material: 'enum[]',
} as const;

/** How many of the best by words and by meaning are put into one order. */
const FUSED = 100;

/** Cosine similarity below which meanings have nothing in common. */
const LEAST_SIMILARITY = 0.3;

type IndexStore = ReturnType<typeof oramaIndex.create> & { text: TextIndex };

/** Orama's parameters of relevance, which it hands to the index untouched: our reading of the question rides along. */
interface Relevance {
  readonly k: number;
  readonly b: number;
  readonly d: number;
  readonly query: QueryTerms;
  /** Filled by the search: the evidence, which Orama has no place for. */
  readonly evidence: { terms: readonly WeighedTerm[]; readonly coverage: Map<number, number>; total: number };
}

/**
 * The search engine: Orama keeps documents, filters and identities, its index component for strings is ours
 * (Orama's own finds no Japanese compound, takes every word for a prefix and has no true BM25).
 */
export function createOramaEngine(setup: EngineSetup): SearchEngine {
  const matcher = setup.vocabulary;
  const events = new Map(setup.events.map((event) => [event.id, event]));
  const dimensions = setup.vectors?.values().next().value?.length;
  const database = create({
    schema: dimensions ? { ...SCHEMA, meaning: `vector[${dimensions}]` as const } : SCHEMA,
    components: { index: createIndexComponent((saved) => createTextIndex(matcher, saved)) },
    sort: { enabled: false },
  });
  if (setup.saved) load(database, setup.saved as Parameters<typeof load>[1]);
  const textIndex = (): TextIndex => (database.data.index as unknown as IndexStore).text;

  const readQuestion = (question: string): QueryTerms => {
    const { words, dictionary } = textIndex();
    return readTerms(question, { matcher, dictionary, knows: words.has });
  };
  const documents = database.internalDocumentIDStore;
  const all = async (where: ReturnType<typeof whereOf>, limit: number): Promise<SearchResult> => {
    const { hits, count } = await search(database, { where, limit } as SearchParams<typeof database>);
    return { total: count, terms: [], hits: hits.map(({ id }) => ({ id, score: 0, coverage: 1 })) };
  };
  const searchByMeaning = async (vector: readonly number[], where: ReturnType<typeof whereOf>): Promise<NearMeaning[]> => {
    const value = { value: [...vector], property: 'meaning' };
    // Without `includeVectors` Orama deletes the vector from its own copy of the document.
    const parameters = {
      mode: 'vector',
      vector: value,
      similarity: LEAST_SIMILARITY,
      limit: FUSED,
      includeVectors: true,
      where,
    };
    const { hits } = await search(database, parameters as unknown as SearchParams<typeof database>);
    return hits.map(({ id, score }) => ({ id, similarity: score }));
  };

  return {
    async search({ text, limits = {}, withEventNotes = false, limit, vector }) {
      const where = whereOf(limits, withEventNotes, matcher);
      if (!text.trim()) return all(where, limit);
      const query = readQuestion(text);
      const evidence: Relevance['evidence'] = { terms: [], coverage: new Map(), total: 0 };
      const relevance: Relevance = { k: 0, b: 0, d: 0, query, evidence };
      const parameters = { term: text, relevance, limit: Math.max(limit, FUSED), where };
      const { hits } = await search(database, parameters as SearchParams<typeof database>);
      const byWords = hits.map(({ id, score }) => {
        const coverage = evidence.coverage.get(documents.idToInternalId.get(id) ?? -1) ?? 0;
        return { id, score, coverage };
      });
      const isUsable = vector !== undefined && vector.length === dimensions;
      const best = isUsable ? fuse(byWords, await searchByMeaning(vector, where)) : byWords;
      return { total: evidence.total, terms: evidence.terms, hits: best.slice(0, limit) };
    },
    async upsert(cards) {
      const known = cards.map(({ id }) => id).filter((id) => documents.idToInternalId.has(id));
      if (known.length > 0) await removeMultiple(database, known);
      await insertMultiple(
        database,
        cards.map((card) => {
          const meaning = setup.vectors?.get(card.id);
          return { ...documentOf(card, events.get(card.event), matcher), ...(meaning && { meaning: [...meaning] }) };
        }),
      );
    },
    async remove(ids) {
      await removeMultiple(database, [...ids]);
    },
    async save() {
      return save(database);
    },
  };
}

const CARD = { session: 'session', eventNote: 'event-note' } as const;

function documentOf(card: Card, event: Event | undefined, vocabulary: VocabularyMatcher) {
  const texts = cardTexts(card, event);
  if (!('speakers' in card)) return { id: card.id, card: CARD.eventNote, eventId: card.event, ...yearOf(event), ...texts };
  const { date, day, category, track, speakers } = card;
  const year = date ? { year: Number(date.slice(0, 4)) } : yearOf(event);
  const company = [...new Set(speakers.flatMap(({ company }) => (company ? [companyKey(company, vocabulary)] : [])))];
  return {
    id: card.id,
    card: CARD.session,
    eventId: card.event,
    ...year,
    ...(day && { day }),
    person: speakers.flatMap(({ name, otherNames }) => [name, ...otherNames]),
    company,
    ...(category && { category }),
    ...(track && { track }),
    kind: kindsOf(card),
    material: materialOf(card),
    ...texts,
  };
}

const yearOf = (event: Event | undefined) => (event?.dates[0] ? { year: Number(event.dates[0].slice(0, 4)) } : {});

/** The limits as Orama's `where`. */
function whereOf(limits: Partial<Limits>, withEventNotes: boolean, vocabulary: VocabularyMatcher) {
  const anyOf = <T>(values: readonly T[] | undefined) => (values?.length ? { in: [...values] } : undefined);
  const contains = <T>(how: 'containsAny' | 'containsAll', values: readonly T[] | undefined) =>
    values?.length ? { [how]: [...values] } : undefined;
  const where = {
    card: withEventNotes ? undefined : { eq: CARD.session },
    eventId: anyOf(limits.events),
    year: anyOf(limits.years),
    day: anyOf(limits.days),
    person: contains('containsAny', limits.people),
    company: contains(
      'containsAny',
      limits.companies?.map((name) => companyKey(name, vocabulary)),
    ),
    category: anyOf(limits.categories),
    track: anyOf(limits.tracks),
    kind: contains('containsAny', limits.kinds),
    material: contains('containsAll', limits.having),
  };
  return Object.fromEntries(Object.entries(where).filter(([, condition]) => condition !== undefined));
}

/** Orama's index component with our inverted index for strings; filters stay Orama's. */
function createIndexComponent(createText: (saved?: SavedText) => TextIndex) {
  const isText = (property: string): property is Field => (FIELDS as readonly string[]).includes(property);
  return {
    ...oramaIndex,
    create(orama: AnyOrama, documentIds: AnyOrama['internalDocumentIDStore'], schema: Record<string, unknown>) {
      const filters = Object.fromEntries(Object.entries(schema).filter(([, type]) => type !== 'string'));
      return withText(oramaIndex.create(orama, documentIds, filters), createText());
    },
    insert(...args: Parameters<typeof oramaIndex.insert>) {
      const [, store, property, , document, value] = args;
      if (!isText(property)) return oramaIndex.insert(...args);
      (store as unknown as IndexStore).text.insert(document, property, String(value));
    },
    remove(...args: Parameters<typeof oramaIndex.remove>) {
      const [, store, property, , document, value] = args;
      if (!isText(property)) return oramaIndex.remove(...args);
      (store as unknown as IndexStore).text.remove(document, property, String(value));
      return true;
    },
    search(...args: Parameters<typeof oramaIndex.search>): [number, number][] {
      const [store, , , , , , , , relevance, documentCount, allowed] = args;
      const { query, evidence } = relevance as unknown as Relevance;
      const { scored, terms } = scoreDocuments((store as unknown as IndexStore).text, query, documentCount, allowed);
      const best = topDocuments(scored);
      evidence.terms = terms;
      evidence.total = scored.length;
      for (const { document, coverage } of best) evidence.coverage.set(document, coverage);
      return best.map(({ document, score }) => [document, score]);
    },
    load(documentIds: AnyOrama['internalDocumentIDStore'], raw: { filters: unknown; text: SavedText }) {
      return withText(oramaIndex.load(documentIds, raw.filters), createText(raw.text));
    },
    save(store: IndexStore) {
      const { text, ...rest } = store;
      const isFilter = ([property]: [string, unknown]): boolean => !isText(property);
      const filters = oramaIndex.save({ ...rest, indexes: Object.fromEntries(Object.entries(rest.indexes).filter(isFilter)) });
      return { filters, text: text.save() };
    },
  } as unknown as typeof oramaIndex;
}

function withText(store: ReturnType<typeof oramaIndex.create>, text: TextIndex): IndexStore {
  for (const field of FIELDS) {
    if (!store.searchableProperties.includes(field)) store.searchableProperties.push(field);
    store.searchablePropertiesWithTypes[field] = 'string';
  }
  return Object.assign(store, { text });
}

function topDocuments(scored: Scored[]): Scored[] {
  return scored.sort((a, b) => b.score - a.score || a.document - b.document);
}
