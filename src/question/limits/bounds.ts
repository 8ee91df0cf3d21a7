import { limitEntry } from '../../corpus/limit-table.ts';
import { between, claim, type Draft } from '../draft.ts';
import { hasTag, type SpanLimit } from '../span.ts';
import type { Group } from './group.ts';

/** Whether the values of a condition come one after the other. */
export const isOrdered = ({ limit }: SpanLimit): boolean => limitEntry(limit).isOrdered === true;

/** Two values with "from … to …", "between … and …", "〜" between or around them. */
export function isRange(draft: Draft, group: Group): boolean {
  const { spans } = draft;
  if (!isOrdered(spans[group.members[0] ?? 0]?.limit as SpanLimit)) return false;
  const [before, after] = [spans[group.from - 1], spans[group.to + 1]];
  if (!isBound(draft, group)) return false;
  if (hasTag(before, 'between', 'fromPre')) claim(draft, group.from - 1, group.from - 1, 'limit');
  if (hasTag(after, 'to')) claim(draft, group.to + 1, group.to + 1, 'limit');
  return true;
}

/** Whether two values bound a stretch. */
export const isBound = (draft: Draft, group: Group): boolean =>
  isTied(draft, group) || hasTag(draft.spans[group.from - 1], 'between');

/** "To", から or a dash stands between two values. */
function isTied(draft: Draft, { members: [first = 0, second = 0] }: Group): boolean {
  const { spans } = draft;
  const gaps = between(draft, spans[second - 1], spans[second]) + between(draft, spans[first], spans[first + 1]);
  const joint = spans.slice(first + 1, second).filter(({ role }) => role !== 'grammar');
  return joint.some((span) => span.text !== 'and' && hasTag(span, 'upTo', 'from', 'fromPre', 'toPre')) || /[~〜–-]/.test(gaps);
}
