import type { LimitName } from '../model/limit.ts';
import { between, type Draft, isClauseEnd } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import { draftOf } from './read-question.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import { withoutAside } from './without-aside.ts';

/** What is said in a turn, apart from what is said around it. */
export interface SpokenPart {
  /** Without sentences that only comment on the answer before: "Oops, it was one day." */
  readonly text: string;
  /** Without the words that lead in as well: "no, I meant", 間違えた、. */
  readonly question: string;
  /** Something around it takes back what was said before. */
  readonly isCorrection: boolean;
  /** It says that it is about something else: "different question:", 話は変わりますが. */
  readonly isFresh?: boolean;
  /** It thanks before it says anything else. */
  readonly isThanked?: boolean;
}

/** Takes from a turn what is said around the question: comments before it, and the words that lead in. */
export function spokenPart(said: string, lexicon: Lexicon, now: Date): SpokenPart {
  const words = { ...lexicon, words: lexicon.turnWords };
  let text = withoutAsideOf(said, (part) => draftOf(part, words, now).spans);
  let isCorrection = false;
  let isThanked = false;
  const fresh = freshPart(draftOf(text, words, now));
  if (fresh !== undefined) return { text: fresh, question: fresh, isCorrection, isFresh: true };
  for (let skipped = 0; skipped < MAX_COMMENTS; skipped++) {
    const end = firstSentenceEnd(text);
    if (end === undefined) break;
    const draft = draftOf(text.slice(0, end), words, now);
    if (!isComment(draft)) break;
    isCorrection ||= draft.spans.some(isTakingBack);
    isThanked ||= hasTag(draft.spans[0], 'thanks');
    text = text.slice(end).trim();
  }
  return { text, question: withoutLead(text, draftOf(text, words, now)), isCorrection, isThanked };
}

/** Without what somebody tells of themselves, where that names no place of a list: "I am interested for the first, please open" keeps it. */
function withoutAsideOf(said: string, cut: (part: string) => readonly Span[]): string {
  const rest = withoutAside(said, cut);
  const head = cut(said.slice(0, said.length - rest.length));
  const isPlaced = head.some(
    (span, at) => hasTag(span, 'nth') || (PLACE.test(span.text) && !UNIT.test(head[at + 1]?.text ?? '')),
  );
  return isPlaced ? said : rest;
}
const PLACE = /^(?:\d|two|three|four|five|six|seven|eight|nine|ten)$/;
const UNIT = /^(?:年|月|日|人|歳|社|か月|ヶ月|週|時|分|years?|months?|weeks?|days?|hours?|minutes?|people|of)/;

/** What follows words that lead to something else; `undefined` where none do. */
function freshPart(draft: Draft): string | undefined {
  const { spans } = draft;
  const at = spans.slice(0, MAX_LEAD).findIndex((span) => tagOf(span, 'turn') === 'fresh');
  if (at < 0 || spans.slice(0, at).some((span) => hasTag(span, 'content', 'asked', 'nth', 'limit'))) return undefined;
  const isEnd = (_: Span, place: number): boolean =>
    place >= at &&
    place + 1 < spans.length &&
    (isClauseEnd(between(draft, spans[place], spans[place + 1])) || spans[place]?.text.endsWith(':') === true);
  const end = spans.slice(0, at + MAX_LEAD).findIndex(isEnd);
  const next = spans[(end < 0 ? at : end) + 1];
  return next && draft.written(next.start, draft.text.length);
}

/** So many pieces may stand before and behind the words that lead to something else. */
const MAX_LEAD = 6;
const MAX_COMMENTS = 3;
const SENTENCE_END = /[。！？!?]+|\.(?=\s)/;

/** Where the first sentence ends, if another one follows. */
function firstSentenceEnd(text: string): number | undefined {
  const found = SENTENCE_END.exec(text);
  const end = found ? found.index + found[0].length : text.length;
  return /[\p{Letter}\p{Number}]/u.test(text.slice(end)) ? end : undefined;
}

/** It begins by thanking, greeting or taking something back, and asks for nothing. */
const isComment = ({ spans }: Draft): boolean =>
  isLead(spans[0]) &&
  !spans.some((span) => span.limit !== undefined && NAMING.has(span.limit.limit)) &&
  !spans.some((span) => hasTag(span, 'asked', 'wish', 'nth', 'order', 'noun', 'has') && !hasTag(span, 'turn') && !isLead(span));
/** What is named by one of these is what is spoken of. */
const NAMING: ReadonlySet<LimitName> = new Set(['company', 'speaker', 'event', 'year', 'category', 'difficulty', 'kind']);

const isTakingBack = (span: Span | undefined): boolean => tagOf(span, 'turn') === 'correct';
const isLead = (span: Span | undefined): boolean =>
  isTakingBack(span) || hasTag(span, 'greet', 'thanks') || (hasTag(span, 'polite', 'aux') && !hasTag(span, 'turn', 'noun'));

/** The text from behind "no, I meant" and ごめん、 on; a lone "no" leads in only where a clause ends behind it. */
function withoutLead(text: string, draft: Draft): string {
  const { spans } = draft;
  let last = -1;
  for (let at = 0; isLead(spans[at]); at++) {
    const isEnd = isClauseEnd(between(draft, spans[at], spans[at + 1]));
    if (isTakingBack(spans[at]) && (isEnd || isTakingBack(spans[at - 1]) || isLong(spans[at]))) last = at;
    if (hasTag(spans[at], 'greet', 'thanks') && isEnd) last = at;
  }
  const next = spans[last + 1];
  return last < 0 || !next ? text : draft.written(next.start, draft.text.length);
}

/** "I meant", 間違えた: said of nothing but what was said before. */
const isLong = (span: Span | undefined): boolean => / |^(?:actually|oops)$|^[^\x00-\x7F]{3}/.test(span?.text ?? '');
