import { foldKatakana } from '../language/fold-katakana.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { visitWords } from '../language/visit-terms.ts';
import { CONCEPT_MARK, type VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import { matchTerms } from './match-terms.ts';

/** Short texts that many questions are compared with. Letters are compared first, words only where they may stand: to segment a text takes long. */
export interface Subjects {
  /** Takes one in; the first has the place 0, the next 1. */
  add(text: string): void;
  /** How a question's terms stand in them. */
  scores(terms: readonly WeighedTerm[]): SubjectScores;
}

export interface SubjectScores {
  /** The weight of the question's terms that stand in the subject at a place, which is what a passage matcher gives for its text. */
  exact(place: number): number;
  /** So much at most, by the letters alone. */
  atMost(place: number): number;
}

/** No subjects as yet. */
export function createSubjects(vocabulary: VocabularyMatcher): Subjects {
  const texts: string[] = [];
  const letters: string[] = [];
  const letterSets: { readonly low: number[]; readonly high: number[] } = { low: [], high: [] };
  /** Its groups of the vocabulary, and these with all its words; worked out for the first question that may have one. */
  const concepts: (ReadonlySet<string> | undefined)[] = [];
  const known: (ReadonlySet<string> | undefined)[] = [];
  const conceptsAt = (place: number): ReadonlySet<string> => {
    concepts[place] ??= new Set(vocabulary.concepts(texts[place] ?? ''));
    return concepts[place];
  };
  const termsAt = (place: number): ReadonlySet<string> => {
    known[place] ??= withWords(conceptsAt(place), texts[place] ?? '');
    return known[place];
  };
  return {
    add(text) {
      const folded = foldWidth(text);
      const plain = foldKatakana(folded.toLowerCase());
      const { low, high } = letterSetOf(plain);
      letterSets.low.push(low);
      letterSets.high.push(high);
      letters.push(plain);
      texts.push(folded);
    },
    scores(terms) {
      const ways = terms.map((term) => waysOf(term));
      const mayStand = ({ word, isConcept, low, high }: Way, place: number): boolean =>
        isConcept
          ? conceptsAt(place).has(word)
          : (low & ~(letterSets.low[place] as number)) === 0 &&
            (high & ~(letterSets.high[place] as number)) === 0 &&
            (letters[place] as string).includes(word);
      const worthOf = (some: readonly Way[], place: number): number => {
        for (const way of some) if (mayStand(way, place)) return way.worth;
        return 0;
      };
      const atMost = (place: number): number => {
        let sum = 0;
        for (const some of ways) sum += worthOf(some, place);
        return sum;
      };
      return { atMost, exact: (place) => (atMost(place) > 0 ? matchTerms(terms, termsAt(place)).score : 0) };
    },
  };
}

/** A way in which a term may stand in a subject, with its letters and with what it is worth there. */
interface Way extends LetterSet {
  readonly word: string;
  readonly isConcept: boolean;
  readonly worth: number;
}

const waysOf = ({ variants, weight, rarity }: WeighedTerm): readonly Way[] =>
  variants
    .map(({ term, weight: share }) => {
      const worth = weight * rarity * share;
      return { word: term, isConcept: term.startsWith(CONCEPT_MARK), worth, ...letterSetOf(term) };
    })
    .sort((a, b) => b.worth - a.worth);

function withWords(concepts: ReadonlySet<string>, folded: string): ReadonlySet<string> {
  const terms = new Set(concepts);
  visitWords(folded, (word) => void terms.add(word));
  return terms;
}

/** The letters of a text as a Bloom filter of 64 bits in two halves: what it lacks is not in the text, what it has may be. */
interface LetterSet {
  readonly low: number;
  readonly high: number;
}

/** Knuth's multiplicative hash: neighbours in the table of characters get bits far apart. */
const SPREAD = 2_654_435_761;
const TOP_SIX_BITS = 26;
const HALF = 32;

function letterSetOf(text: string): LetterSet {
  let [low, high] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const bit = Math.imul(text.charCodeAt(at), SPREAD) >>> TOP_SIX_BITS;
    if (bit < HALF) low |= 1 << bit;
    else high |= 1 << (bit - HALF);
  }
  return { low, high };
}
