import type { QueryTerm, Variant, WeighedTerm } from '../ports/word-knowledge.ts';

/** How well one text answers a question. */
export interface TermMatch {
  /** The weight of the question's terms that stand in the text, each by its best variant and its rarity. */
  readonly score: number;
  /** For each term that stands in it, the variant by which it does. */
  readonly variants: readonly Variant[];
}

/** Measures the terms of a question against the words of a text. */
export function matchTerms(terms: readonly WeighedTerm[], words: ReadonlySet<string>): TermMatch {
  const variants: Variant[] = [];
  let score = 0;
  if (words.size === 0) return { score, variants };
  for (const term of terms) {
    const best = bestVariant(term, words);
    if (!best) continue;
    variants.push(best);
    score += term.weight * term.rarity * best.weight;
  }
  return { score, variants };
}

function bestVariant(term: QueryTerm, words: ReadonlySet<string>): Variant | undefined {
  let best: Variant | undefined;
  for (const variant of term.variants) {
    if ((best?.weight ?? 0) >= variant.weight || !words.has(variant.term)) continue;
    if (variant.with.every((term) => words.has(term))) best = variant;
  }
  return best;
}
