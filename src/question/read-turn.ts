import { trimEndWhere } from '../language/trim-where.ts';
import type { AnswerContext } from '../model/answer.ts';
import type { Limit, LimitName } from '../model/limit.ts';
import type { Question } from '../model/question.ts';
import { isThing } from './is-thing.ts';
import type { Lexicon } from './lexicon.ts';
import { ofSession } from './of-session.ts';
import { namesPlace, placesIn } from './places.ts';
import { draftOf, type ReadOptions, readQuestion } from './read-question.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import type { SpokenPart } from './spoken-part.ts';
import type { Act, Pointer, Turn } from './turn.ts';

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
  const pointers = new Set(valuesOf(spans, 'turn') as Pointer[]);
  if (read.limits.length > 0 && spans.some(isThatList)) pointers.add('within');
  if (said.isCorrection) pointers.add('correct');
  if (context && SOME_ONES.test(alone.text.trim())) pointers.add('within');
  const isRefused = spans.some((span, at) => tagOf(span, 'act') === 'back' && REFUSED.test(spans[at + 1]?.text ?? ''));
  const isOut = spans.some((span, at) => isOpenVerb(span) && spans.slice(at + 1).some((after) => after.text === 'out'));
  const acts = new Set(isRefused || isOut ? (['drop'] as const) : (valuesOf(spans, 'act') as Act[]));
  const own = read.limits.filter((limit) => !isDone(limit, spans)).flatMap((limit) => splitAt(limit, context));
  const all = isRefused || isOut ? own.map(negated) : isNoneAsked(alone.text) ? own.map(asIs) : withoutDoubleNegation(own, spans);
  const takenBack = context ? all.filter((limit) => limit.op === 'not' && all.some((one) => isInPlaceOf(one, limit))) : [];
  const limits = all.filter((limit) => !takenBack.includes(limit));
  // "No keynotes" takes nothing back.
  const isOtherEvent = limits.some(({ limit, op }) => limit === 'event' && op === 'is');
  if (!said.isCorrection && !isOtherEvent && limits.some(({ op }) => op === 'not')) pointers.delete('correct');
  if (takenBack.length > 0 || (context && isSecondThought(text, spans))) pointers.add('correct');
  const hasNoun = spans.some((span) => hasTag(span, 'noun') && !WEAK_NOUN.test(span.text) && span.limit === undefined);
  return {
    read,
    alone,
    spans,
    pointers,
    acts,
    limitNames: [...(valuesOf(spans, 'limitName') as LimitName[]), ...kindsAsked(spans)],
    subjects: read.subjects.filter(
      (subject) =>
        (isSubject(subject, read.asked !== undefined) || text.includes(`「${subject}」`)) &&
        !spans.some((span) => span.text === subject && refers(span)),
    ),
    limits,
    takenBack: takenBack.map(asIs),
    places: placesIn(spans, context),
    namesPlace: namesPlace(spans, context),
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

/** "Not CyberAgent, Cybozu!" after a list of the one: the other is wanted in its place. */
function splitAt(limit: Limit, context: AnswerContext | undefined): readonly Limit[] {
  const known = context?.question.limits.find((one) => one.limit === limit.limit && one.op === 'is')?.values ?? [];
  const refused = limit.values.filter((value) => known.includes(value));
  const wanted = limit.values.filter((value) => !known.includes(value));
  if (limit.op !== 'not' || refused.length === 0 || wanted.length === 0) return [limit];
  return [
    { ...limit, values: refused },
    { ...limit, op: 'is', values: wanted },
  ];
}

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

/** 取り下げます is done with a condition; a talk that was withdrawn is not meant. */
const isDone = ({ limit }: Limit, spans: readonly Span[]): boolean =>
  limit === 'status' && spans.some((span) => hasTag(span, 'act') && span.limit?.limit === limit);

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

const valuesOf = (spans: readonly Span[], name: string): string[] =>
  spans.flatMap(({ tags }) => tags.filter((tag) => tag.name === name).map(({ value }) => value));

/** A number, a mark, and what is left of an ending in hiragana are not what a question is about. */
const isSubject = (subject: string, isAsked: boolean): boolean =>
  (/[\p{Letter}]/u.test(subject) || /\d{3}/.test(subject)) &&
  !/^(?:時|際|two|three|four|five|six|seven|eight|nine|ten|twenty)$/.test(subject) &&
  !ENDING.test(subject) &&
  !(isAsked && SPOKEN_VERB.test(subject));
const ENDING = /^\p{Script=Hiragana}{1,4}$/u;
/** どこでやらはったん: a verb in a dialect. */
const SPOKEN_VERB = /^\p{Script=Hiragana}{2,8}[たてでるんやよなねわかけ]$/u;

/** "Leave the keynotes out": a verb and the end of it. */
const isOpenVerb = ({ text }: Span): boolean => /^(?:leave|leaving|take|taking|throw|throwing|kick|cut|filter)$/.test(text);
/** 含めないで: left out. */
const REFUSED = /^(?:ない|なく|ず)/;
const negated = (limit: Limit): Limit => (limit.op === 'is' ? { ...limit, op: 'not' } : limit);

/** "Nothing at advanced level in there, right?", 上級者向けはないよね？: whether there are any. */
const isNoneAsked = (text: string): boolean => NONE_ASKED.test(text.trim());
const NONE_ASKED =
  /^(?:(?:and|so|but|ok|okay|hm+),? )?(?:nothing|none|no |not any|aren't any|isn't there any).{0,60}(?:there|those|these|them|list|right)(?:,? right)?[?？]$|は(?:ない|無い)(?:よね|ですよね|んだよね|の|んですか|ですか)[?？]?$/i;
const asIs = (limit: Limit): Limit => (limit.op === 'not' ? { ...limit, op: 'is' } : limit);

/** "Skip those without slides", 資料がないのは外して: what is taken out is what does not meet the condition. */
function withoutDoubleNegation(limits: readonly Limit[], spans: readonly Span[]): readonly Limit[] {
  const isDrop = (span: Span): boolean => tagOf(span, 'act') === 'drop';
  const isDouble = spans.some(isDrop) && spans.some((span) => hasTag(span, 'neg') && !isDrop(span));
  return isDouble ? limits.map((limit) => (limit.op === 'not' ? { ...limit, op: 'is' } : limit)) : limits;
}

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
