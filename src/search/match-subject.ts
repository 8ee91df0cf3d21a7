import { foldKatakana } from '../language/fold-katakana.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { visitWords } from '../language/visit-terms.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import { matchTerms } from './match-terms.ts';
import { wantedWords } from './wanted-words.ts';

/** A short text that many questions are compared with, as it is read for the first of them. */
export interface Subject extends LetterSet {
  readonly folded: string;
  /** All its words and groups of the vocabulary; worked out for the first question that may have one, because segmenting takes long. */
  terms?: ReadonlySet<string>;
}

/** Measures subjects against the terms of a question. */
export interface SubjectMatcher {
  read(text: string): Subject;
  /** The weight of the question's terms that stand in the subject: what a passage matcher gives for its text. */
  score(terms: readonly WeighedTerm[], subject: Subject): number;
}

/** Creates a matcher for texts that are kept: after the first time a question costs a few comparisons of numbers for each. */
export function createSubjectMatcher(vocabulary: VocabularyMatcher): SubjectMatcher {
  const wantedLetters = new WeakMap<readonly WeighedTerm[], readonly LetterSet[]>();
  const lettersOf = (terms: readonly WeighedTerm[]): readonly LetterSet[] => {
    const known = wantedLetters.get(terms) ?? wantedWords(terms).words.map(letterSet);
    wantedLetters.set(terms, known);
    return known;
  };
  const mayHave = (terms: readonly WeighedTerm[], subject: Subject): boolean =>
    wantedWords(terms).concepts.size > 0 || lettersOf(terms).some((wanted) => isWithin(wanted, subject));
  return {
    read(text) {
      const folded = foldWidth(text);
      return { folded, ...letterSet(foldKatakana(folded.toLowerCase())) };
    },
    score(terms, subject) {
      if (!mayHave(terms, subject)) return 0;
      subject.terms ??= termsOf(subject, vocabulary);
      return matchTerms(terms, subject.terms).score;
    },
  };
}

function termsOf({ folded }: Subject, vocabulary: VocabularyMatcher): ReadonlySet<string> {
  const terms = new Set(vocabulary.concepts(folded));
  visitWords(folded, (word) => void terms.add(word));
  return terms;
}

/** The letters of a text as a Bloom filter of 64 bits in two halves: what it lacks is not in the text, what it has may be. */
interface LetterSet {
  readonly low: number;
  readonly high: number;
}

const isWithin = (some: LetterSet, all: LetterSet): boolean => (some.low & ~all.low) === 0 && (some.high & ~all.high) === 0;

/** Knuth's multiplicative hash: neighbours in the table of characters get bits far apart. */
const SPREAD = 2_654_435_761;
const TOP_SIX_BITS = 26;

function letterSet(text: string): LetterSet {
  let low = 0;
  let high = 0;
  for (let at = 0; at < text.length; at++) {
    const bit = Math.imul(text.charCodeAt(at), SPREAD) >>> TOP_SIX_BITS;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  return { low, high };
}
