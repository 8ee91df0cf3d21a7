import { documentOf, fieldOf, frequencyOf, type Postings } from './postings.ts';
import type { QueryTerm, QueryTerms, Variant, WeighedTerm } from './read-terms.ts';
import type { TextIndex } from './text-index.ts';
import { BIGRAM_WEIGHT, COVERAGE_POWER, FIELD_WEIGHTS, FIELDS, K1, TRIGRAM_WEIGHT, UNCOVERED_SHARE } from './weights.ts';

/** Score and coverage by document number. */
export interface Scored {
  readonly document: number;
  readonly score: number;
  /** The share of the question's weight that the document covers, 0 to 1. */
  readonly coverage: number;
}

export interface Scores {
  /** Every document that has a word of the question; the order is not defined. */
  readonly scored: Scored[];
  readonly terms: readonly WeighedTerm[];
}

/**
 * Scores documents: BM25 over weighted fields (BM25F, Robertson and Zaragoza 2009) for words, of which each counts
 * by the best of its variants; plus BM25 over bigrams and trigrams; times the covered share of the question.
 * Documents outside `allowed` are left out.
 */
export function scoreDocuments(
  index: Pick<TextIndex, 'words' | 'bigrams' | 'trigrams'>,
  query: QueryTerms,
  documentCount: number,
  allowed?: ReadonlySet<number>,
): Scores {
  const sums = new Map<number, number>();
  const covered = new Map<number, number>();
  const terms: WeighedTerm[] = [];
  let total = 0;
  for (const term of query.terms) {
    const { best, rarity, isFound } = matchTerm(index.words, term, documentCount);
    terms.push({ ...term, rarity, known: index.words.has(term.word), isFound });
    const weight = term.weight * rarity;
    total += weight;
    for (const [document, match] of best) {
      if (allowed && !allowed.has(document)) continue;
      sums.set(document, (sums.get(document) ?? 0) + term.weight * match.score);
      covered.set(document, (covered.get(document) ?? 0) + weight * match.share);
    }
  }
  addGrams(index.bigrams, query.bigrams, BIGRAM_WEIGHT, documentCount, allowed, sums);
  addGrams(index.trigrams, query.trigrams, TRIGRAM_WEIGHT, documentCount, allowed, sums);
  const scored: Scored[] = [];
  for (const [document, sum] of sums) {
    const coverage = total > 0 ? (covered.get(document) ?? 0) / total : 0;
    scored.push({ document, score: sum * (UNCOVERED_SHARE + (1 - UNCOVERED_SHARE) * coverage) ** COVERAGE_POWER, coverage });
  }
  return { scored, terms };
}

/** Inverse document frequency, never negative (Lucene's form). */
const inverseFrequency = (documentCount: number, frequency: number): number =>
  Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));

interface Match {
  readonly score: number;
  readonly share: number;
}

/** For each document the best way in which the term stands in it; and how rare the term is, the rarest there is where nothing matches. */
function matchTerm(postings: Postings, term: QueryTerm, documentCount: number) {
  const best = new Map<number, Match>();
  let rarity = 0;
  let literalIdf = Number.POSITIVE_INFINITY;
  for (const variant of term.variants) {
    const found = fieldedFrequencies(postings, variant);
    if (found.size === 0) continue;
    const own = inverseFrequency(documentCount, found.size);
    if (variant.kind === 'literal') literalIdf = own;
    const idf = CAPPED.has(variant.kind) ? Math.min(own, literalIdf) : own;
    rarity = Math.max(rarity, variant.weight * idf);
    for (const [document, frequency] of found) {
      const score = variant.weight * idf * saturate(frequency);
      const known = best.get(document);
      if (!known || known.score < score) best.set(document, { score, share: variant.weight });
    }
  }
  return { best, rarity: rarity || inverseFrequency(documentCount, 0), isFound: rarity > 0 };
}

/** Kinds of variants that are no surer than the word itself, however rare they are: クラウドコスト is not worth more than クラウド. */
const CAPPED: ReadonlySet<Variant['kind']> = new Set(['same', 'form', 'compound', 'sound', 'misspelling']);

const saturate = (frequency: number): number => (frequency * (K1 + 1)) / (frequency + K1);

/** For each document of a variant its term frequency, each field weighted and held against its length. */
function fieldedFrequencies(postings: Postings, variant: Variant): Map<number, number> {
  const found = new Map<number, number>();
  for (const posting of postings.of(variant.term)) {
    const document = documentOf(posting);
    found.set(document, (found.get(document) ?? 0) + weightedFrequency(postings, posting));
  }
  for (const other of variant.with) {
    const documents = new Set(postings.of(other).map(documentOf));
    for (const document of found.keys()) if (!documents.has(document)) found.delete(document);
  }
  return found;
}

function weightedFrequency(postings: Postings, posting: number): number {
  const field = fieldOf(posting);
  const name = FIELDS[field];
  if (!name) return 0;
  const { weight, b } = FIELD_WEIGHTS[name];
  const relativeLength = postings.lengthOf(documentOf(posting), field) / postings.averageLength(field);
  return (weight * frequencyOf(posting)) / (1 + b * (relativeLength - 1));
}

function addGrams(
  postings: Postings,
  grams: readonly string[],
  weight: number,
  documentCount: number,
  allowed: ReadonlySet<number> | undefined,
  into: Map<number, number>,
): void {
  for (const gram of grams) {
    const found = fieldedFrequencies(postings, { term: gram, with: [], weight: 1, kind: 'literal' });
    const idf = inverseFrequency(documentCount, found.size) * weight;
    for (const [document, frequency] of found) {
      if (allowed && !allowed.has(document)) continue;
      into.set(document, (into.get(document) ?? 0) + idf * saturate(frequency));
    }
  }
}
