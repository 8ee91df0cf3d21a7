import { addLimit, claim, type Draft, neighbour } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';

/**
 * Takes out of a question what only says of when a company or a person is spoken of: NTTデータ時代の, ヤフー（LINEと一緒になる前）,
 * "before the merger with Yahoo". The other company of a merger is none that is asked for.
 */
export function claimCareers(draft: Draft): void {
  claimTimes(draft);
  claimMerger(draft);
}

/** So far before it a person may be named. */
const REACH = 12;

function claimTimes(draft: Draft): void {
  const { spans } = draft;
  for (let at = 1; at < spans.length; at++) {
    const isTime = spans[at]?.text === '時代' && isCompany(spans[at - 1]) && spans[at - 1]?.end === spans[at]?.start;
    if (isTime && spans.slice(Math.max(0, at - REACH), at).some((span) => hasTag(span, 'person')))
      claim(draft, at, at, 'grammar');
  }
}

/** What becomes of companies, before which something was: in Japanese behind the other company, in English before it. */
const JAPANESE = /(?:一緒にな|合併|統合|改名|社名変更|商号変更|買収|子会社化|に(?:な|変わ))[ぁ-ん]{0,6}(?:以前|前|まえ)/;
const ENGLISH =
  /(?:,? ?before|prior to|until) (?:it |they |the |its |their |being |was |were |got |a ){0,3}(?:merge[rd]?|merging|became|becoming|rebrand(?:ed|ing)?|renam(?:ed|ing)|acqui(?:red|sition|ring)|joined|joining|takeover|buyout)/;

function claimMerger(draft: Draft): void {
  const [japanese, english] = [JAPANESE.exec(draft.text), ENGLISH.exec(draft.text)];
  const found = japanese ?? english;
  if (!found) return;
  const { spans } = draft;
  const end = found.index + found[0].length;
  let from = spans.findIndex((span) => span.end > found.index);
  let to = spans.findLastIndex((span) => span.start < end);
  if (from < 0 || to < from) return;
  const isOther = (at: number): boolean => isCompany(spans[at]) && spans.some((span, place) => place !== at && isCompany(span));
  const other = japanese ? neighbour(draft, from, -1, 'particle') : neighbour(draft, to, 1, 'particle', 'by', 'article');
  if (isOther(other)) [from, to] = [Math.min(from, other), Math.max(to, other)];
  const own = spans.findIndex((span, at) => isCompany(span) && (at < from || at > to) && span.role === undefined);
  const company = spans[own];
  // Where it is told of no company, it is what is asked for: サービス統合前の.
  if (!company?.limit) return;
  claim(draft, from, to, 'grammar');
  addLimit(draft, company.limit, 'is');
  claim(draft, own, own, 'limit');
}

const isCompany = (span: Span | undefined): boolean => span?.limit?.limit === 'company';
