import { foldKatakana } from '../language/fold-katakana.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { visitWords } from '../language/visit-terms.ts';
import { CONCEPT_MARK, type VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { QueryTerm, Variant, WeighedTerm } from '../ports/word-knowledge.ts';

/** How well one passage answers a question. */
export interface PassageMatch {
  /** The weight of the question's terms that stand in the passage, each by its best variant and its rarity. */
  readonly score: number;
  /** For each term that stands in it, the variant by which it does. */
  readonly variants: readonly Variant[];
}

/** Which of several passages answers best, and how well. */
export interface BestPassage extends PassageMatch {
  readonly index: number;
}

/** Measures passages of a session against the terms of a question. */
export interface PassageMatcher {
  match(terms: readonly WeighedTerm[], passage: string): PassageMatch;
  /** The first of the passages that answer best; none where none has a word of the question. */
  best(terms: readonly WeighedTerm[], passages: readonly string[]): BestPassage | undefined;
}

/** Creates a matcher. It looks only for the words that a question asks for: segmenting whole passages takes longer than everything else. */
export function createPassageMatcher(vocabulary: VocabularyMatcher): PassageMatcher {
  const wantedBy = new WeakMap<readonly WeighedTerm[], Wanted>();
  const wantedOf = (terms: readonly WeighedTerm[]): Wanted => {
    const wanted = wantedBy.get(terms) ?? readWanted(terms);
    wantedBy.set(terms, wanted);
    return wanted;
  };
  return {
    match: (terms, passage) => measureCertain(terms, possibleIn(passage, wantedOf(terms), vocabulary)),
    best(terms, passages) {
      const bounds = passages.map((passage, index) => {
        const possible = possibleIn(passage, wantedOf(terms), vocabulary);
        return { index, possible, bound: measure(terms, new Set([...possible.concepts, ...possible.words])).score };
      });
      let best: BestPassage | undefined;
      // The bound is the score if every wanted word that stands there as letters is a word there.
      for (const { index, possible, bound } of bounds.sort((a, b) => b.bound - a.bound || a.index - b.index)) {
        if (bound === 0 || (best && bound < best.score)) break;
        if (best && bound === best.score && index > best.index) continue;
        const match = measureCertain(terms, possible);
        if (match.score > (best?.score ?? 0) || (best && match.score === best.score && index < best.index))
          best = { ...match, index };
      }
      return best;
    },
  };
}

const measureCertain = (terms: readonly WeighedTerm[], possible: Possible): PassageMatch =>
  measure(terms, possible.words.length > 0 ? certainOf(possible) : possible.concepts);

function measure(terms: readonly WeighedTerm[], words: ReadonlySet<string>): PassageMatch {
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

/** All words by which a question may be answered. */
interface Wanted {
  readonly words: readonly string[];
  readonly concepts: ReadonlySet<string>;
}

function readWanted(terms: readonly WeighedTerm[]): Wanted {
  const all = new Set(terms.flatMap(({ variants }) => variants.flatMap(({ term, with: others }) => [term, ...others])));
  const isConcept = (term: string): boolean => term.startsWith(CONCEPT_MARK);
  return { words: [...all].filter((term) => !isConcept(term)), concepts: new Set([...all].filter(isConcept)) };
}

/** Wanted words that stand in a passage as letters, perhaps within others. */
interface Possible {
  readonly folded: string;
  readonly words: readonly string[];
  /** These stand there for certain. */
  readonly concepts: ReadonlySet<string>;
}

function possibleIn(passage: string, { words, concepts }: Wanted, vocabulary: VocabularyMatcher): Possible {
  const folded = foldWidth(passage);
  const letters = foldKatakana(folded.toLowerCase());
  return {
    folded,
    words: words.filter((word) => letters.includes(word)),
    concepts: new Set(concepts.size > 0 ? vocabulary.conceptsAmong(concepts, passage) : []),
  };
}

/** Those that are words of the passage, as its analysis would give them. */
function certainOf({ folded, words, concepts }: Possible): ReadonlySet<string> {
  const found = new Set(concepts);
  visitWords(
    folded,
    (word) => void (words.includes(word) && found.add(word)),
    (run) => words.some((word) => run.includes(word)),
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
