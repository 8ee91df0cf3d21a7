import type { Limit } from '../model/limit.ts';
import type { FollowUp } from '../model/question.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import { pointsAt, type Turn } from './turn.ts';

/** A turn without the words that are left of it, as one that only refers to the answer before. */
export const withoutSubjects = (turn: Turn): Turn => ({
  ...turn,
  read: { ...turn.read, topics: [], subjects: [] },
  subjects: [],
});

/** 15時台の2番目, "number two of those Runtime talks": beside a place of the list, what that was asked for is only said again. */
export function withoutRepeated(turn: Turn): Turn {
  const { context, limits, places } = turn;
  if (!context || !turn.namesPlace) return turn;
  const isTopicSaid =
    limits.length === 0 && turn.subjects.length > 0 && turn.subjects.every((subject) => isTopicOf(subject, turn));
  if (isTopicSaid) return { ...withoutSubjects(turn), hasNoun: false };
  if (places.length !== 1 || limits.length === 0) return turn;
  const rest = limits.filter((limit) => !context.question.limits.some((one) => isSameLimit(one, limit)));
  const isAllSaid = rest.every(({ limit, op }) => limit === 'has' && op === 'is');
  const isTopic = turn.subjects.every((subject) => isTopicOf(subject, turn));
  if (rest.length === limits.length || !isAllSaid || !isTopic) return turn;
  const read = { ...turn.read, limits: rest, topics: [], subjects: [] };
  return { ...turn, read, limits: rest, subjects: [], hasNoun: false };
}

const isTopicOf = (subject: string, { context }: Turn): boolean =>
  context?.question.topics.join(' ').toLowerCase().includes(subject) === true;

const isSameLimit = (a: Limit, b: Limit): boolean =>
  a.limit === b.limit && a.op === b.op && b.values.every((value) => a.values.includes(value));

/** 4番目のん詳しゅう, "gimme the 2nd": a place of the list is named, and no more than a few slight words beside it. */
export const isPlaced = (turn: Turn): boolean =>
  isBesideSlight(turn) && turn.namesPlace && turn.places.length === 1 && turn.limits.length === 0 && !turn.spans.some(isOfWord);

/** "Third party", "second brain": the number belongs to the word behind it. */
const isOfWord = (span: Span, at: number, spans: readonly Span[]): boolean =>
  /^[a-z]/.test(span.text) && tagOf(span, 'nth') !== undefined && hasTag(spans[at + 1], 'content', 'callName', 'limit');

/** Whether a list was shown, and what is left of the turn beside words that point are a few slight words. */
export const isBesideSlight = (turn: Turn): boolean =>
  (turn.context?.sessions.length ?? 0) > 0 &&
  turn.subjects.length > 0 &&
  turn.subjects.length <= MAX_BESIDE &&
  turn.read.group === undefined &&
  turn.alone.sides === undefined &&
  turn.subjects.every((subject) => isSlight(subject, turn));

const MAX_BESIDE = 3;

/** Small letters, hiragana, a kanji of a word that is not known as a whole: no name. */
const isSlight = (subject: string, { alone: { text } }: Turn): boolean =>
  !/\p{Script=Katakana}{2}|\p{Script=Han}{2}|\d/u.test(subject) &&
  subject.split(' ').length <= MAX_BESIDE &&
  (text.includes(subject) || text.toLowerCase().startsWith(subject));

/** Whether a way to refer holds beside words that are known nowhere: what is meant is certain without them. */
export function isCertain({ kind }: FollowUp, turn: Turn): boolean {
  if (kind === 'asked')
    return turn.hasThing || turn.places.length > 0 || turn.subjects.every(({ length }) => length <= MAX_SLANG);
  if (kind === 'replace') return pointsAt(turn, 'same-there', 'about');
  if (kind === 'narrow') return pointsAt(turn, 'within');
  return CERTAIN.has(kind);
}
const MAX_SLANG = 3;
const CERTAIN: ReadonlySet<FollowUp['kind']> = new Set([
  'details',
  'count',
  'compare',
  'again',
  'all',
  'shift',
  'same-speaker',
  'same-company',
  'same-facet',
  'left-out',
  'widen',
  'ordered',
]);
