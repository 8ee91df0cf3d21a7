import { lowerBound } from './lower-bound.ts';
import { type PackedTexts, packTexts } from './pack-texts.ts';
import { textAt } from './text-at.ts';

/** Texts in the order of their units, found without anything beside them: in more steps than by a hash, and in a quarter of the memory. */
export interface SortedTexts {
  readonly size: number;
  /** The number of a piece of a text, the whole text if no piece is named; -1 where it is none. */
  find(text: string, start?: number, end?: number): number;
  /** Whether any of them begins so. */
  hasBeginning(text: string): boolean;
  textAt(number: number): string;
}

/** Packs texts of which no two are the same, in the order in which they are found. */
export const sortTexts = (texts: readonly string[]): PackedTexts => packTexts(texts.toSorted((a, b) => (a < b ? -1 : 1)));

/** The first texts of some, so many as are in order; those behind them are found by their numbers only. */
export function createSortedTexts(packed: PackedTexts, size = packed.starts.length - 1): SortedTexts {
  const { units, starts } = packed;
  /** Below 0 where a text comes before a piece of another, above it where it comes after it. */
  const compared = (number: number, text: string, start: number, end: number): number => {
    const [from, to] = [starts[number] as number, starts[number + 1] as number];
    const length = Math.min(to - from, end - start);
    for (let at = 0; at < length; at++) {
      const difference = (units[from + at] as number) - text.charCodeAt(start + at);
      if (difference !== 0) return difference;
    }
    return to - from - (end - start);
  };
  const placeOf = (text: string, start: number, end: number): number =>
    lowerBound(size, (number) => compared(number, text, start, end) < 0);
  return {
    size,
    find(text, start = 0, end = text.length) {
      const place = placeOf(text, start, end);
      return place < size && compared(place, text, start, end) === 0 ? place : -1;
    },
    hasBeginning(text) {
      const place = placeOf(text, 0, text.length);
      if (place === size || (starts[place + 1] as number) - (starts[place] as number) < text.length) return false;
      const from = starts[place] as number;
      for (let at = 0; at < text.length; at++) if (units[from + at] !== text.charCodeAt(at)) return false;
      return true;
    },
    textAt: (number) => textAt(packed, number),
  };
}
