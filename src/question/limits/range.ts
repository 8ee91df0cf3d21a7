import type { LimitOp, LimitValue } from '../../model/limit.ts';
import { between, type Draft, isClauseEnd, neighbour } from '../draft.ts';
import { hasTag, type Span, type SpanLimit } from '../span.ts';
import { isClauseBetween } from './clause-between.ts';
import type { Group } from './group.ts';
import { DAY_MS } from './relative-times.ts';

interface Range {
  readonly op: LimitOp;
  /** Other values where the words leave the value itself out: before 2016 is up to 2015. */
  readonly values?: readonly LimitValue[];
}

/** "Since", "before", 以降, まで: which way a value is open; takes the words in. */
export function rangeOf(draft: Draft, group: Group): Range | undefined {
  const { spans } = draft;
  const limit = spans[group.members.at(-1) ?? group.from]?.limit as SpanLimit;
  const following = [group.to + 1, group.to + 2].find(
    (at) => hasTag(spans[at], 'from', 'to', 'before', 'after') && isNear(draft, group.to, at),
  );
  const next = following === undefined ? undefined : spans[following];
  if (next && following !== undefined && !isStartOnly(limit, next, draft, following)) {
    group.to = following;
    const isExclusive = hasTag(next, 'before', 'after');
    return rangeWith(limit, hasTag(next, 'from', 'after') ? 'from' : 'to', isExclusive);
  }
  const preceding = hasTag(spans[group.from - 1], 'fromPre', 'toPre')
    ? group.from - 1
    : neighbour(draft, group.from, -1, 'article', 'particle');
  const before = spans[preceding];
  if (!before || before.role === 'limit' || isClauseBetween(draft, preceding, group.from)) return undefined;
  if (!hasTag(before, 'fromPre', 'toPre') || isByPerson(limit, before)) return undefined;
  if (before.text === 'from' && !isOpenEnd(draft, group.to)) return limit.limit === 'time' ? { op: 'from' } : undefined;
  group.from = preceding;
  return rangeWith(limit, hasTag(before, 'fromPre') ? 'from' : 'to', hasTag(before, 'afterPre', 'beforePre'));
}

/** "From 2021 on", "from 2021 onward": not "from 2021 on day 2". */
function isOpenEnd(draft: Draft, last: number): boolean {
  const { spans } = draft;
  const next = spans[last + 1];
  const text = next?.text ?? '';
  const endsThere = spans[last + 2] === undefined || isClauseEnd(between(draft, next, spans[last + 2]));
  return /^(?:onwards?|and|to)/.test(text) || (text === 'on' && endsThere);
}

const isNear = (draft: Draft, from: number, to: number): boolean => {
  const gap = between(draft, draft.spans[from], draft.spans[to]);
  const words = draft.spans.slice(from + 1, to);
  return (
    !isClauseEnd(gap) &&
    words.every((span) => span.limit === undefined && hasTag(span, 'noun', 'levelNoun', 'particle', 'aux', 'person'))
  );
};

/** 18:40から is when a talk begins, not a range; a year's から is one. */
const isStartOnly = ({ limit }: SpanLimit, next: Span, draft: Draft, at: number): boolean =>
  limit === 'time' && next.text === 'から' && !hasTag(draft.spans[at + 1], 'after');

const isByPerson = ({ limit }: SpanLimit, before: Span): boolean =>
  before.text === 'by' && limit !== 'date' && limit !== 'year' && limit !== 'time' && limit !== 'end';

function rangeWith(limit: SpanLimit, op: LimitOp, isExclusive: boolean): Range {
  const [value] = limit.values;
  if (!isExclusive || limit.limit === 'time' || value === undefined) return { op };
  if (typeof value === 'number') return { op, values: [op === 'from' ? value + 1 : value - 1] };
  if (limit.limit !== 'date') return { op };
  const next = new Date(`${value}T00:00:00Z`).getTime() + (op === 'from' ? DAY_MS : -DAY_MS);
  return Number.isNaN(next) ? { op } : { op, values: [new Date(next).toISOString().slice(0, 10)] };
}
