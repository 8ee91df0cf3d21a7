import { fnvOf } from '../language/fnv.ts';
import { foldKatakana } from '../language/fold-katakana.ts';
import { foldWidth } from '../language/normalize-text.ts';
import { subjectTerms } from '../language/subject-terms.ts';
import { grown } from '../language/term-table.ts';
import type { VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { KeptTerms } from '../ports/catalogue.ts';
import type { WeighedTerm } from '../ports/word-knowledge.ts';
import { matchTerms } from './match-terms.ts';
import { wantedWords } from './wanted-words.ts';

/** Short texts that many questions are compared with: each is read once, and a question then costs a few comparisons of numbers for each. */
export interface Subjects {
  /** Takes one in, as a text or as the terms of one; the first has the place 0, the next 1. */
  add(subject: string | KeptTerms): void;
  /** For a question: the weight of its terms that stand in the subject at a place, which is what a passage matcher gives for its text. */
  scores(terms: readonly WeighedTerm[]): (place: number) => number;
}

/** No subjects as yet. */
export function createSubjects(vocabulary: VocabularyMatcher): Subjects {
  /** What was not read as yet: the first question that may have one reads it, because segmenting takes long. */
  const unread = new Map<number, string>();
  const letters = createLetterSets();
  const kept = createTermLists();
  return {
    add(subject) {
      if (typeof subject === 'string') {
        unread.set(kept.size(), subject);
        letters.add(foldKatakana(foldWidth(subject).toLowerCase()));
        kept.addEmpty();
      } else {
        letters.add(subject.terms);
        kept.addLines(subject.terms);
      }
    },
    scores(terms) {
      const { words, concepts } = wantedWords(terms);
      const wanted = createLetterSets();
      for (const word of words) wanted.add(word);
      const byHash = new Map([...words, ...concepts].map((term) => [fnvOf(term), term]));
      const mayHave = (place: number): boolean => {
        for (let at = 0; at < words.length; at++) if (isWithin(wanted, at, letters, place)) return true;
        return concepts.size > 0;
      };
      return (place) => {
        if (!mayHave(place)) return 0;
        const text = unread.get(place);
        if (text !== undefined) kept.set(place, subjectTerms(text, vocabulary));
        unread.delete(place);
        const found = kept.among(place, byHash);
        return found.size > 0 ? matchTerms(terms, found).score : 0;
      };
    },
  };
}

/**
 * Terms of texts as numbers of 32 bits, one after the other: strings of their own take ten times the memory. Of a million different
 * terms each question meets one that it does not ask for once in some thousand times, and then its letters are mostly others.
 */
function createTermLists() {
  let hashes = new Uint32Array(FIRST_SIZE);
  let end = 0;
  const starts: number[] = [];
  const counts: number[] = [];
  const push = (hash: number): void => {
    if (end === hashes.length) hashes = grown(hashes, end + 1);
    hashes[end++] = hash;
  };
  return {
    size: (): number => starts.length,
    addEmpty(): void {
      starts.push(0);
      counts.push(0);
    },
    /** Terms of the next text, a line each: none of them is cut out. */
    addLines(terms: string): void {
      starts.push(end);
      let from = 0;
      while (from < terms.length) {
        const next = terms.indexOf('\n', from);
        const to = next < 0 ? terms.length : next;
        push(fnvOf(terms, from, to));
        from = to + 1;
      }
      counts.push(end - (starts.at(-1) as number));
    },
    set(place: number, terms: Iterable<string>): void {
      starts[place] = end;
      for (const term of terms) push(fnvOf(term));
      counts[place] = end - (starts[place] as number);
    },
    /** Which of these terms, by their numbers, a text has. */
    among(place: number, wanted: ReadonlyMap<number, string>): ReadonlySet<string> {
      const start = starts[place] as number;
      const after = start + (counts[place] as number);
      let found: Set<string> | undefined;
      for (let at = start; at < after; at++) {
        const term = wanted.get(hashes[at] as number);
        if (term === undefined) continue;
        found ??= new Set();
        found.add(term);
      }
      return found ?? NO_TERMS;
    },
  };
}

const FIRST_SIZE = 1_024;
const NO_TERMS: ReadonlySet<string> = new Set();

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
