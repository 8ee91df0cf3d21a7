import type { UnderstoodWords } from '../ports/word-knowledge.ts';
import { type Accumulator, accumulate, accumulateSeen, clear, createAccumulator, exclude, type Wanted } from './accumulator.ts';
import { type Clause, type ReadClauses, readClauses, type SearchedIndex } from './clauses.ts';
import { coverageFactor } from './coverage-factor.ts';
import { cannotQualify, createFactorBounds, prune, thresholdsOf } from './prune.ts';
import { createTopDocuments, type TopDocuments } from './top-documents.ts';

/** What was found, as lists side by side: what stands at a place of one belongs to what stands there in the others. */
export interface Scores {
  /** Documents by their numbers, the best first. */
  readonly documents: Uint32Array;
  /** What a document's words are worth. */
  readonly sums: Float64Array;
  /** The same, less for what it lacks of the question: documents are put in order by it. */
  readonly scores: Float64Array;
  /** The share of the question's weight that it covers, 0 to 1. */
  readonly coverages: Float64Array;
  /** 1 where it has every word that any document has, each by the variant that weighs most. */
  readonly hasAll: Uint8Array;
  /** How many documents were seen: all that have a word of the question, or at least those that could be among the best. */
  readonly total: number;
  /** The words of the question by their places in it. */
  readonly words: readonly Clause[];
}

/**
 * Scores documents: BM25 over weighted fields (BM25F, Robertson and Zaragoza 2009) for words, of which each counts
 * by the best of its variants; plus BM25 over bigrams and trigrams; times the covered share of the question.
 *
 * Clause by clause, the shortest list first. As soon as a document that has only the clauses still to come cannot be among
 * those wanted, no new document is admitted; and of those admitted only the candidates that can still be wanted are looked up in the
 * long lists (MaxScore, Turtle and Flood 1995). What comes out is what scoring everything would give.
 */
export function createScorer(index: SearchedIndex) {
  let accumulator = createAccumulator(0);
  return (query: UnderstoodWords, wanted: Wanted, highestDocument: number): Scores => {
    const read = readClauses(index, query, wanted.documentCount);
    if (accumulator.marks.length <= highestDocument) accumulator = createAccumulator(highestDocument + 1);
    return scoreClauses(read, wanted, accumulator);
  };
}

/** A clause whose list is shorter is read without asking whether it has to be. */
const SHORT_LIST = 64;

/** Pruning so few candidates is not worth it. */
const FEW_CANDIDATES = 100;

function scoreClauses({ clauses, words, wholeWeight }: ReadClauses, wanted: Wanted, accumulator: Accumulator): Scores {
  const factors = createFactorBounds(wholeWeight);
  let [scoreLeft, shareLeft] = [0, 0];
  for (const { mostScore, mostShare } of clauses) {
    scoreLeft += mostScore;
    shareLeft += mostShare;
  }
  exclude(wanted, accumulator);
  let isOpen = true;
  for (const clause of clauses) {
    if (clause.length > SHORT_LIST && (isOpen ? clause.length > accumulator.count : accumulator.count > FEW_CANDIDATES)) {
      const thresholds = thresholdsOf(accumulator, wanted, factors);
      isOpen &&= !cannotQualify(scoreLeft, shareLeft, thresholds, factors);
      if (!isOpen) prune(accumulator, thresholds, scoreLeft, shareLeft, factors);
    }
    if (isOpen) accumulate(clause, accumulator);
    else accumulateSeen(clause, accumulator);
    scoreLeft -= clause.mostScore;
    shareLeft -= clause.mostShare;
  }
  const mostShare = words.reduce((sum, clause) => sum + clause.mostShare, 0);
  const scores = best(accumulator, wanted, wholeWeight, mostShare);
  const total = accumulator.total;
  clear(accumulator, wanted);
  return { ...scores, total, words };
}

function best(accumulator: Accumulator, wanted: Wanted, wholeWeight: number, mostShare: number): Omit<Scores, 'total' | 'words'> {
  const { seen, count, sums, covered } = accumulator;
  const { atMost } = createFactorBounds(wholeWeight);
  const top = createTopDocuments(wanted.limit);
  let bestShare = 0;
  for (let i = 0; i < count; i++) bestShare = Math.max(bestShare, covered[seen[i] as number] as number);
  const shareThreshold = bestShare * (wanted.leastCoverageShare ?? 0);
  for (let i = 0; i < count; i++) {
    const document = seen[i] as number;
    const share = covered[document] as number;
    if (share < shareThreshold || (sums[document] as number) * atMost(share) < top.threshold()) continue;
    const score = (sums[document] as number) * coverageFactor(coverageOf(share, wholeWeight));
    if (score >= top.threshold()) top.offer(document, score);
  }
  return sumsOf(top.sorted(), accumulator, wholeWeight, mostShare);
}

function sumsOf(
  { documents, scores }: ReturnType<TopDocuments['sorted']>,
  { sums, covered }: Accumulator,
  wholeWeight: number,
  mostShare: number,
): Omit<Scores, 'total' | 'words'> {
  const count = documents.length;
  const found = { sums: new Float64Array(count), coverages: new Float64Array(count), hasAll: new Uint8Array(count) };
  for (let at = 0; at < count; at++) {
    const document = documents[at] as number;
    const share = covered[document] as number;
    found.sums[at] = sums[document] as number;
    found.coverages[at] = coverageOf(share, wholeWeight);
    found.hasAll[at] = share * ROUNDING >= mostShare ? 1 : 0;
  }
  return { documents, scores, ...found };
}

/** Sums in another order differ by so much at most. */
const ROUNDING = 1 + 1e-9;

const coverageOf = (covered: number, whole: number): number => (whole > 0 ? Math.min(1, covered / whole) : 0);

/** Nothing was found. */
export const NO_SCORES: Scores = {
  documents: new Uint32Array(),
  sums: new Float64Array(),
  scores: new Float64Array(),
  coverages: new Float64Array(),
  hasAll: new Uint8Array(),
  total: 0,
  words: [],
};
