import type { Certainty } from '../model/answer.ts';
import { fuse } from '../search/fuse.ts';
import type { Evidence } from './evidence.ts';
import type { AnswerHit } from './look-up.ts';
import type { RankedHits } from './rank-hits.ts';

/** What the words say for the first of some hits. */
export interface Judged {
  readonly evidence: Evidence;
  readonly certainty: Certainty;
  readonly unknown: readonly string[];
}

export interface Ordered extends Judged {
  readonly hits: RankedHits;
}

/** So many of the best are looked at to judge them. */
const JUDGED = 10;
/** A session whose words say nothing is near all the same where its meaning exceeds what is usual by so much: of 105 questions without an answer, none. */
const NEAR_BY_MEANING = 2.7;

/**
 * Meaning orders, words convince. Hits in the order of their words come in the order of words and meaning, where meanings were looked
 * at; how sure the answer is, is said by the words of its first, and by those of the first before.
 */
export function orderByMeaning(byWords: RankedHits, judge: (hits: readonly AnswerHit[]) => Judged): Ordered {
  const best = byWords.best(JUDGED);
  const words = judge(best);
  const fused = fuse(byWords.found, byWords.score);
  if (!fused) return { ...words, hits: byWords };
  const hits = byWords.rescored(fused);
  const [first] = hits.best(1);
  if (!first || first.nearness === undefined) return { ...words, hits };
  const meant = first.id === best[0]?.id ? words : judge(firstTo(first.id, byWords));
  return { ...meant, certainty: certaintyOf(best[0]?.score === 0 ? 'nothing' : words.certainty, meant, first), hits };
}

/** The best in the order of their words but for one, which comes first. */
const firstTo = (first: string, hits: RankedHits): AnswerHit[] => [
  ...hits.where((at) => hits.found[at]?.id === first),
  ...hits.best(JUDGED).filter(({ id }) => id !== first),
];

function certaintyOf(words: Certainty, meant: Judged, { excess = 0 }: AnswerHit): Certainty {
  // What is about something else than a name that is known nowhere may lie near to it.
  if (words === 'nothing') return excess >= NEAR_BY_MEANING && meant.unknown.length === 0 ? 'perhaps' : 'nothing';
  return meant.certainty === 'sure' ? 'sure' : 'perhaps';
}
