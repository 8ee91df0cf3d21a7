import type { Draft } from './draft.ts';
import { hasTag, type Span } from './span.ts';

const MAX_ASIDE = 60;
/** More asides are no question; reading stays linear. */
const MAX_ASIDES = 3;
const EXAMPLES = /^(?:とか|でも|など|や|等|or|etc|e\.g\.?|eg|like|for example|such as|例えば|たとえば)$/;

/** An aside that only gives examples of what stands before it adds nothing: Argo (CDでもWorkflowsでも), storage (e.g. Ceph or Rook). */
export function claimExamples({ text, spans }: Draft): void {
  for (let open = text.search(/[（(]/), seen = 0; open > 0 && seen < MAX_ASIDES; seen++) {
    const length = text.slice(open + 1, open + 1 + MAX_ASIDE).search(/[）)]/);
    const close = open + 1 + length;
    const within = length < 0 ? [] : spans.filter(({ start, end }) => start > open && end <= close);
    const isPlain = within.every(
      (span) => (span.limit === undefined || span.limit.isUnsure === true) && span.role !== 'content' && !hasTag(span, 'neg'),
    );
    const before = spans.some((span) => span.end <= open && hasTag(span, 'content'));
    if (before && isPlain && within.some((span) => EXAMPLES.test(span.text)))
      for (const span of within as Span[]) span.role = 'grammar';
    const next = text.slice(Math.max(close, open + 1)).search(/[（(]/);
    open = next < 0 ? -1 : Math.max(close, open + 1) + next;
  }
}
