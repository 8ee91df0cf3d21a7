import type { Order } from '../model/limit.ts';
import { isFree } from './content-spans.ts';
import { addLimit, between, claim, type Draft, isClauseEnd, neighbour } from './draft.ts';
import { readEndOrder } from './read-end-order.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** First, last, newest, longest, beside a noun. */
export function readOrder(draft: Draft): Order | undefined {
  const { spans } = draft;
  const byEnd = readEndOrder(draft);
  if (byEnd) return byEnd;
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at] as Span;
    const end = span.role === undefined ? tagOf(span, 'order') : undefined;
    if (
      end === undefined ||
      (!isFree(draft, at) &&
        !/^(?:newest|latest|most recent|oldest|earliest|the newest|the latest|first|last|the first|the last)$/.test(span.text))
    )
      continue;
    const order = orderOf(draft, at, end);
    if (!order) continue;
    claim(draft, at, at, 'wish');
    return order;
  }
  return readPlaceInOrder(draft);
}

/** 2日目の3番目のセッション, the second talk of day 1: one of those of a day by its place, where the day is named. */
function readPlaceInOrder(draft: Draft): Order | undefined {
  const { spans, limits } = draft;
  const at = spans.findIndex((span) => span.role === undefined && Number(tagOf(span, 'nth')) > 0);
  const named = new Set(limits.filter(({ op }) => op === 'is').map(({ limit }) => limit));
  const isDayNamed = named.has('date') || ((named.has('event') || named.has('place')) && named.has('day')) || isOfOneDay(draft);
  if (at < 0 || !isDayNamed) return undefined;
  const span = spans[at] as Span;
  const isOfTalk = /talk|session/.test(span.text) || hasTag(spans[neighbour(draft, at, 1, 'particle', 'verb', 'aux')], 'noun');
  if (!isOfTalk) return undefined;
  claim(draft, at, at, 'wish');
  return {
    by: 'time',
    end: /(?:最後|後ろ|うしろ|ラスト)から$/.test(draft.text.slice(0, span.start)) ? 'last' : 'first',
    n: 1,
    skip: Number(tagOf(span, 'nth')) - 1,
  };
}

/** One event is named, and it has one day. */
function isOfOneDay({ limits, lexicon: { events } }: Draft): boolean {
  const values = limits.find(({ limit, op }) => limit === 'event' && op === 'is')?.values ?? [];
  return values.length === 1 && events.find(({ id }) => id === values[0])?.dates.length === 1;
}

function orderOf(draft: Draft, at: number, end: string): Order | undefined {
  const n = countBeside(draft, at);
  if (end === 'longest' || end === 'shortest') return { by: 'length', end: end === 'longest' ? 'last' : 'first', n };
  const direction = end === 'first' || end === 'next' ? 'first' : 'last';
  if (end !== 'next' && /順|^(?:oldest|earliest|newest|latest|most recent) first$/.test(draft.spans[at]?.text ?? ''))
    return { by: 'time', end: direction, n: hasNumber(draft) ? n : null };
  // 札幌の次のイベント: which one that is was read already.
  if (end === 'next' && draft.spans.some((span) => hasTag(span, 'related'))) return undefined;
  if (!isOrderMeant(draft, at, end)) return undefined;
  if (end === 'next') addLimit(draft, { limit: 'date', values: [draft.now.toISOString().slice(0, 10)] }, 'from');
  return { by: 'time', end: direction, n };
}

const NEWEST =
  /^(?:(?:一番|いちばん|最も|もっとも)(?:新しい|古い|最近の?)|直近の?|newest|latest|most recent|oldest|earliest|the newest|the latest)$/;
const SUPERLATIVE = /^(?:一番|いちばん|最も|もっとも|最古|最新|最初|最後|the|oldest|newest|latest|earliest|most recent)/;

/** Beside a noun, at the end behind one, or with a verb: the first talk, 発表は最後, first mentioned. */
function isOrderMeant(draft: Draft, at: number, end: string): boolean {
  const { spans } = draft;
  const text = spans[at]?.text ?? '';
  if (OPENING.test(text)) return isAtEdge(draft, at);
  if (/^(?:ラスト|最後|最初|しょっぱな)$/.test(text) && isAtEdge(draft, at)) return true;
  if (isFirstTime(draft, at)) return true;
  if (NEWEST.test(text) && spans.slice(at + 1, at + REACH).some((span) => hasTag(span, 'noun', 'eventNoun'))) return true;
  if (/^(?:first|初めて|はじめて|(?:一番|いちばん)?最[初後]に)$/.test(text) && hasTag(spans[at + 1], 'verb')) return true;
  if (FROM_END.test(text) && spans.slice(at + 1, at + REACH).some((span) => hasTag(span, 'number'))) return true;
  const beyond = neighbour(draft, at, 1, 'particle', 'article', 'number', 'superlative', 'verb', 'aux');
  const after = spans[beyond];
  const crosses = crossesClause(draft, at, beyond);
  if (
    after &&
    !crosses &&
    (hasTag(after, 'noun', 'eventNoun', 'asked', 'which') || after.limit !== undefined || after.text === '年')
  )
    return true;
  const before = spans[neighbour(draft, at, -1, 'particle', 'aux', 'article')];
  // どの回が一番新しい: "which event" is asked in one word.
  const isNoun = hasTag(before, 'noun', 'eventNoun') || tagOf(before, 'asked') === 'event';
  if (SUPERLATIVE.test(text) && (after === undefined || crosses) && isNoun) return true;
  return end === 'next' && after === undefined;
}

/** Who opens or closes a day: an order where nothing but a particle, a mark or a word of the same kind follows. */
const OPENING = /^(?:トップバッター|大トリ|大とり|トリ|一番手|オープニング|クロージング|締め|締めの|開幕)$/;

function isAtEdge(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const after = spans[at + 1];
  if (!draft.limits.some(({ limit }) => limit === 'event' || limit === 'day' || limit === 'year' || limit === 'place'))
    return false;
  return after === undefined || isClauseEnd(between(draft, spans[at], after)) || hasTag(after, 'particle', 'order', 'aux');
}

/** 最初にArgoの話が出たのはいつ: the first of all that tell of it. */
function isFirstTime({ spans, text }: Draft, at: number): boolean {
  const span = spans[at] as Span;
  if (!/^(?:最初に|初めて|はじめて|first)$/.test(span.text)) return false;
  const isAsked = spans.some((one) => hasTag(one, 'asked', 'which'));
  return (
    isAsked &&
    /(?:話|発表|セッション|トーク)[がをは]?(?:出|登場|取り上げ|行わ|語ら|あっ|され)|(?:mention|discuss|cover|talked about|come up|came up|appear)/.test(
      text.slice(span.end),
    )
  );
}

/** 早い時間から3つ: so many from one end. */
const FROM_END = /から(?:順に)?$|順に?$|^in order$/;
/** How many pieces the noun may stand behind "latest". */
const REACH = 5;
const hasNumber = ({ spans }: Draft): boolean => spans.some((span) => hasTag(span, 'number'));

function crossesClause(draft: Draft, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, draft.spans.length - 1); at++)
    if (isClauseEnd(between(draft, draft.spans[at], draft.spans[at + 1]))) return true;
  return false;
}

function countBeside(draft: Draft, at: number): number {
  const { spans } = draft;
  for (const place of [at + 1, at + 2, at + 3, at + 4, at - 1]) {
    const span = spans[place];
    const number =
      tagOf(span, 'number') ?? (hasTag(span, 'content') && /^\d{1,2}$/.test(span?.text ?? '') ? span?.text : undefined);
    if (number === undefined || span?.role !== undefined) continue;
    claim(draft, place, place, 'wish');
    return Math.max(1, Number(number));
  }
  const own = tagOf(spans[at], 'number');
  return own ? Number(own) : 1;
}
