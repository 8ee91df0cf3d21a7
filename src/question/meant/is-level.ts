import { between, type Draft, isClauseEnd } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';
import { isInCompound, isWordOfContent, next } from './surroundings.ts';

/** A level limits talks where it is no part of a phrase. */
export function isLevel(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (isInCompound(draft, at)) return false;
  const span = spans[at] as Span;
  const after = next(draft, at);
  if (/^[a-z]/.test(span.text)) return !isWordOfContent(draft, at);
  if (!after || isClauseEnd(between(draft, span, after))) return true;
  if (
    after.limit?.limit === 'difficulty' ||
    hasTag(after, 'levelNoun', 'noun', 'neg', 'or', 'from', 'to', 'person', 'member', 'wish', 'order', 'which', 'both')
  )
    return true;
  if (/^レベル/.test(after.text)) return true;
  if (/^(?:って|しか|ok|可|歓迎|大丈夫|対応|対象|レベル)$/.test(after.text)) return true;
  return (
    /^(?:向け|むけ|向き|むき|の|でも|に|は|用|以上|以下|限定|だけ|のみ|枠|が|で)/.test(after.text) || after.limit !== undefined
  );
}
