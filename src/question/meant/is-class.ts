import { type Draft, neighbour } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';
import { isSpeakingFirm } from './is-speaking-firm.ts';
import { isContent, next, touches } from './surroundings.ts';

/** A kind of company. A word that is a topic as well (AI, security) is one only with "company" or by and from beside it. */
export function isClass(draft: Draft, at: number): boolean {
  const { spans, lexicon } = draft;
  const span = spans[at] as Span;
  if (endsCompanyName(draft, at)) return false;
  const isTopic =
    span.limit?.others !== undefined ||
    hasTag(span, 'content') ||
    lexicon.isPhrase(span.text) ||
    /^[a-z]{1,3}$/.test(span.text) ||
    hasTag(span, 'topic');
  const after = next(draft, at);
  const beyond = spans[neighbour(draft, at, 1, 'particle')];
  const isFirm =
    /会社|業界|企業|compan|firm|ベンダ|vendor/.test(span.text) ||
    hasTag(after, 'firm', 'person') ||
    (/^の/.test(after?.text ?? '') && hasTag(beyond, 'firm', 'member'));
  if (isFirm) return true;
  const before = spans[neighbour(draft, at, -1, 'article')];
  if (hasTag(before, 'by') || (/^(?:at|from)$/.test(spans[at - 1]?.text ?? '') && hasTag(spans[at - 2], 'member'))) return true;
  const isOrganisation = ORGANISATION.test(span.text);
  return (isOrganisation || (!isTopic && !/^[a-z]/.test(span.text))) && isSpeakingFirm(draft, at);
}

/** What organisations are called by their last part in Japanese. */
const ORGANISATION =
  /(?:行|社|局|庁|省|大学|院|機関|業者|キャリア|メーカー|ベンダー?|団体|会|ゼネコン|スタジオ|スタートアップ|ベンチャー)$/;

/** 三井住友銀行 is one bank, whether it is known or not; 大手銀行 is any. */
const endsCompanyName = (draft: Draft, at: number): boolean =>
  /^(?:銀行|証券|保険|電力|ガス|鉄道|航空|大学|病院)$/.test(draft.spans[at]?.text ?? '') &&
  isContent(draft.spans[at - 1]) &&
  touches(draft, at - 1) &&
  !/^(?:大手|地方|外資|外資系|国内|海外|有名|某|他|各|民間|ネット|信託)$/.test(draft.spans[at - 1]?.text ?? '');
