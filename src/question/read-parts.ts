import type { LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import type { Lexicon } from './lexicon.ts';
import { draftOf, type ReadOptions, readQuestion } from './read-question.ts';
import { askingTails } from './without-aside.ts';

/**
 * What a question of several clauses may ask, where all of it together finds nothing certain: what stands behind a clause, the
 * longest first; then what belongs to the names in it, whatever else is said.
 */
export function readParts(question: Question, lexicon: Lexicon, options: ReadOptions): readonly Question[] {
  const { text, limits, unknown, topics, intent, asked } = question;
  const tails = askingTails(text, (part) => draftOf(part, lexicon, options.now).spans);
  const parts = tails.map((tail) => readQuestion(tail, lexicon, options)).filter((part) => isWhole(part, question));
  const isOfNames =
    tails.length + Number(IN_CLAUSES.test(text)) > 0 && limits.some(({ limit, op }) => op === 'is' && WHOSE.has(limit));
  const isListed = intent === 'find' || intent === 'list' || intent === 'count' || asked !== undefined;
  if (!isOfNames || !isListed || unknown.length > 0 || topics.length === 0) return parts;
  const { asked: _, ...rest } = question;
  return [...parts, { ...rest, topics: [], subjects: [], intent: intent === 'count' ? 'count' : 'list' }];
}

/** Whose talks are wanted; all talks of an event answer no question about something that is not there. */
const WHOSE: ReadonlySet<LimitName> = new Set(['company', 'speaker']);
const IN_CLAUSES = /[(（、,:：]|\band\b|\bI(?:'m|'d|'ve)?\b|たい|ので|から/;

/** A part of a question that leaves out one of these is another question. */
const KEPT: ReadonlySet<LimitName> = new Set(['company', 'event']);
const isWhole = (part: Question, whole: Question): boolean =>
  part.limits.length + part.topics.length > 0 &&
  whole.limits.every(
    (limit) => !KEPT.has(limit.limit) || part.limits.some((one) => JSON.stringify(one) === JSON.stringify(limit)),
  );
