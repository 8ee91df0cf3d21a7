import type { UnderstoodWords, WeighedTerm } from '../ports/word-knowledge.ts';
import { DOCUMENT_SHIFT, FREQUENCY_BITS, MAX_FREQUENCY } from './posting.ts';
import { indexOf, type Postings, type Span } from './postings.ts';
import { rarityOf } from './rarity-of.ts';
import { variantPostings } from './variant-postings.ts';
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
  /** The variant's place among those of its word; -1 for a piece of a word. */
  readonly variant: number;
}

/** A word of the question in all its variants, of which the best counts (for the score the one that scores most, for the coverage the one that weighs most), or a piece of a word. */
export interface Clause {
  /** Those that add most to the coverage first. */
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
  /** The words of the question by their places in it, found or not. */
  readonly words: readonly Clause[];
  /** The weight of the whole question: what a share of the coverage is counted from. */
  readonly wholeWeight: number;
}

/** Looks the words of a question up; reads no postings but those of phrases. */
export function readClauses(index: SearchedIndex, query: UnderstoodWords, documentCount: number): ReadClauses {
  const words = query.terms.map((term) => readTerm(index.words, term));
  const grams = [
    ...counted(query.bigrams).map(([gram, count]) => readGram(index.bigrams, gram, BIGRAM_WEIGHT * count, documentCount)),
    ...counted(query.trigrams).map(([gram, count]) => readGram(index.trigrams, gram, TRIGRAM_WEIGHT * count, documentCount)),
  ];
  const clauses = [...words, ...grams].filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
  return { clauses, words, wholeWeight: query.terms.reduce((sum, { weight, rarity }) => sum + weight * rarity, 0) };
}

/** Each once, with how often it was there: what repeats a thousand times is looked up once. */
function counted(grams: readonly string[]): (readonly [gram: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return [...counts];
}

function readTerm(words: WeighedPostings, term: WeighedTerm): Clause {
  const whole = term.weight * term.rarity;
  const options = term.variants.flatMap((variant, at): Option[] => {
    if (variant.rarity === 0) return [];
    const { spans, only } = variantPostings(words, variant);
    const weight = term.weight * variant.weight * variant.rarity;
    return [{ spans, ...(only && { only }), weight, share: variant.weight * whole, variant: at }];
  });
  return clauseOf(
    options.sort((a, b) => b.share - a.share),
    words.weights(),
  );
}

function readGram(grams: WeighedPostings, gram: string, weight: number, documentCount: number): Clause {
  const { spans, frequency } = grams.find(gram);
  return clauseOf(
    [{ spans, weight: rarityOf(documentCount, frequency) * weight, share: 0, variant: NO_VARIANT }],
    grams.weights(),
  );
}

const NO_VARIANT = -1;

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

/** Whether a document meets an option. */
export function isMet({ spans, only }: Option, document: number): boolean {
  if (only?.has(document) === false) return false;
  for (const span of spans) if (indexOf(span, document) < span.end && !span.tombstones.has(document)) return true;
  return false;
}
