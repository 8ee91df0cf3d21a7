import { cutText } from '../../src/index.ts';
import { cleanText } from './clean-text.ts';
import { escapeText } from './escape-text.ts';

/** Writes texts at most so long, and knows whether any had to be cut. */
export interface Pen {
  /** For rich text, which Slack takes literally. */
  literal(text: string, limit: number): string;
  /** For where Slack reads control sequences. */
  escaped(text: string, limit: number): string;
  hasCut(): boolean;
}

export function createPen(): Pen {
  let hasCut = false;
  return {
    literal(text, limit) {
      const clean = cleanText(text);
      hasCut ||= clean.length > limit;
      return cutText(clean, limit);
    },
    escaped(text, limit) {
      const escaped = escapeText(text, limit);
      hasCut ||= escaped !== escapeText(text, Number.MAX_SAFE_INTEGER);
      return escaped;
    },
    hasCut: () => hasCut,
  };
}
