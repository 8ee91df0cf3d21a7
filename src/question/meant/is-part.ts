import { type Draft, neighbour } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';

/** A letter or a number is a track's behind the word, or before it: tracks other than A, AからCまでのトラック, B or D track. */
export const isPart = (draft: Draft, at: number): boolean =>
  (!hasTag(draft.spans[at], 'article') || /^[A-Z]/.test(draft.written(draft.spans[at]?.start ?? 0, draft.spans[at]?.end ?? 0))) &&
  (hasTag(draft.spans[neighbour(draft, at, -1, 'particle', 'neg', 'aux')], 'trackNoun') || isBeforeNoun(draft, at));

/** So many pieces may stand before the word: A、B、Cのトラック. */
const REACH = 10;
const BETWEEN = ['partName', 'or', 'upTo', 'to', 'from', 'toPre', 'particle', 'article', 'both', 'neg'] as const;

function isBeforeNoun({ spans }: Draft, at: number): boolean {
  const behind = spans.slice(at + 1, at + REACH).find((span) => !hasTag(span, ...BETWEEN));
  return behind !== undefined && isOfTrack(behind);
}

const isOfTrack = (span: Span): boolean =>
  hasTag(span, 'trackNoun') || ((span.limit?.limit === 'track' || span.limit?.limit === 'room') && !span.limit.isUnsure);
