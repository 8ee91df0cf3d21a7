import { isOfSubject } from '../corpus/is-of-subject.ts';
import type { Intent, LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import type { Lexicon } from './lexicon.ts';
import { draftOf, type ReadOptions, readQuestion } from './read-question.ts';
import type { Span } from './span.ts';
import { askingTails, clauseEnds } from './without-aside.ts';

/** What a question of several clauses may ask, and words of it that are left out of that and have to be said. */
export interface QuestionPart {
  readonly question: Question;
  readonly leftOut: readonly string[];
}

/**
 * What a question of several clauses may ask, where all of it together finds nothing certain: what stands behind a clause, the
 * longest first; what stands before others, or around a remark in brackets; then what belongs to the names in it, whatever else is said.
 */
export function readParts(question: Question, lexicon: Lexicon, options: ReadOptions): readonly QuestionPart[] {
  const { text, limits, unknown, topics, intent, asked, subjects } = question;
  const cut = (part: string): readonly Span[] => draftOf(part, lexicon, options.now).spans;
  const read = (part: string): Question => readQuestion(part, lexicon, options);
  const tails = askingTails(text, cut);
  const behind = tails.map(read).filter((part) => isWhole(part, question));
  const before = [withoutRemarks(text), ...clausesBefore([text, ...tails])]
    .filter((part) => part !== '' && part !== text)
    .map(read)
    .filter((part) => isWhole(part, question) && asksByItself(part) && (asked === undefined || part.asked === asked))
    .map((part) => ({ question: part, leftOut: subjects.filter((subject) => !saysWord(part, subject)) }))
    .filter(({ leftOut }) => !isOfSubject({ ...question, subjects: leftOut }));
  const plain = withoutNickname(text);
  const named = plain === text ? [] : [read(plain)].filter((part) => isWhole(part, question));
  const parts = [...[...behind, ...named].map((part) => ({ question: part, leftOut: [] })), ...before.slice(0, MAX_BEFORE)];
  const isOfNames =
    tails.length + Number(IN_CLAUSES.test(text)) > 0 && limits.some(({ limit, op }) => op === 'is' && WHOSE.has(limit));
  const isListed = LISTED.has(intent) || asked !== undefined;
  // サイボウズの人の、量子コンピュータの話: all their talks are no answer to that.
  if (!isOfNames || !isListed || unknown.length > 0 || topics.length === 0 || isOfSubject(question)) return parts;
  const { asked: _, ...rest } = question;
  const byNames = { ...rest, topics: [], subjects: [], intent: intent === 'count' ? 'count' : 'list' } as const;
  return [...parts, { question: byNames, leftOut: subjects }];
}

/** What stands before "any year", "thanks a lot", or what something is: "everything from Kong, the API gateway company". */
const clausesBefore = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    clauseEnds(text)
      .reverse()
      .map((end) => text.slice(0, end).replace(/[\s、,。:;–—-]{1,4}$/, '')),
  );

/** Chatworkさん（社名変わる前）のトーク, "Mercari (not Merpay)". */
const withoutRemarks = (text: string): string => text.replace(/[（(][^（()）]{1,60}[）)]/g, '');

/** グラファナ社（Grafana Labs）: another name for what stands in the brackets. */
const withoutNickname = (text: string): string =>
  text.replace(/([^\s、。,.（()）「」のはがで]{2,30})(?:社|さん)?[（(]([^（()）]{2,60})[）)]/g, '$2');

const saysWord = ({ text }: Question, word: string): boolean => text.toLowerCase().includes(word.toLowerCase());

/** It says by itself what is wanted: sessions, how many, a fact. */
const asksByItself = ({ intent, asked }: Question): boolean =>
  intent === 'list' || intent === 'count' || intent === 'overview' || asked !== undefined;

const MAX_BEFORE = 4;

const LISTED: ReadonlySet<Intent> = new Set(['find', 'list', 'count', 'overview']);

/** Whose talks are wanted; all talks of an event answer no question about something that is not there. */
const WHOSE: ReadonlySet<LimitName> = new Set(['company', 'speaker']);
const IN_CLAUSES = /[(（、,:：]|\band\b|\bI(?:'m|'d|'ve)?\b|たい|ので|から/;

/** A part of a question that leaves out one of these is another question. */
const KEPT: ReadonlySet<LimitName> = new Set(['company', 'event']);
const isWhole = (part: Question, whole: Question): boolean =>
  part.limits.length + part.topics.length > 0 &&
  whole.limits.every(
    (limit) =>
      !KEPT.has(limit.limit) || limit.op === 'not' || part.limits.some((one) => JSON.stringify(one) === JSON.stringify(limit)),
  );
