import { DOCUMENT_SHIFT, FIELD_COLUMNS } from './posting.ts';
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

/** How many terms each field of each document has. */
export interface FieldLengths {
  set(document: number, field: number, length: number): void;
  clear(document: number): void;
  lengthOf(document: number, field: number): number;
  /** The average over the documents that have the field; 1 where none has. */
  averageOf(field: number): number;
  /** By place of a posting (`posting >>> FREQUENCY_BITS`): what one occurrence counts there. */
  weights(): Float32Array;
  save(): Uint16Array;
}

const MAX_LENGTH = 65_535;

/** Weighs an occurrence in a field of some length, relative to the average of that field. */
export type WeighOccurrence = (field: number, relativeLength: number) => number;

/** No lengths, or those that were saved. */
export function createFieldLengths(weigh: WeighOccurrence, saved?: Uint16Array): FieldLengths {
  let lengths = saved?.slice() ?? new Uint16Array(64 * FIELD_COLUMNS);
  const totals = new Float64Array(FIELD_COLUMNS);
  const filled = new Float64Array(FIELD_COLUMNS);
  let weights: Float32Array | undefined;
  for (let place = 0; place < lengths.length; place++) count(place, lengths[place] as number);

  function count(place: number, length: number, sign = 1): void {
    if (length === 0) return;
    const field = place % FIELD_COLUMNS;
    totals[field] = (totals[field] as number) + sign * length;
    filled[field] = (filled[field] as number) + sign;
  }
  const averageOf = (field: number): number => (filled[field] ? (totals[field] as number) / (filled[field] as number) : 1);
  const set = (document: number, field: number, length: number): void => {
    const place = document * FIELD_COLUMNS + field;
    if (place >= lengths.length) {
      const larger = new Uint16Array(Math.max((document + 1) * FIELD_COLUMNS, lengths.length * 2));
      larger.set(lengths);
      lengths = larger;
    }
    count(place, lengths[place] as number, -1);
    lengths[place] = Math.min(MAX_LENGTH, length);
    count(place, lengths[place] as number);
    weights = undefined;
  };
  const computed = (): Float32Array => {
    const averages = Array.from({ length: FIELD_COLUMNS }, (_, field) => averageOf(field));
    return Float32Array.from(lengths, (length, place) => {
      const field = place % FIELD_COLUMNS;
      return length > 0 ? weigh(field, length / (averages[field] as number)) : 0;
    });
  };
  return {
    set,
    clear(document) {
      for (let field = 0; field < FIELD_COLUMNS; field++) set(document, field, 0);
    },
    lengthOf: (document, field) => lengths[document * FIELD_COLUMNS + field] ?? 0,
    averageOf,
    weights: () => {
      weights ??= computed();
      return weights;
    },
    save: () => lengths.slice(),
  };
}
