import { addLimit, between, claim, type Draft } from '../draft.ts';
import type { SpanLimit } from '../span.ts';
import { isOrdered, isRange, isTied } from './bounds.ts';
import { editionsBetween } from './editions-between.ts';
import type { Group } from './group.ts';
import { negationOf } from './negation.ts';
import { rangeOf } from './range.ts';
import { widen } from './widen.ts';

/** Decides what a group says: these, none of these, from, to. */
export function settle(draft: Draft, group: Group): void {
  const limits = group.members.flatMap((at) => draft.spans[at]?.limit ?? []);
  const [first, second] = limits;
  if (!first) return;
  widen(draft, group);
  // 昼すぎ (13時台): the hour says more than the part of the day.
  const hours = limits.filter(({ op, also }) => op === 'from' && also?.op === 'to');
  const negation = negationOf(draft, group);
  const editions = limits.length === 2 && second && isTied(draft, group) ? editionsBetween(draft, first, second) : [];
  if (editions.length > 0) {
    addLimit(draft, { limit: 'event', values: editions }, negation ? 'not' : 'is');
  } else if (!negation && hours.length > 0) {
    addLimit(draft, spanning(hours), 'is');
  } else if (negation && limits.length === 1 && first.op && !first.also) {
    // Not in the afternoon is before it.
    addLimit(draft, { ...first, op: first.op === 'from' ? 'to' : 'from' }, 'is');
  } else if (limits.length === 2 && second && !negation && isRange(draft, group)) {
    addLimit(draft, { ...first, op: 'from' }, 'from');
    addLimit(draft, { ...second, op: 'to' }, 'to');
  } else {
    const isOwn = first.limit === 'kind' && isRightBehindKind(draft, group.from);
    const merged: SpanLimit = { ...first, values: limits.flatMap(({ values }) => values), ...(isOwn && { isOwn }) };
    const range = limits.length === 1 && !first.op && isOrdered(first) ? rangeOf(draft, group) : undefined;
    addLimit(draft, range?.values ? { ...merged, values: range.values } : merged, negation ? 'not' : (range?.op ?? 'is'));
  }
  claim(draft, group.from, group.to, 'limit');
}

/** A kind right behind another: sponsor keynotes are both. */
const isRightBehindKind = (draft: Draft, at: number): boolean =>
  draft.spans[at - 1]?.limit?.limit === 'kind' &&
  draft.spans[at - 1]?.role === 'limit' &&
  /^ ?$/.test(between(draft, draft.spans[at - 1], draft.spans[at]));

/** Hours that follow each other, as one: 13時台と14時台. */
function spanning(limits: readonly SpanLimit[]): SpanLimit {
  const [first = limits[0] as SpanLimit] = limits;
  const ends = limits.flatMap(({ also }) => also?.values ?? []).toSorted();
  const begins = limits.flatMap(({ values }) => values).toSorted();
  return { ...first, values: begins.slice(0, 1), ...(first.also && { also: { ...first.also, values: ends.slice(-1) } }) };
}
