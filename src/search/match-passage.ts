import { foldKatakana } from '../language/fold-katakana.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { visitWords } from '../language/visit-terms.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import { matchTerms, type TermMatch } from './match-terms.ts';
import { type Wanted, wantedWords } from './wanted-words.ts';

/** Which of several passages answers best, and how well. */
export interface BestPassage extends TermMatch {
  readonly index: number;
}

/** Measures passages of a session against the terms of a question. */
export interface PassageMatcher {
  match(terms: readonly WeighedTerm[], passage: string): TermMatch;
  /** The first of the passages that answer best; none where none has a word of the question. */
  best(terms: readonly WeighedTerm[], passages: readonly string[]): BestPassage | undefined;
}

/** Creates a matcher. It looks only for the words that a question asks for: segmenting whole passages takes longer than everything else. */
export function createPassageMatcher(vocabulary: VocabularyMatcher): PassageMatcher {
  return {
    match: (terms, passage) => measureCertain(terms, possibleIn(passage, wantedWords(terms), vocabulary)),
    best(terms, passages) {
      const bounds = passages.map((passage, index) => {
        const possible = possibleIn(passage, wantedWords(terms), vocabulary);
        return { index, possible, bound: matchTerms(terms, new Set([...possible.concepts, ...possible.words])).score };
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

const measureCertain = (terms: readonly WeighedTerm[], possible: Possible): TermMatch =>
  matchTerms(terms, possible.words.length > 0 ? certainOf(possible) : possible.concepts);

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
