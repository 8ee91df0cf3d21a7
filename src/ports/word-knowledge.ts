/** What is known of words: built with the corpus, of one generation with it, whatever searches its texts. */
export interface WordKnowledge {
  /** What is understood of the words of a text, each with what it weighs against the corpus. */
  read(text: string): readonly WeighedTerm[];
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
}

/** A term of a question with what it weighs against the corpus. */
export interface WeighedTerm extends QueryTerm {
  /** How rare it is, 0 to 1 (a word that stands nowhere): the inverse document frequency of its rarest variant times that variant's weight, as a share of the highest. */
  readonly rarity: number;
  /** Whether the corpus has the word as it was asked. */
  readonly known: boolean;
  /** Whether anything in the corpus matches it, in whatever way. */
  readonly isFound: boolean;
}
