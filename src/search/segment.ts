import { createTermTable, grown, type SavedTerms } from '../language/term-table.ts';
import { DOCUMENT_SHIFT, FIELD_BITS, FIELD_COLUMNS, FREQUENCY_BITS, MAX_FREQUENCY } from './posting.ts';

/** The postings of some documents, sealed: nothing in it changes any more. All lists lie in one array (compressed sparse rows). */
export interface Segment {
  readonly terms: SavedTerms;
  /** Where the list of each term begins in `postings`; one more for the end. */
  readonly starts: Uint32Array;
  /** Each list ascending by document, then field. */
  readonly postings: Uint32Array;
  /** In how many documents each term stands. */
  readonly frequencies: Uint32Array;
}

/** The memory of a segment, for handing it to another thread without a copy; not of one from a snapshot, whose arrays share theirs. */
export const buffersOf = ({ terms, starts, postings, frequencies }: Segment): ArrayBuffer[] =>
  [terms.units, terms.starts, terms.slots, starts, postings, frequencies].map(({ buffer }) => buffer as ArrayBuffer);

/** Collects the terms of documents, which have to come in ascending order. */
export interface SegmentBuilder {
  /** From here on terms belong to this field of this document; fields ascending. */
  begin(document: number, field: number): void;
  add(text: string, start: number, end: number): void;
  seal(): Segment;
}

const NOWHERE = 0xffffffff;
const FIRST_ROOM = 4096;

export function createSegmentBuilder(): SegmentBuilder {
  const table = createTermTable();
  let place = NOWHERE;
  /** By term: the last place where it was met, the index of its posting there, in how many documents it stands. */
  let lastPlaces = new Uint32Array(FIRST_ROOM).fill(NOWHERE);
  let lastIndexes = new Uint32Array(FIRST_ROOM);
  let frequencies = new Uint32Array(FIRST_ROOM);
  /** All postings in the order of coming, and the term of each. */
  let postings = new Uint32Array(FIRST_ROOM);
  let termOf = new Uint32Array(FIRST_ROOM);
  let used = 0;

  const push = (term: number, last: number): void => {
    if (used === postings.length) {
      postings = grown(postings, used + 1);
      termOf = grown(termOf, used + 1);
    }
    if (last === NOWHERE || last >>> FIELD_BITS !== place >>> FIELD_BITS) frequencies[term] = (frequencies[term] as number) + 1;
    lastPlaces[term] = place;
    lastIndexes[term] = used;
    postings[used] = (place << FREQUENCY_BITS) | 1;
    termOf[used++] = term;
  };

  return {
    begin(document, field) {
      place = document * FIELD_COLUMNS + field;
    },
    add(text, start, end) {
      const term = table.add(text, start, end);
      if (term >= lastPlaces.length) {
        const before = lastPlaces.length;
        lastPlaces = grown(lastPlaces, term + 1).fill(NOWHERE, before);
        lastIndexes = grown(lastIndexes, term + 1);
        frequencies = grown(frequencies, term + 1);
      }
      const last = lastPlaces[term] as number;
      if (last !== place) push(term, last);
      else {
        const at = lastIndexes[term] as number;
        const posting = postings[at] as number;
        if ((posting & MAX_FREQUENCY) < MAX_FREQUENCY) postings[at] = posting + 1;
      }
    },
    seal() {
      const size = table.size();
      const starts = new Uint32Array(size + 1);
      for (let i = 0; i < used; i++) {
        const after = (termOf[i] as number) + 1;
        starts[after] = (starts[after] as number) + 1;
      }
      addUp(starts);
      const next = starts.slice();
      const sorted = new Uint32Array(used);
      for (let i = 0; i < used; i++) {
        const term = termOf[i] as number;
        const at = next[term] as number;
        sorted[at] = postings[i] as number;
        next[term] = at + 1;
      }
      return { terms: table.save(), starts, postings: sorted, frequencies: frequencies.slice(0, size) };
    },
  };
}

/** From the lengths of lists, each at the place after its own, where each of them begins. */
function addUp(starts: Uint32Array): void {
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
}

/** A segment with its tombstones: documents whose postings are still there and count no more. */
export interface LiveSegment {
  readonly segment: Segment;
  readonly tombstones: ReadonlySet<number>;
}

/** One segment of several, without their tombstones. Yields between them, so that a long merge keeps nobody from working. */
export async function mergeSegments(parts: readonly LiveSegment[], yieldNow: () => Promise<void>): Promise<Segment> {
  const table = createTermTable();
  const numbers: Uint32Array[] = [];
  const living: LiveSegment[] = [];
  for (const part of parts) {
    const without = part.tombstones.size > 0 ? { segment: withoutTombstones(part), tombstones: new Set<number>() } : part;
    living.push(without);
    numbers.push(await addTerms(without.segment, table, yieldNow));
  }
  const size = table.size();
  const frequencies = new Uint32Array(size);
  const starts = new Uint32Array(size + 1);
  for (const [part, { segment }] of living.entries()) {
    countLists(segment, numbers[part] as Uint32Array, starts, frequencies);
    await yieldNow();
  }
  addUp(starts);
  await yieldNow();
  const postings = new Uint32Array(starts[size] as number);
  const next = starts.slice();
  for (const [part, { segment }] of living.entries()) {
    copyLists(segment, numbers[part] as Uint32Array, postings, next);
    await yieldNow();
  }
  await sortLists(starts, postings, yieldNow);
  return { terms: table.save(), starts, postings, frequencies };
}

const TERMS_AT_ONCE = 20_000;

/** The numbers that the terms of a segment have in a table; none for those without postings. */
async function addTerms({ terms, starts }: Segment, table: ReturnType<typeof createTermTable>, yieldNow: () => Promise<void>) {
  const numbers = new Uint32Array(starts.length - 1);
  for (let term = 0; term < numbers.length; term++) {
    numbers[term] = starts[term] === starts[term + 1] ? NOWHERE : table.addFrom(terms, term);
    if (term % TERMS_AT_ONCE === 0) await yieldNow();
  }
  return numbers;
}

/** Adds the lengths of a segment's lists, each at the place after its own, and its terms' frequencies. */
function countLists(segment: Segment, numbers: Uint32Array, lengths: Uint32Array, frequencies: Uint32Array): void {
  for (let term = 0; term < numbers.length; term++) {
    const number = numbers[term] as number;
    if (number === NOWHERE) continue;
    const length = (segment.starts[term + 1] as number) - (segment.starts[term] as number);
    lengths[number + 1] = (lengths[number + 1] as number) + length;
    frequencies[number] = (frequencies[number] as number) + (segment.frequencies[term] as number);
  }
}

function copyLists({ starts, postings }: Segment, numbers: Uint32Array, into: Uint32Array, next: Uint32Array): void {
  for (let term = 0; term < numbers.length; term++) {
    const number = numbers[term] as number;
    if (number === NOWHERE) continue;
    let to = next[number] as number;
    const end = starts[term + 1] as number;
    for (let at = starts[term] as number; at < end; at++) into[to++] = postings[at] as number;
    next[number] = to;
  }
}

/** Brings lists into order whose parts were not: a document that was replaced keeps its number and comes in a later segment. */
async function sortLists(starts: Uint32Array, postings: Uint32Array, yieldNow: () => Promise<void>): Promise<void> {
  for (let list = 0; list + 1 < starts.length; list++) {
    if (list % TERMS_AT_ONCE === 0) await yieldNow();
    const end = starts[list + 1] as number;
    for (let at = (starts[list] as number) + 1; at < end; at++) {
      if ((postings[at - 1] as number) < (postings[at] as number)) continue;
      postings.subarray(starts[list], end).sort();
      break;
    }
  }
}

function withoutTombstones({ segment, tombstones }: LiveSegment): Segment {
  const { starts: from, postings: all } = segment;
  const size = from.length - 1;
  const starts = new Uint32Array(size + 1);
  const frequencies = new Uint32Array(size);
  const postings = new Uint32Array(all.length);
  let used = 0;
  for (let term = 0; term < size; term++) {
    let last = -1;
    const end = from[term + 1] as number;
    for (let at = from[term] as number; at < end; at++) {
      const posting = all[at] as number;
      const document = posting >>> DOCUMENT_SHIFT;
      if (tombstones.has(document)) continue;
      postings[used++] = posting;
      if (document !== last) frequencies[term] = (frequencies[term] as number) + 1;
      last = document;
    }
    starts[term + 1] = used;
  }
  return { terms: segment.terms, starts, frequencies, postings: postings.slice(0, used) };
}
