import { addLimit, between, claim, type Draft } from '../draft.ts';
import type { SpanLimit } from '../span.ts';
import { isBound, isOrdered, isRange } from './bounds.ts';
import { editionsBetween } from './editions-between.ts';
import type { Group } from './group.ts';
import { negationOf } from './negation.ts';
import { rangeOf } from './range.ts';
import { joinTimes, timesFromTo } from './time-windows.ts';
import { valuesBetween } from './values-between.ts';
import { widen } from './widen.ts';

/** Decides what a group says: these, none of these, from, to. */
export function settle(draft: Draft, group: Group): void {
  const limits = group.members.flatMap((at) => draft.spans[at]?.limit ?? []);
  if (limits.length === 0) return;
  widen(draft, group);
  const op = negationOf(draft, group) ? 'not' : 'is';
  if (!settleStretch(draft, group, limits, op)) settleValues(draft, group, limits, op);
  claim(draft, group.from, group.to, 'limit');
}

type Sign = 'is' | 'not';

/** From one value to another, or several times of the day; `false` where the group is neither. */
function settleStretch(draft: Draft, group: Group, limits: readonly SpanLimit[], sign: Sign): boolean {
  const [first, second] = limits as readonly [SpanLimit, SpanLimit | undefined];
  const pair = second && limits.length === 2 && isBound(draft, group) ? ([first, second] as const) : undefined;
  const editions = pair ? editionsBetween(draft, ...pair) : [];
  if (editions.length > 0) addLimit(draft, { limit: 'event', values: editions }, sign);
  else if (isOfTimes(limits) && !(pair && limits.every(({ op }) => op === undefined)))
    addLimit(draft, ...joinTimes(pair ? [timesFromTo(...pair)] : limits, sign, draft.lexicon.startTimes));
  else return pair !== undefined && settleEnumerated(draft, pair, sign);
  return true;
}

/** Tracks A to C; any stretch that is not wanted: not 2019 to 2021. */
function settleEnumerated(draft: Draft, [first, second]: readonly [SpanLimit, SpanLimit], sign: Sign): boolean {
  const values = sign === 'not' || !isOrdered(first) ? valuesBetween(first, second, draft.lexicon) : [];
  if (values.length > 0) addLimit(draft, { ...first, values }, sign);
  return values.length > 0;
}

function settleValues(draft: Draft, group: Group, limits: readonly SpanLimit[], sign: Sign): void {
  const [first, second] = limits as readonly [SpanLimit, SpanLimit | undefined];
  if (sign === 'not' && limits.length === 1 && first.op && !first.also) {
    // Not in the afternoon is before it.
    addLimit(draft, { ...first, op: first.op === 'from' ? 'to' : 'from' }, 'is');
  } else if (limits.length === 2 && second && sign === 'is' && isRange(draft, group)) {
    addLimit(draft, { ...first, op: 'from' }, 'from');
    addLimit(draft, { ...second, op: 'to' }, 'to');
  } else {
    const isOwn = first.limit === 'kind' && isRightBehindKind(draft, group.from);
    const merged: SpanLimit = { ...first, values: limits.flatMap(({ values }) => values), ...(isOwn && { isOwn }) };
    const range = limits.length === 1 && !first.op && isOrdered(first) ? rangeOf(draft, group) : undefined;
    addLimit(draft, range?.values ? { ...merged, values: range.values } : merged, sign === 'not' ? sign : (range?.op ?? 'is'));
  }
}

/** A kind right behind another: sponsor keynotes are both. */
const isRightBehindKind = (draft: Draft, at: number): boolean =>
  draft.spans[at - 1]?.limit?.limit === 'kind' &&
  draft.spans[at - 1]?.role === 'limit' &&
  /^ ?$/.test(between(draft, draft.spans[at - 1], draft.spans[at]));

/** Several times, or a stretch of time that is not wanted. */
const isOfTimes = (limits: readonly SpanLimit[]): boolean =>
  limits.every(({ limit }) => limit === 'time') && (limits.length > 1 || limits[0]?.also !== undefined);
