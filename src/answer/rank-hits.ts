import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { AnswerHit } from './look-up.ts';

/**
 * How much a long report is held against a session, beyond BM25's own normalisation of a field: a long report has some words of any
 * question, in passages that have nothing to do with each other. Title and ten passages count (5 + 11)^-0.16 = 0.64, a title alone 0.75.
 */
const LENGTH_POWER = 0.16;
const SHORT_TEXT = 5;

/** Hits in order of their scores, those of sessions and events with long reports lowered. */
export const rankHits = (hits: readonly AnswerHit[]): AnswerHit[] =>
  hits.map((hit) => ({ ...hit, score: hit.score / penaltyOf(passagesOf(hit.document)) })).sort((a, b) => b.score - a.score);

const passagesOf = (document: SearchDocument): number => {
  if (!isSession(document)) return 1 + document.passages.length;
  let count = 1;
  for (const { passages } of document.notes) count += passages.length;
  return count;
};

const penalties: number[] = [];
const penaltyOf = (passages: number): number => {
  penalties[passages] ??= ((SHORT_TEXT + passages) / SHORT_TEXT) ** LENGTH_POWER;
  return penalties[passages];
};
