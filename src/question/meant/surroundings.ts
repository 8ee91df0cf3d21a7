import { between, type Draft, isClauseEnd } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';

/** The piece behind. */
export const next = ({ spans }: Draft, at: number): Span | undefined => spans[at + 1];

/** A piece that is content in itself, whatever else it may be. */
export const isContent = (span: Span | undefined): boolean =>
  (hasTag(span, 'content') && span?.role !== 'grammar') || (hasTag(span, 'callName') && span?.role === undefined);

/** Whether nothing stands between a piece and the next. */
export const touches = (draft: Draft, at: number): boolean => between(draft, draft.spans[at], next(draft, at)) === '';

/** Part of a longer word: content goes on without a particle or a space. */
export function isInCompound(draft: Draft, at: number): boolean {
  const span = draft.spans[at];
  const endsWord = !/\p{Script=Hiragana}$/u.test(span?.text ?? '') || /^\p{Script=Hiragana}+$/u.test(span?.text ?? '');
  return (
    (endsWord && isContent(next(draft, at)) && touches(draft, at) && !isNewWord(span, next(draft, at))) ||
    (isContent(draft.spans[at - 1]) && touches(draft, at - 1) && isKatakanaOrKanji(draft, at))
  );
}

/** キーノートまるっと: hiragana behind katakana is a word of its own. */
const isNewWord = (span: Span | undefined, after: Span | undefined): boolean =>
  /[\p{Script=Katakana}ー]$/u.test(span?.text ?? '') && /^\p{Script=Hiragana}/u.test(after?.text ?? '');

const isKatakanaOrKanji = ({ spans }: Draft, at: number): boolean =>
  /^[\p{Script=Katakana}\p{Script=Han}ー]/u.test(spans[at]?.text ?? '');

/** An English word goes on the phrase ("day 2 operations", "spring boot"). */
export const isWordOfContent = (draft: Draft, at: number): boolean => {
  const span = draft.spans[at];
  const after = next(draft, at);
  return (
    /^[a-z]/.test(span?.text ?? '') &&
    /^[a-z]/.test(after?.text ?? '') &&
    isContent(after) &&
    !isClauseEnd(between(draft, span, after)) &&
    draft.lexicon.isPhrase(`${span?.text} ${after?.text}`)
  );
};
