import type { Head } from './read-head.ts';
import { scoreTitleWording } from './score-title-wording.ts';

/** Marked titles need no title's wording, and keynotes go by the company's or the speaker's name alone; but a sentence speaks against any line. */
export function leastWording(head: Head, isBelowSlot: boolean, isKeynote: boolean): number {
  if (isBelowSlot) return 0;
  if (isMarked(head)) return MARKED_LEAST;
  return isKeynote && scoreTitleWording(head.title) > NOTE_WORDING ? 0 : Number.NEGATIVE_INFINITY;
}

const isMarked = ({ isByline, quotes, code, isCodeMarked, time, handles, hasKind }: Head): boolean =>
  isByline || quotes !== undefined || (code !== undefined && isCodeMarked) || time !== undefined || handles.length > 0 || hasKind;

const MARKED_LEAST = -0.2;
const NOTE_WORDING = -2;
