import { createTermTable, type TermTable } from '../language/term-table.ts';
import { DOCUMENT_SHIFT } from './posting.ts';
import type { LiveSegment, Segment } from './segment.ts';

/** A part of a list of postings: those of a term in one segment. */
export interface Span {
  readonly postings: Uint32Array;
  readonly start: number;
  readonly end: number;
  readonly tombstones: ReadonlySet<number>;
}

/** The postings of one kind of terms, over all segments. A living document stands in one segment only. */
export interface Postings {
  find(term: string): FoundTerm;
  has(term: string): boolean;
}

export interface FoundTerm {
  readonly spans: readonly Span[];
  /** In how many documents the term stands. */
  readonly frequency: number;
}

export interface OpenSegment extends LiveSegment {
  readonly table: TermTable;
}

export const openSegment = (segment: Segment, tombstones: ReadonlySet<number>): OpenSegment => ({
  segment,
  tombstones,
  table: createTermTable(segment.terms),
});

/** Reads postings from segments, which may become more or fewer meanwhile. */
export function createPostings(segments: () => readonly OpenSegment[]): Postings {
  const find = (term: string): FoundTerm => {
    const spans: Span[] = [];
    let frequency = 0;
    for (const { segment, tombstones, table } of segments()) {
      const number = table.find(term);
      if (number < 0) continue;
      const start = segment.starts[number] as number;
      const end = segment.starts[number + 1] as number;
      const span = { postings: segment.postings, start, end, tombstones };
      spans.push(span);
      frequency += (segment.frequencies[number] as number) - countTombstones(span);
    }
    return { spans, frequency };
  };
  return { find, has: (term) => find(term).frequency > 0 };
}

/** How many tombstones stand in a list. */
function countTombstones(span: Span): number {
  let count = 0;
  for (const document of span.tombstones) if (indexOf(span, document) < span.end) count++;
  return count;
}

/** The index of the first posting of a document in a list, or the list's end where it has none. Looks from `from` on. */
export function indexOf({ postings, start, end }: Span, document: number, from = start): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] as number) >>> DOCUMENT_SHIFT < document) low = middle + 1;
    else high = middle;
  }
  return low < end && (postings[low] as number) >>> DOCUMENT_SHIFT === document ? low : end;
}
