import { createDocumentFilter } from '../../src/corpus/document-filter.ts';
import { isTalk, statusOf } from '../../src/corpus/session-facts.ts';
import { analyzeText } from '../../src/language/analyze-text.ts';
import { matcherOf } from '../../src/language/matcher-of.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { isSession, type SearchDocument } from '../../src/model/search-document.ts';
import type { Generation, Generations } from '../../src/ports/generations.ts';
import { MAX_PAGE, type SearchRequest, type TextHit } from '../../src/ports/text-search.ts';
import type { UnderstoodWords, Variant } from '../../src/ports/word-knowledge.ts';
import { documentTexts } from '../../src/search/document-texts.ts';
import { createTermDictionary } from '../../src/search/term-dictionary.ts';
import { createWordKnowledge } from '../../src/search/word-knowledge.ts';

/** Generations that keep nothing but their names: each looks at every document for every question, without postings and pruning. */
export const EXHAUSTIVE_GENERATIONS: Generations = {
  build: async ({ corpus }) => ({ name: corpus.asOf }),
  isThere: async () => true,
  // It looks at the sessions themselves: what it is given is a corpus in memory.
  activate: async (_, corpus) => openExhaustive(corpus as Corpus),
  retire: async () => {},
};

interface Read {
  readonly document: SearchDocument;
  readonly terms: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

/** A word of the title counts for so much more. */
const IN_TITLE = 1.3;

function openExhaustive(corpus: Corpus): Generation {
  const vocabulary = matcherOf(corpus.vocabulary);
  const termsOf = (text: string): string[] => [...analyzeText(text).words, ...vocabulary.concepts(text)];
  const documents = [...corpus.sessions.filter(isTalk), ...corpus.eventNotes].map((document): Read => {
    const event = corpus.events.find(({ id }) => id === document.event);
    const { title, ...others } = documentTexts(document, event);
    return { document, terms: new Set([title, ...Object.values(others)].flatMap(termsOf)), title: new Set(termsOf(title)) };
  });
  const frequencyOf = (term: string, others: readonly string[]): number =>
    documents.filter(({ terms }) => [term, ...others].every((one) => terms.has(one))).length;
  const dictionary = createTermDictionary((term) => frequencyOf(term, []) > 0);
  for (const { terms } of documents) for (const term of terms) dictionary.add(term, false);
  const meeting = createDocumentFilter(corpus);

  const isAllowed = (
    { among, except, withEventNotes = false }: SearchRequest,
    document: SearchDocument,
    met: ReadonlySet<string> | undefined,
  ): boolean => {
    if (!isSession(document) && !withEventNotes) return false;
    if (except?.includes(document.id)) return false;
    if (among && !among.includes(document.id)) return false;
    return met ? met.has(document.id) : among !== undefined || !isSession(document) || statusOf(document) !== 'cancelled';
  };
  return {
    words: createWordKnowledge({
      vocabulary,
      dictionary,
      statistics: { documentCount: () => documents.length, frequencyOf },
    }),
    isAnswering: async () => true,
    texts: {
      async search(request) {
        const met = await meeting(request.limits);
        const allowed = documents.filter(({ document }) => isAllowed(request, document, met));
        const hits = allowed.map((one) => hitOf(one, request.words)).filter(({ score }) => score > 0);
        const from = (request.after ?? 0) as number;
        const to = from + Math.min(request.limit, MAX_PAGE);
        const page = hits.sort((a, b) => b.score - a.score).slice(from, to);
        return { total: hits.length, hits: page, ...(hits.length > to && { next: to }) };
      },
    },
  };
}

function hitOf({ document, terms, title }: Read, words: UnderstoodWords): TextHit {
  const has = ({ term, with: others }: Variant): boolean => [term, ...others].every((one) => terms.has(one));
  const matched = words.terms.flatMap(({ variants }, term) =>
    variants.flatMap((one, variant) => (has(one) ? [{ term, variant }] : [])),
  );
  const score = words.terms.reduce((sum, { weight, rarity, variants }) => {
    const most = Math.max(0, ...variants.filter(has).map((one) => one.weight));
    return sum + weight * rarity * most * (variants.some((one) => title.has(one.term)) ? IN_TITLE : 1);
  }, 0);
  return { id: document.id, score, matched };
}
