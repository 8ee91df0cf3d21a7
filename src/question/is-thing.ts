import { type Span, tagOf } from './span.ts';

/** Whether a piece stands for a session by itself: it, それ, "that one". */
export const isThing = (span: Span): boolean => tagOf(span, 'pointer') === 'that' && THING.test(span.text);

const THING = /^(?:それ|これ|あれ|そいつ|it|that one|this one)/;
