import { foldKatakana } from '../language/fold-katakana.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { visitWords } from '../language/visit-terms.ts';
import { CONCEPT_MARK, type VocabularyMatcher } from '../language/vocabulary-matcher.ts';
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

/** Creates a matcher. It looks only for the words that a question asks for: segmenting whole passages takes longer than everything else. */
export function createPassageMatcher(vocabulary: VocabularyMatcher): PassageMatcher {
  const wantedBy = new WeakMap<readonly WeighedTerm[], Wanted>();
  return (terms, passage) => {
    const wanted = wantedBy.get(terms) ?? wantedOf(terms);
    wantedBy.set(terms, wanted);
    const words = wordsIn(passage, wanted, vocabulary);
    const variants: Variant[] = [];
    let score = 0;
    if (words.size > 0) {
      for (const term of terms) {
        const best = bestVariant(term, words);
        if (!best) continue;
        variants.push(best);
        score += term.weight * term.rarity * best.weight;
      }
    }
    return { score, variants };
  };
}

/** All words by which a question may be answered. */
interface Wanted {
  readonly words: readonly string[];
  readonly concepts: ReadonlySet<string>;
}

function wantedOf(terms: readonly WeighedTerm[]): Wanted {
  const all = new Set(terms.flatMap(({ variants }) => variants.flatMap(({ term, with: others }) => [term, ...others])));
  const isConcept = (term: string): boolean => term.startsWith(CONCEPT_MARK);
  return { words: [...all].filter((term) => !isConcept(term)), concepts: new Set([...all].filter(isConcept)) };
}

/** The wanted words that stand in a passage, as its analysis would give them. */
function wordsIn(passage: string, { words, concepts }: Wanted, vocabulary: VocabularyMatcher): ReadonlySet<string> {
  const found = new Set(concepts.size > 0 ? vocabulary.conceptsAmong(concepts, passage) : []);
  const folded = foldWidth(passage);
  const letters = foldKatakana(folded.toLowerCase());
  const there = words.filter((word) => letters.includes(word));
  if (there.length === 0) return found;
  visitWords(
    folded,
    (word) => void (there.includes(word) && found.add(word)),
    (run) => there.some((word) => run.includes(word)),
  );
  return found;
}

function bestVariant(term: QueryTerm, words: ReadonlySet<string>): Variant | undefined {
  let best: Variant | undefined;
  for (const variant of term.variants) {
    if ((best?.weight ?? 0) >= variant.weight || !words.has(variant.term)) continue;
    if (variant.with.every((term) => words.has(term))) best = variant;
  }
  return best;
}
