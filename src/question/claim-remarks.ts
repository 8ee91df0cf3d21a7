import type { Draft } from './draft.ts';
import type { Span } from './span.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '（': '）' };
const OPENING = /[(（]/;
/** So long a remark is. */
const MAX_REMARK = 60;
/** Something else is another matter: 別カテゴリなので不要, "that one is separate". */
const SEPARATE = /別(?:の|カテゴリ|枠|物|もの|で|な|に|だ|です|扱い)|separate|a different/;

/** "Kong, the API gateway company": what a company is, behind its name. */
const APPOSITION =
  /(?<=, )(?:the|a|an|that) [^,.;:?!]{2,40} (?:company|firm|vendor|maker|startup|provider|people|folks|guys|team|bank|shop)(?![a-z])/gi;

/** IoTの話（NFVは別なので不要）: a remark in brackets on what is another matter names nothing that is wanted. */
export function claimRemarks({ spans, text }: Draft): void {
  for (const { index, 0: said } of text.matchAll(APPOSITION)) {
    const isOfCompany = spans.some(({ end, limit }) => limit?.limit === 'company' && text.slice(end, index) === ', ');
    if (!isOfCompany) continue;
    for (const span of spans as Span[]) if (span.start >= index && span.end <= index + said.length) span.role = 'grammar';
  }
  if (!OPENING.test(text)) return;
  for (let at = 0; at < text.length; at++) {
    const closing = CLOSING[text[at] as string];
    const end = closing === undefined ? -1 : text.slice(at + 1, at + 1 + MAX_REMARK).indexOf(closing);
    if (end < 0 || !SEPARATE.test(text.slice(at + 1, at + 1 + end))) continue;
    for (const span of spans as Span[]) if (span.start > at && span.end <= at + 1 + end) span.role = 'grammar';
    at += end;
  }
}
