import {
  type Clause,
  createMatches,
  type Matches,
  probe,
  type ReadClauses,
  readClauses,
  readMatches,
  type SearchedIndex,
} from './clauses.ts';
import type { QueryTerms, WeighedTerm } from './read-terms.ts';
import { createTopDocuments } from './top-documents.ts';
import { COVERAGE_POWER, UNCOVERED_SHARE } from './weights.ts';

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

export interface Wanted {
  readonly documentCount: number;
  /** How many of the best are wanted. */
  readonly limit: number;
  /** Documents outside are left out. */
  readonly allowed?: ReadonlySet<number> | undefined;
  /** Documents inside are left out. */
  readonly excluded?: ReadonlySet<number> | undefined;
  /** Nothing that scores less than this share of the best is wanted. */
  readonly leastScoreShare?: number | undefined;
  /** Nothing that covers less than this share of what the best covers is wanted. */
  readonly leastCoverageShare?: number | undefined;
}

/**
 * Scores documents: BM25 over weighted fields (BM25F, Robertson and Zaragoza 2009) for words, of which each counts
 * by the best of its variants; plus BM25 over bigrams and trigrams; times the covered share of the question.
 *
 * Clause by clause, the telling ones first. As soon as a document that has only the clauses still to come cannot be among
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

/** Bounds are sums in another order than scores: this much is allowed for rounding. */
const ROUNDING = 1 + 1e-9;
/** Looking a document up in a list costs about as much as reading so many of its postings, for each halving of the list. */
const LOOK_UP_COST = 2;
/** A clause whose list is shorter is read without asking whether it has to be. */
const SHORT_LIST = 64;

/** So few documents are not worth making fewer. */
const FEW_HOPEFUL = 100;

const UNSEEN = 0;
const SEEN = 1;
const BARRED = 2;

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

/** Sums by document, kept from search to search. */
interface Room {
  readonly marks: Uint8Array;
  readonly sums: Float64Array;
  readonly covered: Float64Array;
  /** Documents that were met and may still be wanted. */
  readonly seen: Uint32Array;
  count: number;
  /** How many were met in all. */
  total: number;
  /** For marks that have to be taken away. */
  readonly touched: Uint32Array;
  touchedCount: number;
  readonly matches: Matches;
  readonly best: Matches;
  readonly bestAt: Int32Array;
}

const createRoom = (documents: number): Room => ({
  marks: new Uint8Array(documents),
  sums: new Float64Array(documents),
  covered: new Float64Array(documents),
  seen: new Uint32Array(documents),
  count: 0,
  total: 0,
  touched: new Uint32Array(documents),
  touchedCount: 0,
  matches: createMatches(documents),
  best: createMatches(documents),
  bestAt: new Int32Array(documents).fill(-1),
});

function bar({ allowed, excluded }: Wanted, { marks }: Room): void {
  if (allowed) marks.fill(BARRED);
  for (const document of allowed ?? []) marks[document] = UNSEEN;
  for (const document of excluded ?? []) marks[document] = BARRED;
}

function clear(room: Room, { allowed, excluded }: Wanted): void {
  const { marks, sums, covered, touched, touchedCount } = room;
  for (let i = 0; i < touchedCount; i++) {
    const document = touched[i] as number;
    marks[document] = UNSEEN;
    sums[document] = 0;
    covered[document] = 0;
  }
  if (allowed) marks.fill(UNSEEN);
  for (const document of excluded ?? []) marks[document] = UNSEEN;
  room.count = 0;
  room.total = 0;
  room.touchedCount = 0;
}

/** Adds a clause to every document that meets it. */
function takeIn(clause: Clause, room: Room): void {
  const { marks, sums, covered, seen, touched } = room;
  const { count, documents, scores, shares } = matchesOf(clause, room);
  for (let i = 0; i < count; i++) {
    const document = documents[i] as number;
    const mark = marks[document] as number;
    if (mark === BARRED) continue;
    if (mark === UNSEEN) {
      marks[document] = SEEN;
      seen[room.count++] = document;
      touched[room.touchedCount++] = document;
      room.total++;
    }
    sums[document] = (sums[document] as number) + (scores[i] as number);
    covered[document] = (covered[document] as number) + (shares[i] as number);
  }
}

/** All documents that meet a clause, each with its best option. */
function matchesOf({ options, weights }: Clause, { matches, best, bestAt }: Room): Matches {
  const [first] = options;
  if (first) readMatches(first, weights, best);
  if (options.length <= 1) return best;
  for (let i = 0; i < best.count; i++) bestAt[best.documents[i] as number] = i;
  for (const option of options.slice(1)) {
    readMatches(option, weights, matches);
    for (let i = 0; i < matches.count; i++) {
      const document = matches.documents[i] as number;
      let at = bestAt[document] as number;
      if (at >= 0 && (best.scores[at] as number) >= (matches.scores[i] as number)) continue;
      if (at < 0) {
        at = best.count++;
        bestAt[document] = at;
        best.documents[at] = document;
      }
      best.scores[at] = matches.scores[i] as number;
      best.shares[at] = matches.shares[i] as number;
    }
  }
  for (let i = 0; i < best.count; i++) bestAt[best.documents[i] as number] = -1;
  return best;
}

/** Adds a clause to the documents that may still be wanted, and to no others. */
function lookUp(clause: Clause, room: Room): void {
  const { sums, covered, seen, count, marks } = room;
  if (count * LOOK_UP_COST * Math.log2(clause.length + 1) < clause.length) {
    for (let i = 0; i < count; i++) probeAll(clause, seen[i] as number, sums, covered);
    return;
  }
  const found = matchesOf(clause, room);
  for (let i = 0; i < found.count; i++) {
    const document = found.documents[i] as number;
    if (marks[document] !== SEEN) continue;
    sums[document] = (sums[document] as number) + (found.scores[i] as number);
    covered[document] = (covered[document] as number) + (found.shares[i] as number);
  }
}

function probeAll({ options, weights }: Clause, document: number, sums: Float64Array, covered: Float64Array): void {
  let score = 0;
  let share = 0;
  for (const option of options) {
    const own = probe(option, weights, document);
    if (own <= score) continue;
    score = own;
    share = option.share;
  }
  sums[document] = (sums[document] as number) + score;
  covered[document] = (covered[document] as number) + share;
}

/** What a document needs at least to be wanted, as far as is known. */
interface Floors {
  readonly score: number;
  readonly share: number;
}

const NO_FLOORS: Floors = { score: 0, share: 0 };

function floorsOf(
  { seen, count, sums, covered }: Room,
  { limit, leastScoreShare, leastCoverageShare }: Wanted,
  { atLeast }: FactorBounds,
): Floors {
  const hasLimit = count >= limit;
  if (!hasLimit && !leastScoreShare && !leastCoverageShare) return NO_FLOORS;
  const top = createTopDocuments(hasLimit ? limit : 1);
  let bestShare = 0;
  let bestScore = 0;
  for (let i = 0; i < count; i++) {
    const document = seen[i] as number;
    const share = covered[document] as number;
    const score = (sums[document] as number) * atLeast(share);
    if (share > bestShare) bestShare = share;
    if (score > bestScore) bestScore = score;
    if (hasLimit && score > top.floor()) top.offer(document, score);
  }
  const shareFloor = bestShare * (leastCoverageShare ?? 0);
  // The best by score may yet prove to cover too little: then they are no measure for the others.
  if (shareFloor > 0) return { score: 0, share: shareFloor };
  return { score: Math.max(hasLimit ? top.floor() : 0, bestScore * (leastScoreShare ?? 0)), share: 0 };
}

/** Whether a document that was not met so far cannot be wanted. */
const isHopeless = (scoreLeft: number, shareLeft: number, floors: Floors, { atMost }: FactorBounds): boolean =>
  scoreLeft * atMost(shareLeft) * ROUNDING < floors.score || shareLeft * ROUNDING < floors.share;

/** Drops those that cannot be wanted any more, whatever is still to come. */
function keepHopeful(room: Room, floors: Floors, scoreLeft: number, shareLeft: number, { atMost }: FactorBounds): void {
  const { seen, sums, covered, marks } = room;
  let kept = 0;
  for (let i = 0; i < room.count; i++) {
    const document = seen[i] as number;
    const share = ((covered[document] as number) + shareLeft) * ROUNDING;
    const score = ((sums[document] as number) + scoreLeft) * atMost(share) * ROUNDING;
    if (score >= floors.score && share >= floors.share) seen[kept++] = document;
    else marks[document] = BARRED;
  }
  room.count = kept;
}

/** By how much a document's sum is multiplied for the share of the question that it covers. */
const factorOf = (coverage: number): number => (UNCOVERED_SHARE + (1 - UNCOVERED_SHARE) * coverage) ** COVERAGE_POWER;

const STEPS = 1024;
/** Powers are dear: bounds look them up. */
const FACTORS = Float64Array.from({ length: STEPS + 2 }, (_, step) => factorOf(Math.min(1, step / STEPS)));

/** At least, and at most, the factor of what a document covers. */
interface FactorBounds {
  atLeast(covered: number): number;
  atMost(covered: number): number;
}

function createFactorBounds(wholeWeight: number): FactorBounds {
  const scale = wholeWeight > 0 ? STEPS / wholeWeight : 0;
  return {
    atLeast: (covered) => FACTORS[Math.min(STEPS, Math.floor(covered * scale))] as number,
    atMost: (covered) => FACTORS[Math.min(STEPS, Math.floor(covered * scale) + 1)] as number,
  };
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
