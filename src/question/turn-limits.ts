import type { AnswerContext } from '../model/answer.ts';
import type { Limit } from '../model/limit.ts';
import { isSeason, seasonShift, seriesOf } from './season-shift.ts';
import { hasTag, type Span, tagOf, valuesOf } from './span.ts';
import type { Act } from './turn.ts';

/** What a turn does with a list or a condition, and the conditions that it names: what is kept, what is refused. */
export function limitsOfTurn(
  read: readonly Limit[],
  spans: readonly Span[],
  said: string,
  context: AnswerContext | undefined,
): { readonly acts: ReadonlySet<Act>; readonly limits: readonly Limit[] } {
  const isUnwanted = spans.some((span, at) => tagOf(span, 'act') === 'back' && REFUSED.test(spans[at + 1]?.text ?? ''));
  const isOut = spans.some((span, at) => isOpenVerb(span) && spans.slice(at + 1).some((after) => after.text === 'out'));
  const isTakenFrom = context !== undefined && spans.some(isTaken);
  const acts = new Set(isUnwanted || isOut ? (['drop'] as const) : (valuesOf(spans, 'act') as Act[]));
  if (isTakenFrom) acts.delete('drop');
  // "No, 2021" of a list of 2022 takes nothing out of it.
  const isNo = /^(?:no|not|nope)$/.test(spans[0]?.text ?? '') && spans.length <= MAX_NO;
  const isOtherValue = ({ limit, op, values }: Limit): boolean =>
    op === 'not' &&
    context?.question.limits.some(
      (one) => one.limit === limit && one.op === 'is' && !values.some((value) => one.values.includes(value)),
    ) === true;
  if (isNo && read.length > 0 && read.every(isOtherValue)) return { acts, limits: read.map(asIs) };
  const own = read.filter((limit) => !isDone(limit, spans)).flatMap((limit) => splitAt(limit, spans, context));
  if (isUnwanted || isOut) return { acts, limits: own.map(negated) };
  return { acts, limits: isTakenFrom || isNoneAsked(said) ? own.map(asIs) : withoutDoubleNegation(own, spans) };
}

const MAX_NO = 3;

export const asIs = (limit: Limit): Limit => (limit.op === 'not' ? { ...limit, op: 'is' } : limit);

/** Seasons and series beside the event of the list: where it moves on from there they are said again, else they name another event. */
export function editionsMeant(
  limits: readonly Limit[],
  spans: readonly Span[],
  context: AnswerContext | undefined,
  isMovedOn: boolean,
): readonly Limit[] {
  if (!context) return limits;
  return isMovedOn ? withoutSeason(limits, spans, context) : ofSeries(limits, spans, context);
}

/** 翌年のWinter, 前回のCNDW: the season or the series is that of the list, and so is the year that it brings with it. */
function withoutSeason(limits: readonly Limit[], spans: readonly Span[], context: AnswerContext | undefined): readonly Limit[] {
  const series = spans.flatMap((span) => seriesOf(span, context)?.values ?? []);
  const isShifted = seasonShift(spans, context) !== undefined;
  const isSaidAgain = ({ limit, op, values }: Limit): boolean =>
    (isShifted && limit === 'event' && values.every((id) => series.includes(id))) ||
    (isShifted && limit === 'date' && op === 'from') ||
    (limit === 'season' && spans.some(isSeason)) ||
    (limit === 'year' && spans.some(isSeason) && !spans.some((span) => span.limit?.limit === 'year'));
  return limits.filter((limit) => !isSaidAgain(limit));
}

/** 同じ年の夏は？ after a list of an event: the events that are called so. */
function ofSeries(limits: readonly Limit[], spans: readonly Span[], context: AnswerContext): readonly Limit[] {
  const isOfEvent = context.question.limits.some(({ limit, op }) => limit === 'event' && op === 'is');
  if (!isOfEvent || limits.some(({ limit }) => limit === 'year')) return limits;
  return limits.map((one) => {
    const named = spans.find(({ limit }) => limit?.limit === one.limit && one.limit === 'season')?.limit?.others;
    const events = named?.find(({ limit }) => limit === 'event');
    return events ? { ...one, limit: 'event', values: events.values } : one;
  });
}

/** "Not CyberAgent, Cybozu!" after a list of the one: the other is wanted in its place. */
function splitAt(limit: Limit, spans: readonly Span[], context: AnswerContext | undefined): readonly Limit[] {
  const known = context?.question.limits.find((one) => one.limit === limit.limit && one.op === 'is')?.values ?? [];
  const refused = limit.values.filter((value) => known.includes(value));
  const wanted = limit.values.filter((value) => !known.includes(value));
  // One name may be that of several: HaginoさんではなくFunakiさん refuses them all.
  const isOneName = spans
    .flatMap((span) => (span.limit ? [span.limit, ...(span.limit.others ?? [])] : []))
    .some(
      (named) => named.limit === limit.limit && [refused, wanted].every((some) => some.some((one) => named.values.includes(one))),
    );
  if (limit.op !== 'not' || refused.length === 0 || wanted.length === 0 || isOneName) return [limit];
  return [
    { ...limit, values: refused },
    { ...limit, op: 'is', values: wanted },
  ];
}

/** JFrogちゃうわ、はてなや: beside what the list is of, the other one is meant. */
export function corrected(limit: Limit, spans: readonly Span[], context: AnswerContext | undefined): Limit {
  const [, wanted] = splitAt({ ...limit, op: 'not' }, spans, context);
  return limit.op === 'is' && wanted ? wanted : limit;
}

/** 今度ははてなで: a name, and nothing else that says anything, where the list is of another one; also where it is a word of every day. */
export function onlyName(spans: readonly Span[], subjects: readonly string[], { question }: AnswerContext): readonly Limit[] {
  const [named, other] = spans.flatMap((span) => (span.limit && !hasTag(span, 'callName') ? [span] : []));
  if (!named?.limit || other !== undefined || subjects.some((subject) => subject !== named.text)) return [];
  const { limit, values } = named.limit;
  const isOfList = question.limits.some((one) => one.limit === limit && one.op === 'is');
  const isName = limit === 'company' || limit === 'speaker' || limit === 'event';
  return isName && isOfList && spans.every((span) => span === named || saysNothing(span)) ? [{ limit, op: 'is', values }] : [];
}
const saysNothing = (span: Span): boolean =>
  hasTag(span, 'limitName') ||
  tagOf(span, 'turn') === 'correct' ||
  !hasTag(span, 'content', 'asked', 'wish', 'pointer', 'nth', 'order', 'has', 'noun', 'turn', 'act');

/** 初級だけ抜いて: taken from the list, not out of it. */
const isTaken = (span: Span, at: number, spans: readonly Span[]): boolean =>
  /^(?:抜[いきくこ]|ぬい)/.test(span.text) && /^(?:だけ|のみ)/.test(spans[at - 1]?.text ?? '');

/** 取り下げます is done with a condition; a talk that was withdrawn is not meant. */
const isDone = ({ limit }: Limit, spans: readonly Span[]): boolean =>
  limit === 'status' && spans.some((span) => hasTag(span, 'act') && span.limit?.limit === limit);

/** "Leave the keynotes out": a verb and the end of it. */
const isOpenVerb = ({ text }: Span): boolean => /^(?:leave|leaving|take|taking|throw|throwing|kick|cut|filter)$/.test(text);
/** 含めないで: left out. */
const REFUSED = /^(?:ない|なく|ず)/;
const negated = (limit: Limit): Limit => (limit.op === 'is' ? { ...limit, op: 'not' } : limit);

/** "Nothing at advanced level in there, right?", 上級者向けはないよね？: whether there are any. */
const isNoneAsked = (text: string): boolean => NONE_ASKED.test(text.trim());
const NONE_ASKED =
  /^(?:(?:and|so|but|ok|okay|hm+),? )?(?:nothing|none|no |not any|aren't any|isn't there any).{0,60}(?:there|those|these|them|list|right)(?:,? right)?[?？]$|は(?:ない|無い)(?:よね|ですよね|んだよね|の|んですか|ですか)[?？]?$/i;

/** "Skip those without slides", 資料がないのは外して: what is taken out is what does not meet the condition. */
function withoutDoubleNegation(limits: readonly Limit[], spans: readonly Span[]): readonly Limit[] {
  const isDrop = (span: Span): boolean => tagOf(span, 'act') === 'drop';
  const isDouble = spans.some(isDrop) && spans.some((span) => hasTag(span, 'neg') && !isDrop(span));
  return isDouble ? limits.map((limit) => (limit.op === 'not' ? { ...limit, op: 'is' } : limit)) : limits;
}
