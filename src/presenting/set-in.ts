import type { Span } from '../model/presentation.ts';

/** A sentence of ours with a span where it has a place for one. */
export function setIn(sentence: (place: string) => string, span: Span): readonly Span[] {
  const [before = '', after = ''] = sentence(PLACE).split(PLACE);
  return [{ text: before }, span, { text: after }].filter(({ text }) => text !== '');
}

/** In no text of ours. */
const PLACE = '\0';
