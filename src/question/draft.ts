import type { Limit, LimitOp, LimitValue } from '../model/limit.ts';
import type { Correction } from '../model/question.ts';
import type { Lexicon } from './lexicon.ts';
import { hasTag, type Role, type Span, type SpanLimit } from './span.ts';

/** A question while its pieces are given their roles. */
export interface Draft {
  readonly text: string;
  /** A piece as it was written. */
  written(start: number, end: number): string;
  /** All pieces but gaps. */
  readonly spans: readonly Span[];
  readonly limits: Limit[];
  /** Names that the data does not know. */
  readonly unknown: string[];
  /** People with the family name of somebody unknown. */
  readonly namesakes: string[];
  /** Names that were read as the names that they are slips of. */
  readonly corrections: Correction[];
  readonly lexicon: Lexicon;
  readonly now: Date;
}

/** What stands between two neighbouring pieces: nothing, or spaces and marks. */
export function between({ text }: Draft, before: Span | undefined, after: Span | undefined): string {
  return text.slice(before?.end ?? 0, after?.start ?? text.length);
}

/** Whether a clause ends between two pieces. */
export const isClauseEnd = (gap: string): boolean => /[、。，,.!?！？:;…\n「」『』【】()（）[\]→]/.test(gap);

/** More pieces of grammar in a row say nothing, and reading stays linear. */
const MAX_SKIPPED = 16;

/** The place of the next piece (step 1) or the one before (step -1) that is none of the kinds to be skipped. */
export function neighbour({ spans }: Draft, at: number, step: 1 | -1, ...skipped: readonly string[]): number {
  let found = at + step;
  while (found >= 0 && found < spans.length && Math.abs(found - at) < MAX_SKIPPED && isOnly(spans[found] as Span, skipped))
    found += step;
  return found;
}

/** Whether a piece is one of these kinds. A piece that is a condition, a wish or content as well is more than grammar. */
function isOnly(span: Span, kinds: readonly string[]): boolean {
  return (span.limit === undefined || hasTag(span, 'partName')) && hasTag(span, ...kinds);
}

/** Gives pieces from one place to another their role. */
export function claim({ spans }: Draft, from: number, to: number, role: Role): void {
  for (let at = from; at <= to; at++) {
    const span = spans[at];
    if (span && (span.role === undefined || role === 'limit')) span.role = role;
  }
}

/** Adds a condition, and the one that comes with it. */
export function addLimit({ limits }: Draft, { limit, values, also, op: own, isOwn }: SpanLimit, op: LimitOp): void {
  if (isOwn) limits.push({ limit, op, values });
  else push(limits, { limit, op: op === 'is' ? (own ?? 'is') : op, values });
  if (also) push(limits, { limit: also.limit, op: also.op ?? 'is', values: also.values });
}

/** Values of the same condition that is met by either are joined where a question names it twice. */
function push(limits: Limit[], added: Limit): void {
  const at = limits.findIndex(({ limit, op }) => limit === added.limit && op === added.op && (op === 'is' || op === 'not'));
  const known = limits[at];
  if (known) limits[at] = { ...known, values: unique([...known.values, ...added.values]) };
  else limits.push({ ...added, values: unique(added.values) });
}

const unique = (values: readonly LimitValue[]): LimitValue[] => [...new Set(values)];
