import { between, type Draft, isClauseEnd } from './draft.ts';
import { hasTag, type Span } from './span.ts';

/** How many pieces before and behind a word are looked at: reading stays linear, and what is farther away belongs to another sentence. */
export const SIGHT = 40;

/** Words that are to be searched. */
export const hasContent = ({ spans }: Draft): boolean =>
  spans.some((span) => span.role === undefined && isContentSpan(span)) || spans.some(({ role }) => role === 'content');

export const isContentSpan = (span: Span): boolean =>
  hasTag(span, 'content', 'callName', 'unknowable') ||
  (span.limit !== undefined && span.role === undefined && !hasTag(span, 'article') && !hasTag(span, 'relative', 'daypart'));

/** A piece that stands in no compound and before no content of its own: "best practices" is content. */
export function isFree(draft: Draft, at: number): boolean {
  const span = draft.spans[at];
  const after = draft.spans[at + 1];
  if (!after || !span || !isContentSpan(after) || after.role !== undefined) return true;
  const gap = between(draft, span, after);
  if (isClauseEnd(gap)) return true;
  return gap === '' ? !/[\p{Script=Han}\p{Script=Katakana}a-z]$/u.test(span.text) : !/^[a-z]/.test(after.text);
}
