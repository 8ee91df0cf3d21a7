import type { Draft } from '../draft.ts';
import type { Span, SpanLimit } from '../span.ts';

const RELATED = [
  { name: 'limit', value: 'event' },
  { name: 'related', value: '' },
];

/** Takes what was read of a stretch out of a question: one piece names the event, the others are grammar. */
export function claimWithin({ spans }: Draft, from: number, to: number, named?: Span, limit?: SpanLimit): void {
  for (const span of spans as Span[]) {
    if (span === named && limit) Object.assign(span, { limit, tags: RELATED });
    else if (span.start >= from && span.end <= to) span.role = 'grammar';
  }
}
