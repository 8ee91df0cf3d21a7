import { limitEntry } from '../../corpus/limit-table.ts';
import type { LimitValue } from '../../model/limit.ts';
import type { Lexicon } from '../lexicon.ts';
import type { SpanLimit } from '../span.ts';

/** More values are no enumeration. */
const MAX_VALUES = 100;

/** All values from one to another, where they can be enumerated: tracks by their letters, years; nothing else. */
export function valuesBetween(first: SpanLimit, second: SpanLimit, { parts }: Lexicon): readonly LimitValue[] {
  const [from, to] = [first.values[0], second.values[0]];
  if (typeof from === 'number' && typeof to === 'number')
    return to >= from && to - from < MAX_VALUES ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [];
  if (limitEntry(first.limit).isOrdered || from === undefined || to === undefined) return [];
  const names = parts(first.limit);
  const [start, end] = [names.indexOf(String(from)), names.indexOf(String(to))];
  return start >= 0 && end > start ? names.slice(start, end + 1) : [];
}
