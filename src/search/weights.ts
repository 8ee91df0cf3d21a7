import type { VariantKind } from '../ports/word-knowledge.ts';

/**
 * Every number the ranking depends on, each with its reason. `docs/search.md` shows what each is worth.
 */

/** The parts of a session that are searched; the order is the field's number in the postings. */
export const FIELDS = ['title', 'notes', 'topics', 'people', 'event'] as const;
export type Field = (typeof FIELDS)[number];

interface FieldWeight {
  /** How much an occurrence counts. */
  readonly weight: number;
  /** BM25's b: how much a long field is held against its words. */
  readonly b: number;
}

export const FIELD_WEIGHTS: Readonly<Record<Field, FieldWeight>> = {
  title: { weight: 1.3, b: 0.2 },
  notes: { weight: 1, b: 0.6 },
  topics: { weight: 0.6, b: 0.2 },
  people: { weight: 1, b: 0.1 },
  event: { weight: 0.4, b: 0 },
};

/** BM25's k1: low, because a second occurrence says little in notes of ten lines. */
export const K1 = 0.4;

/** Kanji and katakana bigrams, character trigrams: they catch compounds and what the segmenter cuts elsewhere. */
export const BIGRAM_WEIGHT = 0.2;
export const TRIGRAM_WEIGHT = 0.14;

/** A session that covers a small share of the question falls behind: score × share^this. */
export const COVERAGE_POWER = 0.8;

/** What a document keeps of its score that has none of the question's words, only pieces of them. */
export const UNCOVERED_SHARE = 0.1;

/** What a word of the question weighs by its kind. */
export const KIND_WEIGHTS = {
  /** Katakana, kanji compounds, numbers. Their pieces (bigrams, trigrams) count on top. */
  name: 1,
  /** English words have no pieces that count, so the word itself counts more; so does what the corpus writes in another script. */
  latin: 1.6,
  /** Words of everyday English: how something went, not what it was about. */
  everyday: 0.5,
  oneKanji: 0.5,
  inflected: 0.6,
  hiragana: 0.1,
  /** "session", "about", "tell me": they only break ties. */
  empty: 0.15,
} as const;

/** What a word weighs that stands inside a phrase which was understood as a whole. */
export const INSIDE_PHRASE_WEIGHT = 0.3;

/** What a match weighs by how it came about; the word itself is 1. */
export const VARIANT_WEIGHTS = {
  /** Another name of the same thing, from the vocabulary. */
  same: 0.85,
  /** What somebody who uses this word most likely means. */
  near: 0.5,
  /** Another form of the same word. */
  form: 0.7,
  /** Heard the same; times how alike they sound. */
  sound: 0.8,
  /** One letter apart from a word that the corpus does not know. */
  misspelling: 0.8,
  /** A compound that begins or ends with the word. */
  compound: 0.5,
} as const satisfies Record<Exclude<VariantKind, 'literal'>, number>;

/**
 * What a standard deviation of nearness in meaning counts beside the words, whose scores are divided by the root of the best: many
 * words that agree stay surer than few. Found with the two numbers below on six sets of questions and one of an encyclopedia;
 * docs/search.md has the figures.
 */
export const MEANING_WEIGHT = 0.15;

/** The same for a place behind the first, where a session that only its meaning speaks for costs less than the right one missing. */
export const MEANING_WEIGHT_BEHIND = 0.3;

/** Scores of words below this are no surer for being the best: they are left as they are. */
export const MIN_WORDS = 1;

/** The share of a vector's general nearness to questions that is taken from its cosine: short texts lie near to everything. */
export const GENERAL_SHARE = 1;

/** A standard deviation is at least this much cosine: where limits leave three sessions, none stands out among them. */
export const MIN_SPREAD = 0.01;
