import { analyzeText } from '../language/analyze-text.ts';
import { createTermTable, grown, type SavedTerms } from '../language/term-table.ts';
import { CONCEPT_MARK, type VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Vocabulary } from '../model/corpus.ts';
import type { WordKnowledge } from '../ports/word-knowledge.ts';
import { createTermDictionary, type SavedDictionary } from './term-dictionary.ts';
import type { DocumentTerms } from './terms-of-document.ts';
import { FIELDS, type Field } from './weights.ts';
import { createWordKnowledge, type WordStatistics } from './word-knowledge.ts';

/** In how many documents words stand, without where: all that is kept of words by a process whose texts another engine searches. */
export interface WordCounts {
  /** Counts a document's words, and learns those that are new. */
  add(terms: CountedTerms): void;
  /** Takes away what `add` counted of a document. */
  remove(terms: CountedTerms): void;
  readonly knowledge: WordKnowledge;
  readonly fields: FieldStatistics;
  save(): SavedWordCounts;
}

/** What of a document is counted: no pieces of words. */
export type CountedTerms = Pick<DocumentTerms, 'words' | 'pairs'>;

/** How often words stand in each field, for an engine that weighs fields apart. */
export interface FieldStatistics {
  /** How many documents have the field. */
  documentsWith(field: Field): number;
  /** In how many of them the word stands there. */
  frequencyIn(field: Field, word: string): number;
}

export interface SavedWordCounts {
  readonly documents: number;
  readonly words: SavedCounts;
  /** By field: in how many documents there is one. */
  readonly withField: Uint32Array;
  /** By word, then field: in how many documents it stands there. */
  readonly byField: Uint32Array;
  /** Words that stand together: pairs side by side, and phrases of the vocabulary in whatever order. */
  readonly together: SavedCounts;
  readonly dictionary: SavedDictionary;
}

interface SavedCounts {
  readonly terms: SavedTerms;
  readonly counts: Uint32Array;
}

/** A copy that may be changed: what is saved is shared by those that read it. */
export const copyWordCounts = ({ words, together, withField, byField, ...others }: SavedWordCounts): SavedWordCounts => ({
  ...others,
  withField: withField.slice(),
  byField: byField.slice(),
  words: copyCounts(words),
  together: copyCounts(together),
});

const copyCounts = ({ terms: { units, starts, slots }, counts }: SavedCounts): SavedCounts => ({
  terms: { units: units.slice(), starts: starts.slice(), slots: slots.slice() },
  counts: counts.slice(),
});

/** No counts, or those that were saved for the same vocabulary; they are changed in place. */
export function createWordCounts(vocabulary: Vocabulary, matcher: VocabularyMatcher, saved?: SavedWordCounts): WordCounts {
  let documents = saved?.documents ?? 0;
  const words = createCounts(saved?.words);
  const together = createCounts(saved?.together);
  const withField = saved?.withField ?? new Uint32Array(FIELDS.length);
  let byField = saved?.byField ?? new Uint32Array(FIRST_ROOM * FIELDS.length);
  const phrases = phrasesOf(vocabulary, matcher);
  const statistics: WordStatistics = {
    documentCount: () => documents,
    frequencyOf(term, others) {
      if (others.length === 0) return words.of(term);
      const phrase = [term, ...others];
      return together.has(phrase.join(' ')) ? together.of(phrase.join(' ')) : byChance(phrase.map(words.of), documents);
    },
  };
  const dictionary = createTermDictionary((word) => words.of(word) > 0, saved?.dictionary);
  const change = (terms: CountedTerms, by: number, isNew: (word: string, isName: boolean) => void): void => {
    documents += by;
    const inAny = new Set<string>();
    FIELDS.forEach((field, column) => {
      const here = new Set(terms.words[field]);
      if (here.size > 0) withField[column] = (withField[column] as number) + by;
      for (const word of here) {
        if (!words.has(word)) isNew(word, field === 'people');
        const place = words.add(word, inAny.has(word) ? 0 : by) * FIELDS.length + column;
        if (place >= byField.length) byField = grown(byField, place + 1);
        byField[place] = (byField[place] as number) + by;
        inAny.add(word);
      }
    });
    for (const key of new Set([...terms.pairs, ...phrases.within(inAny)])) together.add(key, by);
  };
  return {
    add(terms) {
      change(terms, 1, (word, isName) => {
        if (!word.startsWith(CONCEPT_MARK)) dictionary.add(word, isName);
      });
      for (const pair of new Set(terms.pairs)) dictionary.addPair(pair);
    },
    remove: (terms) => change(terms, -1, () => {}),
    knowledge: createWordKnowledge({ vocabulary: matcher, dictionary, statistics }),
    fields: {
      documentsWith: (field) => withField[FIELDS.indexOf(field)] as number,
      frequencyIn: (field, word) => byField[words.numberOf(word) * FIELDS.length + FIELDS.indexOf(field)] ?? 0,
    },
    save: () => ({
      documents,
      words: words.save(),
      withField,
      byField: byField.slice(0, words.size() * FIELDS.length),
      together: together.save(),
      dictionary: dictionary.save(),
    }),
  };
}

/** In how many documents words meet that know nothing of each other; none where that is less than half a one. */
const byChance = (frequencies: readonly number[], documents: number): number =>
  documents === 0 ? 0 : Math.round(frequencies.reduce((share, frequency) => share * (frequency / documents), documents));

interface Counts {
  /** Gives the term's number. */
  add(term: string, by: number): number;
  /** -1 where it was never counted. */
  numberOf(term: string): number;
  size(): number;
  of(term: string): number;
  /** Whether it was ever counted, be it that nothing is left of it. */
  has(term: string): boolean;
  save(): SavedCounts;
}

const FIRST_ROOM = 1024;

function createCounts(saved?: SavedCounts): Counts {
  const table = createTermTable(saved?.terms);
  let counts = saved?.counts ?? new Uint32Array(FIRST_ROOM);
  return {
    add(term, by) {
      const number = table.add(term);
      if (number >= counts.length) counts = grown(counts, number + 1);
      counts[number] = (counts[number] as number) + by;
      return number;
    },
    of: (term) => counts[table.find(term)] ?? 0,
    numberOf: (term) => table.find(term),
    size: table.size,
    has: (term) => table.find(term) >= 0,
    save: () => ({ terms: table.save(), counts: counts.slice(0, table.size()) }),
  };
}

/** The phrases by which the vocabulary finds and that are several words, by their first word. */
function phrasesOf(vocabulary: Vocabulary, matcher: VocabularyMatcher) {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of new Set(vocabulary.near.flatMap(({ find }) => find))) {
    const words = analyzeText(phrase).words;
    const [first] = words;
    if (first === undefined || words.length < 2 || matcher.conceptOf(phrase)) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), [...words]]);
  }
  return {
    /** Those of which all words are among some, written as they are counted. */
    *within(words: ReadonlySet<string>): Generator<string> {
      for (const word of words)
        for (const phrase of byFirst.get(word) ?? []) if (phrase.every((one) => words.has(one))) yield phrase.join(' ');
    },
  };
}
