import { between, type Draft } from './draft.ts';
import { isContentSpan } from './read-wish.ts';
import { hasTag, type Span } from './span.ts';

/** What is left of a question to be searched. */
export interface Content {
  /** The subjects, each as it stands in the question. */
  readonly subjects: readonly string[];
  /** The stretch of the question from the first word to the last, grammar within it included. */
  readonly text: string;
}

/** セッション, talk: what every session is. */
const isNoun = (span: Span): boolean =>
  span.role === undefined && span.limit === undefined && hasTag(span, 'noun') && !hasTag(span, 'content', 'verb');

/** Collects what no rule took: only this is searched. Grammar within stays, because phrases are searched as such. */
export function readContent(draft: Draft): Content {
  const { spans } = draft;
  const isLeft = (span: Span): boolean => span.role === 'content' || (span.role === undefined && isContentSpan(span));
  const first = spans.findIndex(isLeft);
  if (first < 0) return { subjects: [], text: '' };
  const last = spans.findLastIndex(isLeft);
  let text = '';
  const subjects: string[] = [];
  for (let at = first; at <= last; at++) {
    const span = spans[at] as Span;
    const gap = at > first ? between(draft, spans[at - 1], span) : '';
    const isGone =
      span.role === 'limit' ||
      span.role === 'wish' ||
      span.role === 'pointer' ||
      (span.role === 'grammar' && hasTag(span, 'greet', 'thanks', 'polite')) ||
      isNoun(span);
    text += isGone ? ' ' : gap + span.text;
    if (!isLeft(span)) continue;
    const before = spans[at - 1];
    const goesOn =
      at > first &&
      before !== undefined &&
      isLeft(before) &&
      (/^[ /&+-]?$/.test(gap) || (before.role === 'content' && span.role === 'content' && !/[」』"”】]/.test(gap))) &&
      subjects.length > 0;
    if (goesOn) subjects[subjects.length - 1] += gap + span.text;
    else subjects.push(span.text);
  }
  return { subjects, text: text.replaceAll(/\s+/g, ' ').trim() };
}
