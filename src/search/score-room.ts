import { type Clause, createMatches, type Matches, type Option, probe, readMatches, saturate } from './clauses.ts';
import { DOCUMENT_SHIFT, FREQUENCY_BITS, MAX_FREQUENCY } from './posting.ts';
import type { Wanted } from './score-bounds.ts';

/** Looking a document up in a list costs about as much as reading so many of its postings, for each halving of the list. */
const LOOK_UP_COST = 2;
const UNSEEN = 0;
const SEEN = 1;
export const BARRED = 2;

/** Sums by document, kept from search to search. */
export interface Room {
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

/** Room for documents below a number. */
export const createRoom = (documents: number): Room => ({
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

/** Shuts out the documents that are not wanted whatever they say. */
export function bar({ allowed, excluded }: Wanted, { marks }: Room): void {
  if (allowed) marks.fill(BARRED);
  for (const document of allowed ?? []) marks[document] = UNSEEN;
  for (const document of excluded ?? []) marks[document] = BARRED;
}

/** Makes the sums ready for the next search. */
export function clear(room: Room, { allowed, excluded }: Wanted): void {
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
export const takeIn = (clause: Clause, room: Room): void => add(clause, room, true);

/** Adds a clause to the documents that may still be wanted, and to no others. */
export function lookUp(clause: Clause, room: Room): void {
  const { sums, covered, seen, count } = room;
  if (count * LOOK_UP_COST * Math.log2(clause.length + 1) >= clause.length) add(clause, room, false);
  else for (let i = 0; i < count; i++) probeAll(clause, seen[i] as number, sums, covered);
}

function add(clause: Clause, room: Room, withNew: boolean): void {
  const [first, ...others] = clause.options;
  if (!first) return;
  if (others.length === 0) addOption(first, clause.weights, room, withNew);
  else addMatches(bestMatches(first, others, clause.weights, room), room, withNew);
}

/** Most clauses have one option: what it adds goes straight into the sums. */
function addOption({ spans, only, weight, share }: Option, weights: Float32Array, room: Room, withNew: boolean): void {
  const { marks, sums, covered } = room;
  for (const { postings, start, end, gone } of spans) {
    const mayBeOut = gone.size > 0 || only !== undefined;
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
      if (mark !== SEEN && (mark === BARRED || !withNew)) continue;
      if (mayBeOut && (gone.has(document) || only?.has(document) === false)) continue;
      if (mark === UNSEEN) see(document, room);
      sums[document] = (sums[document] as number) + weight * saturate(frequency);
      covered[document] = (covered[document] as number) + share;
    }
  }
}

function addMatches({ count, documents, scores, shares }: Matches, room: Room, withNew: boolean): void {
  const { marks, sums, covered } = room;
  for (let i = 0; i < count; i++) {
    const document = documents[i] as number;
    const mark = marks[document] as number;
    if (mark !== SEEN && (mark === BARRED || !withNew)) continue;
    if (mark === UNSEEN) see(document, room);
    sums[document] = (sums[document] as number) + (scores[i] as number);
    covered[document] = (covered[document] as number) + (shares[i] as number);
  }
}

function see(document: number, room: Room): void {
  room.marks[document] = SEEN;
  room.seen[room.count++] = document;
  room.touched[room.touchedCount++] = document;
  room.total++;
}

/** All documents that meet one of several options, each with the best of them. */
function bestMatches(first: Option, others: readonly Option[], weights: Float32Array, { matches, best, bestAt }: Room): Matches {
  readMatches(first, weights, best);
  for (let i = 0; i < best.count; i++) bestAt[best.documents[i] as number] = i;
  for (const option of others) {
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
