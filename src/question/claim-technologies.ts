import { between, type Draft } from './draft.ts';
import { hasTag, type Span } from './span.ts';

/** Go, Make: what is a word of every sentence is the name of a technology where it stands as the thing that is spoken of. */
export function claimTechnologies(draft: Draft): void {
  for (const [at, span] of (draft.spans as Span[]).entries())
    if (span.role === undefined && hasTag(span, 'technology') && isSpokenOf(draft, at)) span.role = 'content';
}

const BEHIND_SUBJECT = /^ ?(?:の|で|を|について|に関|関連|系|言語|製|に移|使|書|って|とか|は|lang|programming|language)/;
/** "Talks about Go", "written in Go"; not "let us go". */
const BEFORE_SUBJECT = /^(?:about|on|in|with|using|for|of|regarding|covering|related to)$/;
const TALK = /^(?:talks?|sessions?|presentations?|keynotes?|stuff|content|topics?)$/;

function isSpokenOf(draft: Draft, at: number): boolean {
  const { spans, text } = draft;
  const span = spans[at] as Span;
  const [before, after] = [spans[at - 1], spans[at + 1]];
  if (spans.length === 1 || BEHIND_SUBJECT.test(text.slice(span.end))) return true;
  const isLast = after === undefined || /^\s*[?？。、,.!！]/.test(between(draft, span, after));
  if (BEFORE_SUBJECT.test(before?.text ?? '') && (isLast || hasTag(after, 'particle', 'or'))) return true;
  const isCapital = /^[A-Z]/.test(draft.written(span.start, span.end));
  return isCapital && at > 0 ? true : isCapital && TALK.test(after?.text ?? '');
}
