import type { LimitOp, LimitValue } from '../../model/limit.ts';
import type { SpanLimit } from '../span.ts';

/** A time of beginning, or all from one to another, which is left out. */
interface Window {
  readonly from: string;
  readonly to: string;
  readonly isPoint: boolean;
}

const [DAY_BEGINS, DAY_ENDS] = ['00:00', '99:99'] as const;

/**
 * Several times of beginning that are named together, as one condition: hours that follow each other as one stretch, an hour in a part of the day
 * as the hour alone (昼すぎ、13時台), and what is apart (14時台と16時台) as the times at which anything begins in either.
 */
export function joinTimes(
  limits: readonly SpanLimit[],
  sign: 'is' | 'not',
  starts: readonly string[],
): readonly [SpanLimit, LimitOp] {
  const windows = stretched(withoutWider(bounded(limits.flatMap(windowsOf))));
  const [only] = windows;
  if (only && windows.length === 1 && sign === 'is' && !only.isPoint) return [limitOf(only), 'is'];
  const values = windows.flatMap((window) => (window.isPoint ? [window.from] : startsWithin(window, starts)));
  return [{ limit: 'time', values }, sign];
}

/** 13時台から15時台: from the beginning of the one to the end of the other. */
export function timesFromTo(first: SpanLimit, last: SpanLimit): SpanLimit {
  const to = last.also?.values ?? last.values;
  return {
    limit: 'time',
    values: first.op === 'to' ? [DAY_BEGINS] : first.values,
    op: 'from',
    also: { limit: 'time', values: to, op: 'to' },
  };
}

function windowsOf({ values, op, also }: SpanLimit): Window[] {
  const [first] = values.map(String);
  if (first === undefined) return [];
  if (op === 'to') return [{ from: DAY_BEGINS, to: first, isPoint: false }];
  if (op === 'from') return [{ from: first, to: String(also?.values[0] ?? DAY_ENDS), isPoint: false }];
  return values.map((value) => ({ from: String(value), to: String(value), isPoint: true }));
}

/** From one time on, and up to a later one: both hold. */
function bounded(windows: readonly Window[]): readonly Window[] {
  const [first, second] = windows;
  if (windows.length !== 2 || !first || !second) return windows;
  const [open, closed] = first.to === DAY_ENDS ? [first, second] : [second, first];
  const isBounded = open.to === DAY_ENDS && closed.from === DAY_BEGINS && !open.isPoint && open.from < closed.to;
  return isBounded ? [{ from: open.from, to: closed.to, isPoint: false }] : windows;
}

/** Without those that another one says more exactly. */
const withoutWider = (windows: readonly Window[]): Window[] =>
  windows.filter((wide) => !windows.some((narrow) => narrow !== wide && isWithin(narrow, wide) && !isWithin(wide, narrow)));

const isWithin = (narrow: Window, wide: Window): boolean =>
  !wide.isPoint && narrow.from >= wide.from && (narrow.isPoint ? narrow.from < wide.to : narrow.to <= wide.to);

/** Stretches that touch, as one; in order. */
function stretched(windows: readonly Window[]): Window[] {
  const joined: Window[] = [];
  const later = (a: string, b: string): string => (a < b ? b : a);
  for (const window of windows.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    const isNext = last !== undefined && !last.isPoint && !window.isPoint && window.from <= last.to;
    if (isNext) joined[joined.length - 1] = { ...last, to: later(last.to, window.to) };
    else joined.push(window);
  }
  return joined;
}

function limitOf({ from, to }: Window): SpanLimit {
  if (from === DAY_BEGINS) return { limit: 'time', values: [to], op: 'to' };
  const begins: SpanLimit = { limit: 'time', values: [from], op: 'from' };
  return to === DAY_ENDS ? begins : { ...begins, also: { limit: 'time', values: [to], op: 'to' } };
}

/** Where nothing begins in a stretch, its own beginning stands for it. */
function startsWithin({ from, to }: Window, starts: readonly string[]): LimitValue[] {
  const within = starts.filter((start) => start >= from && start < to);
  return within.length > 0 ? within : [from];
}
