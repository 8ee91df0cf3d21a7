/** What is known of words: built with the corpus, of one generation with it, and kept by the core whatever searches its texts. */
export interface WordKnowledge {
  /** What is understood of the words of a text, each with what it weighs against the corpus. */
  read(text: string): UnderstoodWords;
}

/** The words of a text as the corpus knows them: what a search for texts is given. */
export interface UnderstoodWords {
  /** The text that they were read from. */
  readonly text: string;
  readonly terms: readonly WeighedTerm[];
  /** Pieces of its words, for an engine that has them: pairs of kanji and of katakana, three characters of anything. */
  readonly bigrams: readonly string[];
  readonly trigrams: readonly string[];
}

/** How a variant is related to the word that was asked. */
export type VariantKind = 'literal' | 'same' | 'near' | 'form' | 'sound' | 'misspelling' | 'compound';

/** One way in which a word of the question may stand in a text. */
export interface Variant {
  readonly term: string;
  /** All of these must stand in the text beside `term`: the rest of a phrase that is several terms. */
  readonly with: readonly string[];
  readonly weight: number;
  readonly kind: VariantKind;
}

/** One thing that the question names, with all the ways in which a text may name it. */
export interface QueryTerm {
  readonly word: string;
  readonly weight: number;
  readonly variants: readonly Variant[];
  /** The katakana compound that it is a part of, which the corpus does not have as a whole. */
  readonly of?: string;
}

/** A variant with how rare it is, 0 (the corpus does not have it) to 1: its inverse document frequency as a share of the highest, which a word has that stands nowhere. */
export interface WeighedVariant extends Variant {
  readonly rarity: number;
}

/** A term of a question with what it weighs against the corpus. */
export interface WeighedTerm extends QueryTerm {
  readonly variants: readonly WeighedVariant[];
  /** How rare it is, 0 to 1 (a word that stands nowhere): the highest of its variants' rarities, each times its weight. */
  readonly rarity: number;
  /** Whether the corpus has the word as it was asked. */
  readonly known: boolean;
  /** Whether anything in the corpus matches it, in whatever way. */
  readonly isFound: boolean;
}
