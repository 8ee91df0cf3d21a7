import { between, type Draft, isClauseEnd, neighbour } from '../draft.ts';
import { hasTag } from '../span.ts';
import { isContent, isInCompound, next } from './surroundings.ts';

/** A language is that of a talk where talks or speaking stand beside it. */
export function isLanguage(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (isInCompound(draft, at)) return false;
  const after = next(draft, at);
  if (/^(?:in|in the)$/.test(spans[at - 1]?.text ?? '')) return true;
  if (after && isClauseEnd(between(draft, spans[at], after))) return at > 0;
  const beyond = spans[neighbour(draft, at, 1, 'particle')];
  if (hasTag(after, 'noun', 'neg', 'or') || after?.limit?.limit === 'kind') return true;
  if (!after) return at > 0;
  return (
    /^(?:の|で|だけ|のみ|での|による|だった|だっけ)/.test(after.text) &&
    (!beyond || hasTag(beyond, 'noun', 'verb', 'exists', 'wish', 'aux') || beyond.limit !== undefined || !isContent(beyond))
  );
}
