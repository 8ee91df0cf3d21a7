import type { LimitName } from '../model/limit.ts';
import type { PointedAt } from '../model/question.ts';
import { placesIn } from './places.ts';
import { hasTag, type Span, tagOf } from './span.ts';
import type { Turn } from './turn.ts';

/**
 * Which two of the list a turn puts beside each other, as it says them on either side of a joint: それと VMwareの方の, "the load testing
 * one against the batch system one", こっちと最新のやつ. `undefined` where it does not say two. One alone is beside the one spoken of last.
 */
export function sidesOfList(turn: Turn): readonly PointedAt[] | undefined {
  const { spans, context } = turn;
  if (![context, ...(context?.earlier ?? [])].some((list) => (list?.sessions.length ?? 0) > 1)) return undefined;
  for (const [at, span] of spans.entries()) {
    const joint = span.text.replace(/[、,]$/, '');
    if (!JOINT.test(joint) || hasTag(span, 'wish')) continue;
    const sides = [spans.slice(0, THIS.test(joint) ? at + 1 : at), spans.slice(at + 1)].map((side) => sideIn(side, turn));
    const [first, second] = sides;
    if (first && second && !(first.by === 'focus' && second.by === 'focus')) return [first, second];
    // "Compare with number two", 2番とも比べて.
    const only = first ?? second;
    if (only && only.by !== 'focus' && context?.focus !== undefined && WITH.test(joint)) return [{ by: 'focus' }, only];
  }
  return undefined;
}

/** それと is one piece. */
const JOINT = /^(?:[そこあ]れと|と|とか|とさ|and|against|versus|vs|with|to|or|か|・|VS|&)$/i;
const WITH = /^(?:[そこあ]れと|と|with|to|against)$/;

/** What one side points at: a name, an end of the order, a place, or the one that is spoken of. */
function sideIn(side: readonly Span[], { context }: Turn): PointedAt | undefined {
  const names = side.filter(isName);
  const topics = names.filter(({ limit }) => limit === undefined || !NAMES.has(limit.limit)).map(({ text }) => text);
  const limits = names.flatMap(({ limit }) =>
    limit && NAMES.has(limit.limit) ? [{ limit: limit.limit, op: 'is' as const, values: limit.values }] : [],
  );
  const [place] = placesIn(side, context);
  const isPlaced = place !== undefined && side.some((span) => hasTag(span, 'nth', 'pair') || /^\d/.test(span.text));
  if (isPlaced) return { by: 'place', index: place };
  if (names.length > 0)
    return { by: 'name', named: { limits, topics: topics.length > 0 ? [topics.join(' ')] : [] }, said: saidBy(side) };
  const end = side.map((span) => tagOf(span, 'order')).find((one) => one === 'first' || one === 'last');
  if (end === 'first' || end === 'last') return { by: 'order', order: { by: 'time', end, n: 1 } };
  if (place !== undefined) return { by: 'place', index: place };
  return side.some(({ text }) => THIS.test(text)) ? { by: 'focus' } : undefined;
}

const saidBy = (side: readonly Span[]): string => side.map(({ text }) => text).join(' ');

/** The one that is spoken of. */
const THIS = /^(?:それ|これ|あれ|その|この|こっち|こちら|そっち|そちら|今の|いまの|さっきの|it|this|that)/;

const NAMES: ReadonlySet<LimitName> = new Set(['company', 'speaker', 'event', 'year', 'kind', 'difficulty']);

/** A name, or a word that is of a title: not the words of comparing themselves. */
function isName(span: Span): boolean {
  if (span.limit !== undefined && NAMES.has(span.limit.limit)) return true;
  return (
    hasTag(span, 'content') &&
    !hasTag(span, 'wish', 'turn', 'pair', 'nth') &&
    !/^\p{Script=Hiragana}+$/u.test(span.text) &&
    !COMPARING.test(span.text)
  );
}

const COMPARING =
  /^(?:pit|put|set|side|next|each|other|differences?|compare|contrast|stack|weigh|見比べ|比べ|並べ|違い|比較|対決|おねしゃす|頼む|please|pls)/i;
