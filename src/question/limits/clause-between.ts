import { between, type Draft, isClauseEnd } from '../draft.ts';

/** Whether a clause ends somewhere between two pieces. */
export function isClauseBetween(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const gap = between(draft, draft.spans[at], draft.spans[at + 1]);
    if (isClauseEnd(gap) && !CLOSING.test(gap)) return true;
  }
  return false;
}

/** The end of what stands in brackets before a word: 「NM2024」以外. */
const CLOSING = /^[)）」』】"]$/;
