import { type Clause, createMatches, type Matches, type Option, probe, readMatches, saturate } from './clauses.ts';
import { DOCUMENT_SHIFT, FREQUENCY_BITS, MAX_FREQUENCY } from './posting.ts';

/** Probing a list for a document costs about as much as reading so many of its postings, for each halving of the list. */
const PROBE_COST = 2;
const UNSEEN = 0;
const SEEN = 1;
export const EXCLUDED = 2;

/** Sums of scores by document; its arrays are kept from search to search. */
export interface Accumulator {
  readonly marks: Uint8Array;
  readonly sums: Float64Array;
  readonly covered: Float64Array;
  /** Candidates: documents that were seen and may still be wanted. */
  readonly seen: Uint32Array;
  count: number;
  /** How many were seen in all. */
  total: number;
  /** For marks that have to be taken away. */
  readonly touched: Uint32Array;
  touchedCount: number;
  readonly matches: Matches;
  readonly best: Matches;
  readonly bestAt: Int32Array;
}

/** For documents below a number. */
export const createAccumulator = (documents: number): Accumulator => ({
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

/** Marks the documents that must not be found, whatever they say. */
export function exclude({ allowed, excluded }: Wanted, { marks }: Accumulator): void {
  if (allowed) marks.fill(EXCLUDED);
  for (const document of allowed ?? []) marks[document] = UNSEEN;
  for (const document of excluded ?? []) marks[document] = EXCLUDED;
}

/** Makes the sums ready for the next search. */
export function clear(accumulator: Accumulator, { allowed, excluded }: Wanted): void {
  const { marks, sums, covered, touched, touchedCount } = accumulator;
  for (let i = 0; i < touchedCount; i++) {
    const document = touched[i] as number;
    marks[document] = UNSEEN;
    sums[document] = 0;
    covered[document] = 0;
  }
  if (allowed) marks.fill(UNSEEN);
  for (const document of excluded ?? []) marks[document] = UNSEEN;
  accumulator.count = 0;
  accumulator.total = 0;
  accumulator.touchedCount = 0;
}

/** Adds a clause to every document that meets it. */
export const accumulate = (clause: Clause, accumulator: Accumulator): void => add(clause, accumulator, true);

/** Adds a clause to the candidates, and to no other document. */
export function accumulateSeen(clause: Clause, accumulator: Accumulator): void {
  const { sums, covered, seen, count } = accumulator;
  if (count * PROBE_COST * Math.log2(clause.length + 1) >= clause.length) add(clause, accumulator, false);
  else for (let i = 0; i < count; i++) probeAll(clause, seen[i] as number, sums, covered);
}

function add(clause: Clause, accumulator: Accumulator, admitsNew: boolean): void {
  const [first, ...others] = clause.options;
  if (!first) return;
  if (others.length === 0) addOption(first, clause.weights, accumulator, admitsNew);
  else addMatches(bestMatches(first, others, clause.weights, accumulator), accumulator, admitsNew);
}

/** Most clauses have one option: what it adds goes straight into the sums. */
function addOption(
  { spans, only, weight, share }: Option,
  weights: Float32Array,
  accumulator: Accumulator,
  admitsNew: boolean,
): void {
  const { marks, sums, covered } = accumulator;
  for (const { postings, start, end, tombstones } of spans) {
    const mayBeOut = tombstones.size > 0 || only !== undefined;
    for (let at = start; at < end; ) {
      let posting = postings[at] as number;
      const document = posting >>> DOCUMENT_SHIFT;
      let frequency = 0;
      do {
        frequency += (posting & MAX_FREQUENCY) * (weights[posting >>> FREQUENCY_BITS] as number);
        if (++at === end) break;
        posting = postings[at] as number;
      } while (posting >>> DOCUMENT_SHIFT === document);
      const mark = marks[document] as number;
      if (mark !== SEEN && (mark === EXCLUDED || !admitsNew)) continue;
      if (mayBeOut && (tombstones.has(document) || only?.has(document) === false)) continue;
      if (mark === UNSEEN) admit(document, accumulator);
      sums[document] = (sums[document] as number) + weight * saturate(frequency);
      covered[document] = (covered[document] as number) + share;
    }
  }
}

function addMatches({ count, documents, scores, shares }: Matches, accumulator: Accumulator, admitsNew: boolean): void {
  const { marks, sums, covered } = accumulator;
  for (let i = 0; i < count; i++) {
    const document = documents[i] as number;
    const mark = marks[document] as number;
    if (mark !== SEEN && (mark === EXCLUDED || !admitsNew)) continue;
    if (mark === UNSEEN) admit(document, accumulator);
    sums[document] = (sums[document] as number) + (scores[i] as number);
    covered[document] = (covered[document] as number) + (shares[i] as number);
  }
}

function admit(document: number, accumulator: Accumulator): void {
  accumulator.marks[document] = SEEN;
  accumulator.seen[accumulator.count++] = document;
  accumulator.touched[accumulator.touchedCount++] = document;
  accumulator.total++;
}

/** All documents that meet one of several options, each with the best of them. */
function bestMatches(
  first: Option,
  others: readonly Option[],
  weights: Float32Array,
  { matches, best, bestAt }: Accumulator,
): Matches {
  readMatches(first, weights, best);
  for (let i = 0; i < best.count; i++) bestAt[best.documents[i] as number] = i;
  for (const option of others) {
    readMatches(option, weights, matches);
    for (let i = 0; i < matches.count; i++) {
      const document = matches.documents[i] as number;
      const at = bestAt[document] as number;
      if (at >= 0) {
        best.scores[at] = Math.max(best.scores[at] as number, matches.scores[i] as number);
        best.shares[at] = Math.max(best.shares[at] as number, matches.shares[i] as number);
        continue;
      }
      bestAt[document] = best.count;
      best.documents[best.count] = document;
      best.scores[best.count] = matches.scores[i] as number;
      best.shares[best.count++] = matches.shares[i] as number;
    }
  }
  for (let i = 0; i < best.count; i++) bestAt[best.documents[i] as number] = -1;
  return best;
}

function probeAll({ options, weights }: Clause, document: number, sums: Float64Array, covered: Float64Array): void {
  let score = 0;
  let share = 0;
  for (const option of options) {
    const own = probe(option, weights, document);
    if (own === 0) continue;
    score = Math.max(score, own);
    share = Math.max(share, option.share);
  }
  sums[document] = (sums[document] as number) + score;
  covered[document] = (covered[document] as number) + share;
}

/** Which of the documents are wanted. */
export interface Wanted {
  readonly documentCount: number;
  /** How many of the best are wanted. */
  readonly limit: number;
  /** Documents outside are left out. */
  readonly allowed?: ReadonlySet<number> | undefined;
  /** Documents inside are left out. */
  readonly excluded?: ReadonlySet<number> | undefined;
  /** Nothing that covers less than this share of what the best covers is wanted. */
  readonly leastCoverageShare?: number | undefined;
}
