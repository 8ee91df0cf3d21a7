import { foldKatakana } from '../language/fold-katakana.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { subjectTerms } from '../language/subject-terms.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import { matchTerms } from './match-terms.ts';
import { wantedWords } from './wanted-words.ts';

/** Short texts that many questions are compared with: each is read once, and a question then costs a few comparisons of numbers for each. */
export interface Subjects {
  /** Takes one in, with its terms where they are known (`subjectTerms`); the first has the place 0, the next 1. */
  add(text: string, terms?: readonly string[]): void;
  /** For a question: the weight of its terms that stand in the subject at a place, which is what a passage matcher gives for its text. */
  scores(terms: readonly WeighedTerm[]): (place: number) => number;
}

/** No subjects as yet. */
export function createSubjects(vocabulary: VocabularyMatcher): Subjects {
  const texts: string[] = [];
  const letters = createLetterSets();
  /** All words of a subject and groups of the vocabulary; worked out for the first question that may have one, because segmenting takes long. */
  const known: (ReadonlySet<string> | readonly string[] | undefined)[] = [];
  const termsAt = (place: number): ReadonlySet<string> => {
    const terms = known[place] ?? subjectTerms(texts[place] ?? '', vocabulary);
    known[place] = terms;
    // A set of a text that was read elsewhere is made when it is compared: a list takes a fifth of the memory.
    return terms instanceof Set ? terms : new Set(terms);
  };
  return {
    add(text, terms) {
      letters.add(foldKatakana(foldWidth(text).toLowerCase()));
      if (terms) known[texts.length] = terms;
      texts.push(terms ? '' : text);
    },
    scores(terms) {
      const { words, concepts } = wantedWords(terms);
      const wanted = createLetterSets();
      words.forEach(wanted.add);
      const mayHave = (place: number): boolean => {
        for (let at = 0; at < words.length; at++) if (isWithin(wanted, at, letters, place)) return true;
        return concepts.size > 0;
      };
      return (place) => (mayHave(place) ? matchTerms(terms, termsAt(place)).score : 0);
    },
  };
}

/** The letters of texts, each text's as a Bloom filter of 64 bits in two halves: what it lacks is not in the text, what it has may be. */
interface LetterSets {
  readonly low: readonly number[];
  readonly high: readonly number[];
  add(text: string): void;
}

const isWithin = (some: LetterSets, at: number, all: LetterSets, place: number): boolean =>
  ((some.low[at] as number) & ~(all.low[place] as number)) === 0 &&
  ((some.high[at] as number) & ~(all.high[place] as number)) === 0;

/** Knuth's multiplicative hash: neighbours in the table of characters get bits far apart. */
const SPREAD = 2_654_435_761;
const TOP_SIX_BITS = 26;
const HALF = 32;

function createLetterSets(): LetterSets {
  const low: number[] = [];
  const high: number[] = [];
  return {
    low,
    high,
    add(text) {
      let [lower, higher] = [0, 0];
      for (let at = 0; at < text.length; at++) {
        const bit = Math.imul(text.charCodeAt(at), SPREAD) >>> TOP_SIX_BITS;
        if (bit < HALF) lower |= 1 << bit;
        else higher |= 1 << (bit - HALF);
      }
      low.push(lower);
      high.push(higher);
    },
  };
}
