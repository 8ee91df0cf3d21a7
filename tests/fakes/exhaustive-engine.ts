import { analyzeText } from '../../src/language/analyze-text.ts';
import type { VocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import type { Event } from '../../src/model/event.ts';
import type { SearchEngine } from '../../src/ports/search-engine.ts';
import type { SearchDocument } from '../../src/ports/search-index.ts';
import type { Hit } from '../../src/ports/text-search.ts';
import type { Variant, WeighedTerm } from '../../src/ports/word-knowledge.ts';
import { documentTexts } from '../../src/search/document-texts.ts';
import { readTerms } from '../../src/search/read-terms.ts';
import { createTermDictionary } from '../../src/search/term-dictionary.ts';

interface Setup {
  readonly events: readonly Event[];
  readonly vocabulary: VocabularyMatcher;
  readonly saved?: unknown;
}

interface Document {
  readonly document: SearchDocument;
  readonly terms: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

/** A word of the title counts for so much more. */
const IN_TITLE = 1.3;

/** An engine that looks at every document for every question: no postings, no pruning, nothing saved but the documents themselves. */
export function createExhaustiveEngine({ events, vocabulary, saved }: Setup): SearchEngine {
  const documents = new Map<string, Document>();
  const put = (document: SearchDocument): void => {
    const { title, ...others } = documentTexts(
      document,
      events.find(({ id }) => id === document.event),
    );
    const terms = new Set([title, ...Object.values(others)].flatMap(termsOf));
    documents.set(document.id, { document, terms, title: new Set(termsOf(title)) });
  };
  const termsOf = (text: string): string[] => [
    ...analyzeText(text).words,
    ...vocabulary.match(text).flatMap(({ concept }) => (concept === undefined ? [] : [concept])),
  ];
  const has = ({ terms }: Document, { term, with: others }: Variant): boolean => [term, ...others].every((one) => terms.has(one));
  const countOf = (variant: Variant): number => [...documents.values()].filter((one) => has(one, variant)).length;
  const idf = (count: number): number => Math.log(1 + (documents.size - count + 0.5) / (count + 0.5));
  const knows = (term: string): boolean => [...documents.values()].some(({ terms }) => terms.has(term));

  const read = (text: string): WeighedTerm[] => {
    const dictionary = createTermDictionary(knows);
    for (const { terms } of documents.values()) for (const term of terms) dictionary.add(term, false);
    return readTerms(text, { matcher: vocabulary, dictionary, knows }).terms.map((term) => {
      const rarities = term.variants
        .filter((variant) => countOf(variant) > 0)
        .map((variant) => variant.weight * idf(countOf(variant)));
      const isFound = rarities.length > 0;
      return { ...term, rarity: (isFound ? Math.max(...rarities) : idf(0)) / idf(0), known: knows(term.word), isFound };
    });
  };
  const scoreOf = (one: Document, terms: readonly WeighedTerm[]): Pick<Hit, 'score' | 'coverage'> => {
    const whole = terms.reduce((sum, { weight, rarity }) => sum + weight * rarity, 0);
    let [score, covered] = [0, 0];
    for (const { weight, rarity, variants } of terms) {
      const best = Math.max(0, ...variants.filter((variant) => has(one, variant)).map((variant) => variant.weight));
      const isInTitle = variants.some(({ term }) => one.title.has(term));
      covered += best * weight * rarity;
      score += best * weight * rarity * (isInTitle ? IN_TITLE : 1);
    }
    return { score, coverage: whole > 0 ? covered / whole : 0 };
  };
  for (const document of (saved ?? []) as readonly SearchDocument[]) put(document);

  return {
    read,
    async search({ text, within, withEventNotes, limit }) {
      const isWanted = ({ document }: Document): boolean => {
        if (within) return within.has(document.id);
        return 'speakers' in document ? document.status !== 'cancelled' : withEventNotes === true;
      };
      const wanted = [...documents.values()].filter(isWanted);
      const terms = read(text);
      const hits = wanted.map((one) => ({
        id: one.document.id,
        ...(text.trim() ? scoreOf(one, terms) : { score: 0, coverage: 1 }),
      }));
      const met = text.trim() ? hits.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score) : hits;
      return { total: met.length, hits: met.slice(0, limit) };
    },
    async upsert(added) {
      for (const document of added) put(document);
    },
    async remove(ids) {
      for (const id of ids) documents.delete(id);
    },
    save: async () => [...documents.values()].map(({ document }) => document),
  };
}
