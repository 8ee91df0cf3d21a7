import type { AnswerContext } from '../model/answer.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** The places of a list that are named: 2つ目, the third, 前者, and bare numbers where they stand alone. */
export function placesIn(spans: readonly Span[], context: AnswerContext | undefined): number[] {
  const named = withoutRefused(spans).flatMap((span, at, spans) =>
    isSuperlative(span, spans[at + 1]) ||
    isOfCalendar(span, spans[at + 1]) ||
    (span.text === 'first' && hasTag(spans[at - 1], 'order'))
      ? []
      : (pairPlace(span, context) ?? placeOf(span, context) ?? topOfList(at, spans) ?? []),
  );
  if (named.length > 1 || !spans.every((span) => !hasTag(span, 'content') || /^\d{1,2}$/.test(span.text)))
    return named.map(toIndex);
  const bare = spans.flatMap((span, at) =>
    /^\d{1,2}$/.test(span.text) &&
    !isOfCalendar(span, spans[at + 1]) &&
    span.limit === undefined &&
    placeOf(span, context) === undefined
      ? Number(span.text)
      : [],
  );
  const isAlone = bare.length > 1 || named.length > 0 || spans.every((span) => /^\d/.test(span.text) || hasTag(span, ...BESIDE));
  return (isAlone ? [...named, ...bare] : named).filter((place) => place !== 0).map(toIndex);
}

/** 2番じゃなくて3番, "not the second, the third", "3 instead of 2": the place that is refused is not meant, where another one is named. */
export function withoutRefused(spans: readonly Span[]): readonly Span[] {
  const isPlace = (span: Span | undefined): boolean =>
    span !== undefined && (hasTag(span, 'nth') || /^#?\d{1,2}番?$/.test(span.text));
  const isRefused = (at: number): boolean => {
    const after = spans.slice(at + 1, at + 3).find(({ text }) => !/^(?:の|のやつ|やつ|the|one)$/.test(text));
    const before = spans.slice(Math.max(0, at - 2), at).findLast(({ text }) => !/^(?:the|number|no)$/.test(text));
    return (
      isPlace(spans[at]) &&
      ((after !== undefined && REFUSED_AFTER.test(after.text)) || (before !== undefined && REFUSED_BEFORE.test(before.text)))
    );
  };
  const refused = new Set([...spans.keys()].filter(isRefused));
  const rest = spans.filter((_, at) => !refused.has(at));
  return refused.size > 0 && rest.some(isPlace) ? rest : spans;
}
const REFUSED_AFTER = /^(?:じゃな|では?な|じゃの|やのう|やなく|ちゃう|ちゃいま|違(?:う|って|くて|い、))/;
const REFUSED_BEFORE = /^(?:not|instead of|rather than|isn't|wasn't)$/;

/** 21日？22日？: days, no places. */
export const isOfCalendar = (span: Span, after: Span | undefined): boolean =>
  /^\d{1,2}(?:日|月|年|時|分)$/.test(span.text) || (/^\d{1,2}$/.test(span.text) && /^(?:日|月|年|時|分)/.test(after?.text ?? ''));

/** The places that are refused for another one: 4番じゃなくて3番, "not the second but the third". */
export const placesRefused = (spans: readonly Span[], context: AnswerContext | undefined): number[] =>
  spans.flatMap((span, at) => {
    const place = isRefused(spans, at) ? placeOf(span, context) : undefined;
    return place === undefined ? [] : [toIndex(place)];
  });

/** Something else is wanted in place of this: 翌年ではなく, "not the second". */
export const isRefused = (spans: readonly Span[], at: number): boolean =>
  tagOf(
    spans.slice(at + 1, at + 1 + MAX_BETWEEN).find((span) => !isThing(span)),
    'neg',
  ) === 'post' ||
  spans
    .slice(Math.max(0, at - MAX_BETWEEN), at)
    .some((before, place, between) => before.text === 'not' && between.slice(place + 1).every((one) => hasTag(one, 'article')));
const MAX_BETWEEN = 3;
/** の, やつ, のほう: they only go on with what is named. */
const isThing = (span: Span): boolean => hasTag(span, 'particle', 'noun') || tagOf(span, 'turn') === 'pick';

/** "Top of the JFrog list": an end of a list that is named. */
function topOfList(at: number, spans: readonly Span[]): number | undefined {
  const end = /^(?:top|head|start)$/.test(spans[at]?.text ?? '')
    ? 1
    : /^(?:bottom|tail|end)$/.test(spans[at]?.text ?? '')
      ? -1
      : 0;
  if (end === 0 || spans[at + 1]?.text !== 'of') return undefined;
  return spans.slice(at + 2, at + 2 + MAX_NAME).some((span) => hasTag(span, 'listNoun')) ? end : undefined;
}
const MAX_NAME = 5;

/** 一番 before 古い is no place. */
const isSuperlative = ({ text }: Span, after: Span | undefined): boolean =>
  /^(?:一番|いちばん|1番)$/.test(text) &&
  (hasTag(after, 'order', 'sortKey', 'comparative', 'content') || (hasTag(after, 'nth') && /^[上下]/.test(after?.text ?? '')));

/** The place of one of the two that were put side by side; of a list of two, that of either. */
function pairPlace(span: Span, context: AnswerContext | undefined): number | undefined {
  const which = tagOf(span, 'pair');
  if (which === undefined) return undefined;
  const { sessions = [], pair = sessions.slice(0, 2), focus } = context ?? {};
  const meant = which === 'other' ? pair.find((id) => id !== (focus ?? pair[0])) : pair[Number(which)];
  const at = meant === undefined ? -1 : sessions.indexOf(meant);
  return at < 0 ? Number(which === 'other' ? 1 : which) + 1 : at + 1;
}

function placeOf(span: Span, context: AnswerContext | undefined): number | undefined {
  // "Third" is the number of an edition only where an event is named.
  const nth = tagOf(span, 'nth') ?? (/^[a-z]/.test(span.text) && span.role === undefined ? tagOf(span, 'edition') : undefined);
  if (nth === 'middle') return Math.ceil((context?.sessions.length ?? 1) / 2);
  if (nth !== undefined) return Number(nth);
  const end = tagOf(span, 'order');
  if (end === 'first' && PLACE_FIRST.test(span.text)) return 1;
  return end === 'last' && PLACE_LAST.test(span.text) ? -1 : undefined;
}

/** What may stand beside a bare number that is a place of the list. */
const BESIDE = ['turn', 'aux', 'particle', 'verb', 'polite', 'article', 'asked', 'has', 'pointer', 'exists', 'thanks', 'greet'];
const PLACE_FIRST =
  /^(?:(?:一番|いちばん|いっちゃん|いっとう|いっちばん)?(?:最初|さいしょ)|先頭|first$|the first$|very first|the very first)/;
const PLACE_LAST = /^(?:(?:一番|いちばん|いっちゃん|いっとう|いっちばん)?(?:最後|さいご)|ラスト|last$|the last$|final$)/;
const toIndex = (place: number): number => (place > 0 ? place - 1 : place);

/** Whether one of the places is more than a bare number. */
export const namesPlace = (spans: readonly Span[], context: AnswerContext | undefined): boolean =>
  spans.some(
    (span, at) =>
      pairPlace(span, context) !== undefined || placeOf(span, context) !== undefined || topOfList(at, spans) !== undefined,
  );
