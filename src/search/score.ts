import type { WeighedTerm } from '../ports/search-engine.ts';
import { type ReadClauses, readClauses, type SearchedIndex } from './clauses.ts';
import type { QueryTerms } from './read-terms.ts';
import { createFactorBounds, factorOf, floorsOf, isHopeless, keepHopeful, type Wanted } from './score-bounds.ts';
import { bar, clear, createRoom, lookUp, type Room, takeIn } from './score-room.ts';
import { createTopDocuments } from './top-documents.ts';

/** Score and coverage by document number. */
export interface Scored {
  readonly document: number;
  readonly score: number;
  /** The share of the question's weight that the document covers, 0 to 1. */
  readonly coverage: number;
}

export interface Scores {
  /** The best first. */
  readonly scored: readonly Scored[];
  /** How many documents were met: all that have a word of the question, or at least those that could be among the best. */
  readonly total: number;
  readonly terms: readonly WeighedTerm[];
}

/**
 * Scores documents: BM25 over weighted fields (BM25F, Robertson and Zaragoza 2009) for words, of which each counts
 * by the best of its variants; plus BM25 over bigrams and trigrams; times the covered share of the question.
 *
 * Clause by clause, the shortest list first. As soon as a document that has only the clauses still to come cannot be among
 * those wanted, no new document is taken in; and of those taken in only the ones that can still be wanted are looked up in the
 * long lists (MaxScore, Turtle and Flood 1995). What comes out is what scoring everything would give.
 */
export function createScorer(index: SearchedIndex) {
  let room = createRoom(0);
  return (query: QueryTerms, wanted: Wanted, highestDocument: number): Scores => {
    const read = readClauses(index, query, wanted.documentCount);
    if (room.marks.length <= highestDocument) room = createRoom(highestDocument + 1);
    return scoreClauses(read, wanted, room);
  };
}

/** A clause whose list is shorter is read without asking whether it has to be. */
const SHORT_LIST = 64;

/** So few documents are not worth making fewer. */
const FEW_HOPEFUL = 100;

function scoreClauses({ clauses, terms, wholeWeight }: ReadClauses, wanted: Wanted, room: Room): Scores {
  const factors = createFactorBounds(wholeWeight);
  let [scoreLeft, shareLeft] = [0, 0];
  for (const { mostScore, mostShare } of clauses) {
    scoreLeft += mostScore;
    shareLeft += mostShare;
  }
  bar(wanted, room);
  let isOpen = true;
  for (const clause of clauses) {
    if (clause.length > SHORT_LIST && (isOpen ? clause.length > room.count : room.count > FEW_HOPEFUL)) {
      const floors = floorsOf(room, wanted, factors);
      isOpen &&= !isHopeless(scoreLeft, shareLeft, floors, factors);
      if (!isOpen) keepHopeful(room, floors, scoreLeft, shareLeft, factors);
    }
    if (isOpen) takeIn(clause, room);
    else lookUp(clause, room);
    scoreLeft -= clause.mostScore;
    shareLeft -= clause.mostShare;
  }
  const scored = best(room, wanted, wholeWeight);
  const total = room.total;
  clear(room, wanted);
  return { scored, total, terms };
}

function best({ seen, count, sums, covered }: Room, wanted: Wanted, wholeWeight: number): Scored[] {
  const { atMost } = createFactorBounds(wholeWeight);
  const top = createTopDocuments(wanted.limit);
  let bestScore = 0;
  let bestShare = 0;
  for (let i = 0; i < count; i++) bestShare = Math.max(bestShare, covered[seen[i] as number] as number);
  const shareFloor = bestShare * (wanted.leastCoverageShare ?? 0);
  for (let i = 0; i < count; i++) {
    const document = seen[i] as number;
    const share = covered[document] as number;
    if (share < shareFloor || (sums[document] as number) * atMost(share) < top.floor()) continue;
    const score = (sums[document] as number) * factorOf(coverageOf(share, wholeWeight));
    if (score >= top.floor()) top.offer(document, score);
    if (score > bestScore) bestScore = score;
  }
  const scoreFloor = bestScore * (wanted.leastScoreShare ?? 0);
  return top
    .sorted()
    .filter(({ score }) => score >= scoreFloor)
    .map(({ document, score }) => ({ document, score, coverage: coverageOf(covered[document] as number, wholeWeight) }));
}

const coverageOf = (covered: number, whole: number): number => (whole > 0 ? Math.min(1, covered / whole) : 0);
