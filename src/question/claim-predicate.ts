import { isContentSpan, SIGHT } from './content-spans.ts';
import { between, type Draft, isClauseEnd } from './draft.ts';
import { hasTag, type Span } from './span.ts';

/** A verb that no table has: a kanji or two with its endings, or hiragana alone. */
const PLAIN = /^(?:\p{Script=Han}{1,2})?\p{Script=Hiragana}{1,5}$|^\p{Script=Han}$/u;
/** How a verb goes on. */
const INFLECTED = /^(?:た|て|で|だ|る|り|い|ます|まし|れ|られ|せ|さ|ん|の|とる|とっ|はっ|よ)/;
/** What is asked for or wanted before it. */
const ASKING = ['asked', 'which', 'wish'] as const;

/** どこの施設を借りてやったの, 何本ぶちかました: a plain verb behind what is asked says what was done with it, and is nothing to be searched. */
export function claimPredicate(draft: Draft): void {
  const { spans } = draft;
  const asked = spans.findLastIndex(
    (span) => span.role === undefined && hasTag(span, ...ASKING) && /[^\x00-\x7F]/.test(span.text),
  );
  if (asked < 0 || draft.limits.length === 0 || spans.length - asked > SIGHT) return;
  for (let at = asked + 1; at < spans.length; at++) {
    const span = spans[at] as Span;
    if (isClauseEnd(between(draft, spans[at - 1], span))) return;
    if (span.role === undefined && isContentSpan(span) && span.limit === undefined && !isPredicate(draft, at)) return;
  }
  for (const span of spans.slice(asked + 1) as Span[])
    if (span.role === undefined && isContentSpan(span) && span.limit === undefined) span.role = 'grammar';
}

/** Endings follow it, and nothing that it would tell of. */
function isPredicate({ spans, text, lexicon }: Draft, at: number): boolean {
  const span = spans[at] as Span;
  const after = spans[at + 1];
  return (
    PLAIN.test(span.text) &&
    !lexicon.isPhrase(span.text) &&
    (/\p{Script=Hiragana}$/u.test(span.text) || INFLECTED.test(text.slice(span.end))) &&
    (after === undefined || hasTag(after, 'aux', 'particle', 'verb', 'polite'))
  );
}
