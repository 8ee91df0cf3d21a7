import { between, type Draft, isClauseEnd } from '../draft.ts';
import { hasTag, type Span, tagOf } from '../span.ts';
import { goesOnAsCompany } from './goes-on-as-company.ts';
import { isSpeakingFirm } from './is-speaking-firm.ts';
import { isContent, next, touches } from './surroundings.ts';

/** A company is meant where its people speak, not where its product is the subject. */
export function isCompany(draft: Draft, at: number): boolean {
  if (isInCompoundOfCompany(draft, at) || goesOnAsCompany(draft, at)) return false;
  if (isBesideTopic(draft, at)) return false;
  const { spans } = draft;
  if (/^(?:の使い方|の使いかた|を使|の導入|とは|入門)/.test(draft.text.slice(spans[at]?.end ?? 0))) return false;
  if (isSpeakingFirm(draft, at)) return true;
  if (spans[at]?.limit?.isUnsure) return false;
  // LINEヤフーになってから: what a company has become.
  if (/^に(?:なって|なった|改称|社名)/.test(draft.text.slice(spans[at]?.end ?? 0))) return true;
  const after = next(draft, at);
  // What something was done with, or to: a product, not a speaker's company.
  if (
    /^(?:で|に|を|へ|と(?!か))/.test(after?.text ?? '') &&
    !hasTag(spans[at + 2], 'verb', 'noun') &&
    tagOf(spans[at + 2], 'wish') !== 'compare' &&
    spans[at + 2]?.limit === undefined
  )
    return false;
  if (/^[a-z]/.test(after?.text ?? '') && isContent(after) && !isClauseEnd(between(draft, spans[at], after))) return false;
  // GitLabとかNutanixとか: the last of several.
  if (after?.text === 'とか' && hasTag(spans[at - 1], 'or') && spans[at - 2]?.limit?.limit === 'company') return true;
  return !(after?.text.startsWith('と') && !hasTag(spans[at + 2], 'limit')) && !/^(?:する|し[たて]|され)/.test(after?.text ?? '');
}

/** Keycloak or Auth0: one of several subjects. */
function isBesideTopic(draft: Draft, at: number): boolean {
  const { spans } = draft;
  const isTopic = (span: Span | undefined): boolean => isContent(span) && span?.limit === undefined;
  const isJoined = (joint: number, other: number): boolean =>
    hasTag(spans[joint], 'or') && !/^と/.test(spans[joint]?.text ?? '') && isTopic(spans[other]);
  const isBeside = isJoined(at - 1, at - 2) || isJoined(at + 1, at + 2);
  return isBeside && !isSpeakingFirm(draft, at);
}

const isInCompoundOfCompany = (draft: Draft, at: number): boolean =>
  isContent(next(draft, at)) && touches(draft, at) && !/^(?:さん|社)/.test(next(draft, at)?.text ?? '');
