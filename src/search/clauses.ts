import type { QueryTerm, Variant, WeighedTerm } from '../ports/word-knowledge.ts';
import { DOCUMENT_SHIFT, FREQUENCY_BITS, MAX_FREQUENCY } from './posting.ts';
import { indexOf, type Postings, type Span } from './postings.ts';
import type { QueryTerms } from './read-terms.ts';
import { BIGRAM_WEIGHT, K1, TRIGRAM_WEIGHT } from './weights.ts';

/** One kind of terms with what an occurrence counts in each place. */
export interface WeighedPostings extends Postings {
  weights(): Float32Array;
}

/** What is searched: words, and the pieces of words. */
export interface SearchedIndex {
  readonly words: WeighedPostings;
  readonly bigrams: WeighedPostings;
  readonly trigrams: WeighedPostings;
}

/** One way in which a clause is met. */
export interface Option {
  readonly spans: readonly Span[];
  /** Where given, only these documents meet it: the rest of the phrase stands in them too. */
  readonly only?: ReadonlySet<number>;
  /** What a saturated occurrence adds to the score. */
  readonly weight: number;
  /** What meeting it adds to the coverage. */
  readonly share: number;
}

/** A word of the question in all its variants, of which the best counts, or a piece of a word. */
export interface Clause {
  readonly options: readonly Option[];
  readonly weights: Float32Array;
  /** The most that it can add to a document's score and to its coverage. */
  readonly mostScore: number;
  readonly mostShare: number;
  /** How many postings have to be read to know all that meet it. */
  readonly length: number;
}

export interface ReadClauses {
  /** The shortest lists first: what is rare says most and is read soonest. */
  readonly clauses: readonly Clause[];
  readonly terms: readonly WeighedTerm[];
  /** The weight of the whole question: what a share of the coverage is counted from. */
  readonly wholeWeight: number;
}

/** Inverse document frequency, never negative (Lucene's form). */
const inverseFrequency = (documentCount: number, frequency: number): number =>
  Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));

/** Kinds of variants that are no surer than the word itself, however rare they are: クラウドコスト is not worth more than クラウド. */
const CAPPED: ReadonlySet<Variant['kind']> = new Set(['same', 'form', 'compound', 'sound', 'misspelling']);

/** Looks the terms of a question up and weighs them; reads no postings but those of phrases. */
export function readClauses(index: SearchedIndex, query: QueryTerms, documentCount: number): ReadClauses {
  const read = query.terms.map((term) => readTerm(index.words, term, documentCount));
  const words = read.map(({ clause }) => clause);
  const grams = [
    ...query.bigrams.map((gram) => readGram(index.bigrams, gram, BIGRAM_WEIGHT, documentCount)),
    ...query.trigrams.map((gram) => readGram(index.trigrams, gram, TRIGRAM_WEIGHT, documentCount)),
  ];
  const clauses = [...words, ...grams].filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
  const terms = read.map(({ term }) => term);
  return { clauses, terms, wholeWeight: terms.reduce((sum, { weight, rarity }) => sum + weight * rarity, 0) };
}

function readTerm(words: WeighedPostings, term: QueryTerm, documentCount: number): { clause: Clause; term: WeighedTerm } {
  let literalIdf = Number.POSITIVE_INFINITY;
  let rarity = 0;
  const met = term.variants.flatMap((variant) => {
    const { frequency, ...found } = look(words, variant);
    if (frequency === 0) return [];
    const own = inverseFrequency(documentCount, frequency);
    if (variant.kind === 'literal') literalIdf = own;
    const idf = CAPPED.has(variant.kind) ? Math.min(own, literalIdf) : own;
    rarity = Math.max(rarity, variant.weight * idf);
    return [{ ...found, weight: term.weight * variant.weight * idf, share: variant.weight }];
  });
  const isFound = rarity > 0;
  const most = inverseFrequency(documentCount, 0);
  const known = { ...term, rarity: (rarity || most) / most, known: words.has(term.word), isFound };
  const whole = term.weight * known.rarity;
  const options = met.map((option) => ({ ...option, share: option.share * whole }));
  return { clause: clauseOf(options, words.weights()), term: known };
}

function readGram(grams: WeighedPostings, gram: string, weight: number, documentCount: number): Clause {
  const { spans, frequency } = grams.find(gram);
  return clauseOf([{ spans, weight: inverseFrequency(documentCount, frequency) * weight, share: 0 }], grams.weights());
}

function clauseOf(options: readonly Option[], weights: Float32Array): Clause {
  return {
    options,
    weights,
    mostScore: Math.max(0, ...options.map(({ weight }) => weight)) * (K1 + 1),
    mostShare: Math.max(0, ...options.map(({ share }) => share)),
    length: options.reduce((sum, { spans }) => sum + lengthOf(spans), 0),
  };
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** The postings of a variant and the number of documents in which all of its words stand. */
function look(words: WeighedPostings, { term, with: others }: Variant) {
  const found = words.find(term);
  if (others.length === 0) return found;
  const { spans } = found;
  const rest = others.map((other) => words.find(other).spans);
  const only = new Set(
    [...documentsOf(spans)].filter((document) => rest.every((spans) => spans.some((span) => hasDocument(span, document)))),
  );
  return { spans, only, frequency: only.size };
}

const hasDocument = (span: Span, document: number): boolean =>
  indexOf(span, document) < span.end && !span.tombstones.has(document);

function* documentsOf(spans: readonly Span[]): Generator<number> {
  for (const { postings, start, end, tombstones } of spans) {
    for (let at = start; at < end; at++) {
      const document = (postings[at] as number) >>> DOCUMENT_SHIFT;
      if (!tombstones.has(document)) yield document;
    }
  }
}

/** Documents that meet a clause, with what it adds to each. Filled anew for each clause. */
export interface Matches {
  count: number;
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
  readonly shares: Float64Array;
}

export const createMatches = (documents: number): Matches => ({
  count: 0,
  documents: new Uint32Array(documents),
  scores: new Float64Array(documents),
  shares: new Float64Array(documents),
});

/** BM25's saturation of the term frequency. */
export const saturate = (frequency: number): number => (frequency * (K1 + 1)) / (frequency + K1);

/** Reads all postings of an option; documents ascending within each span. */
export function readMatches({ spans, only, weight, share }: Option, weights: Float32Array, into: Matches): void {
  into.count = 0;
  for (const { postings, start, end, tombstones } of spans) {
    const mayBeOut = tombstones.size > 0 || only !== undefined;
    for (let at = start; at < end; ) {
      const document = (postings[at] as number) >>> DOCUMENT_SHIFT;
      let frequency = 0;
      for (
        let posting = postings[at] as number;
        at < end && posting >>> DOCUMENT_SHIFT === document;
        posting = postings[at] as number
      ) {
        frequency += (posting & MAX_FREQUENCY) * (weights[posting >>> FREQUENCY_BITS] as number);
        at++;
      }
      if (mayBeOut && (tombstones.has(document) || only?.has(document) === false)) continue;
      into.documents[into.count] = document;
      into.scores[into.count] = weight * saturate(frequency);
      into.shares[into.count++] = share;
    }
  }
}

/** What an option adds to one document's score; 0 where the document does not meet it. */
export function probe({ spans, only, weight }: Option, weights: Float32Array, document: number): number {
  if (only?.has(document) === false) return 0;
  for (const span of spans) {
    let at = indexOf(span, document);
    if (at === span.end || span.tombstones.has(document)) continue;
    let frequency = 0;
    for (; at < span.end && (span.postings[at] as number) >>> DOCUMENT_SHIFT === document; at++) {
      const posting = span.postings[at] as number;
      frequency += (posting & MAX_FREQUENCY) * (weights[posting >>> FREQUENCY_BITS] as number);
    }
    return weight * saturate(frequency);
  }
  return 0;
}
