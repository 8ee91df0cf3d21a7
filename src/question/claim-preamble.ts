import { isContentSpan } from './content-spans.ts';
import { between, type Draft } from './draft.ts';
import { hasTag, type Span } from './span.ts';

/** How a clause ends that says why somebody asks. */
const GIVES_REASON =
  /(?:ので|んで|から|けど|けれど|けれども|のですが|んですが|んだけど|ため|らしく|みたいで|てて|たくて|でして)$/;
/** What makes it the asker's own: a wish, or people and things around the asker. */
const OWN = /たい|たく|(?:見逃|行け|参加でき|出られ|用に|向けに|探して|頼まれ|言われ|聞かれ|薦め|勧め)/;
/** Words of such a clause that are of no topic: kanji and hiragana that the vocabulary does not have. */
const PLAIN = /^[\p{Script=Han}\p{Script=Hiragana}々ー]+$/u;
/** So many pieces a clause has that only leads up to a question. */
const MAX_CLAUSE = 12;

/** 新卒に見せたいので、…: a clause at the beginning that says why somebody asks, before what is asked, names no topic. */
export function claimPreamble(draft: Draft): void {
  const { spans } = draft;
  const last = spans.findIndex((span, at) => at < MAX_CLAUSE && /^[、,。]/.test(between(draft, span, spans[at + 1]).trim()));
  if (last < 0 || last + 1 >= spans.length) return;
  const clause = draft.text.slice(0, spans[last]?.end);
  if (!GIVES_REASON.test(clause) || !OWN.test(clause)) return;
  for (const span of spans.slice(0, last + 1) as Span[])
    if (span.role === undefined && span.limit === undefined && isTopicless(span, draft)) span.role = 'grammar';
}

const isTopicless = (span: Span, { lexicon }: Draft): boolean =>
  isContentSpan(span) && !hasTag(span, 'callName') && PLAIN.test(span.text) && !lexicon.isPhrase(span.text);
