import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { QueryTerm, Variant, WeighedTerm, WeighedVariant, WordKnowledge } from '../ports/word-knowledge.ts';
import { rarityOf } from './rarity-of.ts';
import { readTerms } from './read-terms.ts';
import type { TermDictionary } from './term-dictionary.ts';

/** In how many documents words stand. */
export interface WordStatistics {
  documentCount(): number;
  /** In how many of them the term stands, together with all of the others. */
  frequencyOf(term: string, others: readonly string[]): number;
}

export interface WordSources {
  readonly vocabulary: VocabularyMatcher;
  readonly dictionary: TermDictionary;
  readonly statistics: WordStatistics;
}

/** Kinds of variants that are no surer than the word itself, however rare they are: クラウドコスト is not worth more than クラウド. */
const CAPPED: ReadonlySet<Variant['kind']> = new Set(['same', 'form', 'compound', 'sound', 'misspelling']);

/** Knowledge of the words of a corpus, from its vocabulary, its dictionary and how often its words stand in it. */
export function createWordKnowledge({ vocabulary, dictionary, statistics }: WordSources): WordKnowledge {
  const knows = (term: string): boolean => statistics.frequencyOf(term, []) > 0;
  return {
    read(text) {
      const { terms, bigrams, trigrams } = readTerms(text, { matcher: vocabulary, dictionary, knows });
      return { text, terms: terms.map((term) => weigh(term, statistics)), bigrams, trigrams };
    },
  };
}

function weigh(term: QueryTerm, statistics: WordStatistics): WeighedTerm {
  const documentCount = statistics.documentCount();
  let ceiling = 1;
  let rarity = 0;
  const variants = term.variants.map((variant): WeighedVariant => {
    const frequency = statistics.frequencyOf(variant.term, variant.with);
    if (frequency === 0) return { ...variant, rarity: 0 };
    const own = rarityOf(documentCount, frequency);
    if (variant.kind === 'literal') ceiling = own;
    const weighed = { ...variant, rarity: CAPPED.has(variant.kind) ? Math.min(own, ceiling) : own };
    rarity = Math.max(rarity, variant.weight * weighed.rarity);
    return weighed;
  });
  const isFound = rarity > 0;
  const known = statistics.frequencyOf(term.word, []) > 0;
  return { ...term, variants, rarity: rarity || 1, known, isFound };
}
