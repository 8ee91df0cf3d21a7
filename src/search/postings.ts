import { DOCUMENT_SHIFT } from './posting.ts';
import type { LivingSegment, Segment } from './segment.ts';
import { createTermTable, type TermTable } from './term-table.ts';

/** A part of a list of postings: those of a term in one segment. */
export interface Span {
  readonly postings: Uint32Array;
  readonly start: number;
  readonly end: number;
  /** Documents whose postings are still there and count no more. */
  readonly gone: ReadonlySet<number>;
}

/** The postings of one kind of terms, over all segments. A living document stands in one segment only. */
export interface Postings {
  spansOf(term: string): readonly Span[];
  /** In how many documents a term stands. */
  frequencyOf(term: string): number;
  has(term: string): boolean;
}

export interface OpenSegment extends LivingSegment {
  readonly table: TermTable;
}

export const openSegment = (segment: Segment, gone: ReadonlySet<number>): OpenSegment => ({
  segment,
  gone,
  table: createTermTable(segment.terms),
});

/** Reads postings from segments, which may become more or fewer meanwhile. */
export function createPostings(segments: () => readonly OpenSegment[]): Postings {
  const spanIn = ({ segment, gone, table }: OpenSegment, term: string): { span: Span; frequency: number } | undefined => {
    const number = table.find(term);
    if (number < 0) return undefined;
    const span = {
      postings: segment.postings,
      start: segment.starts[number] as number,
      end: segment.starts[number + 1] as number,
      gone,
    };
    return { span, frequency: (segment.frequencies[number] as number) - countGone(span) };
  };
  const frequencyOf = (term: string): number =>
    segments().reduce((sum, segment) => sum + (spanIn(segment, term)?.frequency ?? 0), 0);
  return {
    spansOf: (term) => segments().flatMap((segment) => spanIn(segment, term)?.span ?? []),
    frequencyOf,
    has: (term) => segments().some((segment) => (spanIn(segment, term)?.frequency ?? 0) > 0),
  };
}

/** How many of the documents that are gone stand in a list. */
function countGone(span: Span): number {
  let count = 0;
  for (const document of span.gone) if (indexOf(span, document) < span.end) count++;
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
