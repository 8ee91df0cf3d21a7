import type { LimitName } from '../model/limit.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** What a text is cut into: its pieces as they are tagged. */
type Cut = (text: string) => readonly Span[];

/**
 * A text without what somebody tells of themselves before they ask: 社内勉強会の準備をしてて、…, "I'm writing a blog post, so …". Such a
 * clause tells of the asker, asks for nothing and names nobody; what is behind it asks, and says for what. Anything else is left as it is.
 */
export function withoutAside(text: string, cut: Cut): string {
  if (text.length > MAX_TEXT || !OWN.test(text)) return text;
  for (const end of clauseEnds(text).reverse()) {
    const [head, tail] = [text.slice(0, end), tailFrom(text, end)];
    if (tail !== '' && !GOES_ON.test(tail) && isAside(head, cut(tail), cut) && asks(tail, cut(tail))) return tail;
  }
  return text;
}

/** What stands behind each clause of a text and asks, the longest first: what it may ask by itself. */
export function askingTails(text: string, cut: Cut): readonly string[] {
  if (text.length > MAX_TEXT) return [];
  return clauseEnds(text)
    .map((end) => tailFrom(text, end))
    .filter((tail) => tail !== '' && asks(tail, cut(tail)));
}

/** Where clauses of a text end behind which another one may ask. */
export const clauseEnds = (text: string): number[] =>
  text.length > MAX_TEXT
    ? []
    : [...text.matchAll(CLAUSE_END)].map(({ index, 0: end }) => index + end.length).slice(0, MAX_CLAUSES);

const tailFrom = (text: string, end: number): string =>
  text
    .slice(end)
    .replace(/^[\s、,。:;]{1,4}/, '')
    .trim();

const MAX_TEXT = 300;
const MAX_CLAUSES = 6;

/** Where a clause ends behind which another one may ask. */
const CLAUSE_END =
  /[。！!\n…]+|[、,](?=\s?\p{Script=Han}|\s?\p{Script=Katakana}|\s?\p{Script=Hiragana}|\s?[A-Za-z0-9])|(?:んだけど|なんだけど|ので|のですが|んですが|ますが|ですけど|ますけど|けれども)|\.\s|:\s|;\s|\s[-–—]\s|\sso\s|\sand\s(?=(?:I|I'm|I'd|we|would|want|need|could|can)\s)/gu;

/** It goes on with what is before it: …をつくる、の資料. */
const GOES_ON = /^(?:の|を|が|は|に|へ|と(?!り|く)|も(?!う|っ)|って)/;

/** People and things around the asker, and what an asker does. */
const OWN =
  /勉強会|資料作|資料を作|リスト作|リストを作|リスト用|資料用|まとめて|準備|作って|書いて|書こう|社内|新人|新卒|後輩|上司|同僚|友人|友達|うちの|弊社|当社|自社|私|僕|俺|自分|チームで|チームの|部署|部門|ブログ|記事|企画|検討|調べて|調査|担当|引き継|入社|異動|転職|初めて|はじめて|興味|悩ん|困って|探して|頼まれ|言われ|聞かれ|薦め|勧め|話して|見逃|行けな|参加でき|出られ|忙し|ことになって|検索して|どうも|\b(?:I|I'm|I've|I'd|we|we're|we've|my|our|putting|preparing|writing|planning|building|collecting|gathering|sketching|drafting|working|trying|onboarding|study group|reading list|overview|blog|boss|team|colleague|newsletter)\b/i;

/** Who or what is named with these is what is asked for, wherever it stands. */
const NAMES: ReadonlySet<LimitName> = new Set(['event', 'company', 'speaker', 'place', 'companyClass']);

function isAside(head: string, tail: readonly Span[], cut: Cut): boolean {
  if (/[?？]/.test(head) || !OWN.test(head)) return false;
  const spans = cut(head);
  // Datadog の talks を探してます、any year: what is behind names nothing itself.
  const isNamed = tail.some((span) => span.limit !== undefined || hasTag(span, 'content', 'nth', 'has'));
  const named = spans.flatMap(({ limit }) => (limit && NAMES.has(limit.limit) && !(limit.isUnsure && isNamed) ? [limit] : []));
  // "I said recent but need the earliest of the three.": one of a list is put right.
  const isAsking = spans.some((span) => hasTag(span, 'wish', 'which', 'nth', 'order') && !hasTag(span, 'listNoun', 'noun'));
  // Operatorのアンチパターンの話してたやつ、: one of the list is named.
  const isNaming =
    spans.some((span) => tagOf(span, 'turn') === 'pick') || /(?:やつ|ヤツ|の(?:方|ほう))[はがを、,]?\s?$/.test(head);
  const isSaidAgain = named.every((one) =>
    tail.some(({ limit }) => limit?.limit === one.limit && limit.values.some((value) => one.values.includes(value))),
  );
  return !isAsking && !isNaming && isSaidAgain;
}

const WISHED =
  /[?？]$|たい|探し|さがし|ほしい|欲しい|ください|下さい|ちょうだい|頂戴|お願い|おねがい|頼む|頼みます|教えて|見せて|出して|並べて|だけ|[がを]必要|か$|っけ$|かな$|どこ|いつ|[誰何]|どの|\b(?:please|pls|show|list|find|give|need|want|search|tell|what|which|who|where|when|how|any|only|like to|looking for|i'm after|interested)\b/i;

/** It asks, and says for what: a condition, a word that refers to the answer before, something that is called by a name. */
function asks(tail: string, spans: readonly Span[]): boolean {
  const isOf = spans.some(
    (span) =>
      span.limit !== undefined ||
      hasTag(span, 'turn', 'nth', 'has') ||
      (hasTag(span, 'content') && /[\p{Script=Katakana}A-Za-z]{2}/u.test(span.text)),
  );
  return isOf && (WISHED.test(tail) || spans.some((span) => hasTag(span, 'asked', 'wish')));
}
