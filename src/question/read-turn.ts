import { trimEndWhere } from '../language/trim-where.ts';
import type { AnswerContext } from '../model/answer.ts';
import type { Limit, LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { isThing } from './is-thing.ts';
import type { Lexicon } from './lexicon.ts';
import { ofSession } from './of-session.ts';
import { isRefused, namesPlace, placesIn, placesRefused } from './places.ts';
import { draftOf, type ReadOptions, readQuestion } from './read-question.ts';
import { isSeason, seasonShift } from './season-shift.ts';
import { hasTag, type Span, tagOf, valuesOf } from './span.ts';
import type { SpokenPart } from './spoken-part.ts';
import type { Pointer, Turn } from './turn.ts';
import { asIs, corrected, editionsMeant, limitsOfTurn, onlyName } from './turn-limits.ts';

/** Reads a question as a part of a conversation: what is said of it beside comments on the answer before. */
export function readTurn(
  alone: Question,
  context: AnswerContext | undefined,
  lexicon: Lexicon,
  options: Pick<ReadOptions, 'now' | 'event'>,
  said: Pick<SpokenPart, 'text' | 'isCorrection'>,
): Turn {
  const ofTurns = { ...lexicon, words: lexicon.turnWords };
  const { spans, text } = draftOf(said.text, ofTurns, options.now);
  const read = ofSession({ ...readQuestion(said.text, ofTurns, options), text: alone.text }, spans);
  const pointed = spans.filter(
    (span, at) => !(hasTag(span, 'turn') && (isRefusedPointer(spans, at) || isOnlyAsked(spans, at) || isOfNamed(spans, at))),
  );
  const pointers = new Set(valuesOf(pointed, 'turn') as Pointer[]);
  const seasons = seasonShift(spans, context);
  if (seasons !== undefined) pointers.add(seasons < 0 ? 'earlier-event' : 'later-event');
  const isSeasonSaidAgain = context !== undefined && OF_OTHER_TIME.some((one) => pointers.has(one));
  if (read.limits.length > 0 && spans.some(isThatList)) pointers.add('within');
  if (said.isCorrection) pointers.add('correct');
  if (context && SOME_ONES.test(alone.text.trim())) pointers.add('within');
  const { acts, limits: all } = limitsOfTurn(
    editionsMeant(read.limits, spans, context, isSeasonSaidAgain),
    spans,
    alone.text,
    context,
  );
  const takenBack = context ? all.filter((limit) => limit.op === 'not' && all.some((one) => isInPlaceOf(one, limit))) : [];
  const kept = all.filter((limit) => !takenBack.includes(limit));
  const limits = read.limits.length > 0 || !context ? kept : onlyName(spans, read.subjects, context);
  // "No keynotes" takes nothing back.
  const isOtherEvent = limits.some(({ limit, op }) => limit === 'event' && op === 'is');
  if (!said.isCorrection && !isOtherEvent && limits.some(({ op }) => op === 'not')) pointers.delete('correct');
  if (takenBack.length > 0 || (context && isSecondThought(text, spans))) pointers.add('correct');
  const hasNoun = spans.some((span) => hasTag(span, 'noun') && !WEAK_NOUN.test(span.text) && span.limit === undefined);
  return {
    read: seasons === undefined ? read : withoutOrder(read),
    alone,
    spans,
    pointers,
    acts,
    limitNames: [...(valuesOf(spans, 'limitName') as LimitName[]), ...kindsAsked(spans), ...kindsPointedAt(spans)],
    subjects: read.subjects.filter(
      (subject) =>
        (isSubject(subject, read.asked !== undefined) || text.includes(`「${subject}」`)) &&
        !spans.some(
          (span) =>
            span.text === subject && (refers(span) || isOnlyName(span, limits, kept) || (isSeasonSaidAgain && isSeason(span))),
        ),
    ),
    limits: pointers.has('correct') ? limits.map((limit) => corrected(limit, spans, context)) : limits,
    takenBack: takenBack.map(asIs),
    places: placesIn(spans, context),
    namesPlace: namesPlace(spans, context),
    refused: placesRefused(spans, context),
    context,
    hasPronoun: spans.some((span) => tagOf(span, 'pointer') === 'that') || POINTING.test(text),
    hasThing: spans.some(isThing),
    hasNoun,
    isElliptic:
      pointers.has('about') ||
      (!hasNoun && AND_WHAT.test(alone.text.trim())) ||
      (!hasNoun && isBareName(read.subjects, spans, alone.text)) ||
      (!hasNoun && ELLIPTIC.test(trimEndWhere(text, /[\s?？。!！〜~]/))),
  };
}

/** A name that is all that a turn says is no subject beside it. */
const isOnlyName = ({ limit }: Span, limits: readonly Limit[], kept: readonly Limit[]): boolean =>
  limits !== kept && limits.some((one) => one.limit === limit?.limit);

/** The next CNDT: no order of its sessions. */
const withoutOrder = ({ order: _, ...read }: Question): Question => read;

const OF_OTHER_TIME: readonly Pointer[] = ['earlier-event', 'later-event', 'earlier-year', 'later-year'];

/** 翌年ではなく, 同じ人じゃなくて: something else is meant than what is pointed at. */
const isRefusedPointer = (spans: readonly Span[], at: number): boolean =>
  tagOf(spans[at], 'turn') !== 'correct' && tagOf(spans[at], 'turn') !== 'pick' && isRefused(spans, at);

/** "Snyk people: what did they present?": of whom is said before it, in the same turn. */
const isOfNamed = (spans: readonly Span[], at: number): boolean =>
  /(?:^|^(?:what |have |did |do |has |does ))(?:they|he|she|their|his|her)(?: |$)/.test(spans[at]?.text ?? '') &&
  /^(?:person|there)$/.test(tagOf(spans[at], 'turn') ?? '') &&
  !spans.some((span) => tagOf(span, 'turn') === 'others' || tagOf(span, 'pointer') === 'other') &&
  spans.slice(0, at).some((span) => span.limit?.limit === 'company' || span.limit?.limit === 'speaker');

/** 登壇者だけ: of a fact, it is how much is asked; it narrows nothing. */
const isOnlyAsked = (spans: readonly Span[], at: number): boolean =>
  tagOf(spans[at], 'turn') === 'within' &&
  /^(?:だけ|のみ|だけで|だけでも)$/.test(spans[at]?.text ?? '') &&
  hasTag(spans[at - 1], 'asked') &&
  !hasTag(spans[at - 1], 'has', 'limit') &&
  spans[at - 1]?.limit === undefined;

/** "Forget the event": what is pointed at is the kind of a condition. */
const kindsPointedAt = (spans: readonly Span[]): LimitName[] =>
  spans.flatMap((span, at) => {
    const isLifted =
      /^(?:lift|drop)$/.test(tagOf(spans[at - 1], 'act') ?? '') ||
      spans.slice(at + 1, at + MAX_BETWEEN).some((near) => /^(?:lift|free|drop)$/.test(tagOf(near, 'act') ?? ''));
    const [pointed] = isLifted ? valuesOf([span], 'turn') : [];
    return pointed === 'that-event' ? ['event'] : pointed === 'that-year' ? ['year'] : [];
  });

/** A word that refers to the answer before, also where it is a name as well: "other". */
const refers = (span: Span): boolean =>
  hasTag(span, 'turn', 'act', 'pair', 'limitName', 'quantity', 'page') || tagOf(span, 'pointer') === 'that';

/** Day 1 in "Day 1, not Day 2". */
const isInPlaceOf = (one: Limit, { limit, values }: Limit): boolean =>
  one.op === 'is' && one.limit === limit && limit !== 'topic' && !values.some((value) => one.values.includes(value));

/** いや、やっぱビットキー: another name, and nothing else. */
const isSecondThought = (text: string, spans: readonly Span[]): boolean =>
  SECOND_THOUGHT.test(text) && !spans.some((span) => hasTag(span, 'act', 'quantity', 'noun', 'asked', 'pointer', 'nth'));
const SECOND_THOUGHT = /^(?:(?:いや|あ|あー|うーん|うん|でも)[、,。…]?\s*)?(?:やっぱり?|やはり)(?!り)/;

/** "IBM?": one name, and that it is asked for. */
const isBareName = (subjects: readonly string[], spans: readonly Span[], text: string): boolean =>
  subjects.length === 1 && /[?？]$/.test(text.trim()) && spans.every((span) => subjects.includes(span.text));

/** "In that 2021 list": the list is pointed at. */
const isThatList = (span: Span, at: number, spans: readonly Span[]): boolean =>
  hasTag(span, 'listNoun') &&
  spans
    .slice(Math.max(0, at - MAX_BETWEEN), at)
    .some(({ text }) => /^(?:that|this|those|the same|その|この|さっきの)/.test(text));
const MAX_BETWEEN = 3;

/** レベルは, "level": what is asked for is a kind of condition too. */
const kindsAsked = (spans: readonly Span[]): LimitName[] =>
  spans.flatMap((span) => KINDS.flatMap(([tag, value, kind]) => (tagOf(span, tag) === value ? [kind] : [])));

const KINDS: readonly (readonly [tag: string, value: string, kind: LimitName])[] = [
  ['levelNoun', '', 'difficulty'],
  ['asked', 'level', 'difficulty'],
  ['categoryNoun', '', 'category'],
  ['asked', 'category', 'category'],
  ['trackNoun', '', 'track'],
  ['asked', 'track', 'track'],
  ['langNoun', '', 'language'],
  ['asked', 'language', 'language'],
];

/** A number, a mark, and what is left of an ending in hiragana are not what a question is about. */
const isSubject = (subject: string, isAsked: boolean): boolean =>
  (/[\p{Letter}]/u.test(subject) || /\d{3}/.test(subject)) &&
  !/^(?:時|際|two|three|four|five|six|seven|eight|nine|ten|twenty)$/.test(subject) &&
  !ENDING.test(subject) &&
  !(isAsked && SPOKEN_VERB.test(subject));
const ENDING = /^\p{Script=Hiragana}{1,4}$/u;
/** どこでやらはったん: a verb in a dialect. */
const SPOKEN_VERB = /^\p{Script=Hiragana}{2,8}[たてでるんやよなねわかけ]$/u;

const WEAK_NOUN =
  /^(?:やつ|ヤツ|奴|もの|もん|物|こと|事|件|回|内容|話題|タイトル|題名|titles?|ones?|things?|stuff|something|anything|everything|contents?|entry|entries|the one|枠|部門)$/;
/** "Just the Kubernetes ones": of the list those about it. */
const SOME_ONES =
  /^(?:(?:just|only|and|ok|show|me|give|the|keep)[ ,]{1,3}){0,4}(?!more |other |any |similar |new|old|last|first|next)\S{1,40}(?: \S{1,40})? ones[.?!]?$/i;
const POINTING = /^(?:その|この|あの|それ|これ|あれ|さっき|先ほど)/;
/** "And Networking?" */
const AND_WHAT = /^(?:and|or|plus) [^?？]{2,30}[?？]$/i;
const ELLIPTIC =
  /(?:でいうと|で言うと|でいえば|の|(?<!と)は|(?:なら|だと|では|だったら)(?:どう|どうなる|どうなの|どんな感じ)?|も|だけ)$/;
