import { between, type Draft, isClauseEnd, neighbour } from '../draft.ts';
import { hasTag, type Span, tagOf } from '../span.ts';
import { next } from './surroundings.ts';

/** Somebody speaks for it: 社, さん, の人, の発表, by, from, at. */
export function isSpeakingFirm(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const after = next(draft, at);
  if (after && hasTag(after, 'firm', 'person') && !isClauseEnd(between(draft, spans[at], after))) return true;
  if (/会社|業界|企業|compan|firm/.test(spans[at]?.text ?? '')) return true;
  if (hasTag(after, 'agent') || isOfSpeakers(draft, at)) return true;
  if (tagOf(after, 'neg') === 'post' && /^(?:以外|を除|じゃ|では|抜)/.test(after?.text ?? '')) return true;
  // Googleの以外: those of it.
  if (
    /^の/.test(after?.text ?? '') &&
    tagOf(spans[at + 2], 'neg') === 'post' &&
    !/^(?:じゃ|では)/.test(spans[at + 2]?.text ?? '')
  )
    return true;
  if (hasTag(after, 'or') && spans[at + 2]?.limit?.limit === spans[at]?.limit?.limit) return true;
  return isNamedInEnglish(draft, at) || isLeftOut(draft, at);
}

/** Talks at an event, not Rakuten, Cybozu: where nothing else is spoken of, whose talks are left out. */
function isLeftOut(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const isCompany = (span: Span | undefined): boolean => span?.limit?.limit === 'company';
  let first = at;
  while (isCompany(spans[first - 1])) first -= 1;
  if (!/^[a-z]/.test(spans[first - 1]?.text ?? '') || tagOf(spans[first - 1], 'neg') !== 'pre') return false;
  return !spans.some((span) => span.role === undefined && hasTag(span, 'content') && !isCompany(span));
}

/** の人, の登壇者, の発表, のキーノート, が話した. */
function isOfSpeakers(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const after = next(draft, at);
  const beyond = spans[neighbour(draft, at, 1, 'particle', 'order', 'superlative')];
  if (/^が/.test(after?.text ?? '') && hasTag(beyond, 'verb', 'noun')) return true;
  if (/^(?:に|で)/.test(after?.text ?? '') && /^(?:勤め|所属|働い|在籍|属)/.test(beyond?.text ?? '')) return true;
  if (!hasTag(after, 'particle') || !/^(?:の|が|に|は|も|から)/.test(after?.text ?? '')) return false;
  if (hasTag(beyond, 'member') || beyond?.limit?.limit === 'kind') return true;
  if (/^(?:学生|院生|大学院生|speakers?|登壇者|スピーカー|発表者)/.test(beyond?.text ?? '')) return true;
  return (
    hasTag(beyond, 'noun') &&
    /^(?:発表|登壇|講演|セッション|トーク|ご|事例|プレゼン|talks?|sessions?|presentations?)/.test(beyond?.text ?? '')
  );
}

function isNamedInEnglish(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const after = next(draft, at);
  const gap = between(draft, spans[at], after);
  const before = spans[neighbour(draft, at, -1, 'article')];
  if (
    hasTag(before, 'by') ||
    /^(?:people|folks|engineers|someone|anyone|team|speakers?) (?:at|from|of)$/.test(before?.text ?? '')
  )
    return true;
  const beyondBefore = spans[neighbour(draft, at, -1, 'particle', 'article')];
  if (hasTag(beyondBefore, 'member', 'firm') && /^(?:at|from|of)$/.test(spans[at - 1]?.text ?? '')) return true;
  if (/^(?:did|does|has|have)$/.test(before?.text ?? '') && hasTag(after, 'verb', 'member', 'noun')) return true;
  if (gap !== ' ' && gap !== '' && !gap.startsWith("'")) return false;
  if (
    hasTag(after, 'member', 'firm') ||
    /^(?:(?:people|folks|engineers|someone|anyone|speakers?) |(?:speakers?|presenters?)$)/.test(after?.text ?? '')
  )
    return true;
  if (/^(?:'s|s')$/.test(after?.text ?? '')) return isOwned(spans[at + 2]?.text === 'own' ? spans[at + 3] : spans[at + 2]);
  return (
    gap === ' ' &&
    (hasTag(after, 'noun')
      ? /^(?:talks?|sessions?|presentations?)/.test(after?.text ?? '')
      : hasTag(after, 'verb') && /^(?:give|gave|present|presented|talk|talked|spoke)/.test(after?.text ?? ''))
  );
}

/** GitLab's talks, its keynotes, its own people. */
const isOwned = (span: Span | undefined): boolean => hasTag(span, 'noun', 'member') || span?.limit?.limit === 'kind';
