import { analyzeText } from '../language/analyze-text.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { QueryTerm, Variant, WeighedTerm } from './read-terms.ts';

/** How well one passage answers a question. */
export interface PassageMatch {
  /** The weight of the question's terms that stand in the passage, each by its best variant and its rarity. */
  readonly score: number;
  /** For each term that stands in it, the variant by which it does. */
  readonly variants: readonly Variant[];
}

/** Measures passages of a session against the terms of a question. */
export type PassageMatcher = (terms: readonly WeighedTerm[], passage: string) => PassageMatch;

const REMEMBERED_PASSAGES = 5_000;

/** Creates a matcher that remembers the words of the passages it saw last. */
export function createPassageMatcher(vocabulary: VocabularyMatcher): PassageMatcher {
  const remembered = new Map<string, ReadonlySet<string>>();
  const wordsOf = (passage: string): ReadonlySet<string> => {
    const known = remembered.get(passage);
    if (known) return known;
    const words = new Set([...analyzeText(passage).words, ...vocabulary.concepts(passage)]);
    if (remembered.size >= REMEMBERED_PASSAGES) remembered.clear();
    remembered.set(passage, words);
    return words;
  };
  return (terms, passage) => {
    const words = wordsOf(passage);
    const variants: Variant[] = [];
    let score = 0;
    for (const term of terms) {
      const best = bestVariant(term, words);
      if (!best) continue;
      variants.push(best);
      score += term.weight * term.rarity * best.weight;
    }
    return { score, variants };
  };
}

function bestVariant(term: QueryTerm, words: ReadonlySet<string>): Variant | undefined {
  let best: Variant | undefined;
  for (const variant of term.variants) {
    if ((best?.weight ?? 0) >= variant.weight || !words.has(variant.term)) continue;
    if (variant.with.every((term) => words.has(term))) best = variant;
  }
  return best;
}
