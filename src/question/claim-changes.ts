import { isContentSpan } from './content-spans.ts';
import type { Draft } from './draft.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** How the way in which events are held became another, and why: 対面をやめて, オンラインに切り替わった, "moved online". */
const CHANGE =
  /(?:コロナ禍?の影響で|コロナ禍?|パンデミック|感染症|緊急事態宣言)(?:で|に|のせいで|のため)?|[をがにへ]?(?:切り?替わ|切り?替え|きりかわ|移行|移っ|移り|変わ|変更|復活|戻っ|戻り|やめ|止め|なくな|無くな|始ま|導入)[ぁ-ん]{0,8}|全部|ぜんぶ|すべて|全て|完全に|(?<![a-z])(?:went|moved|switched|switching|moving|going|turned|became|shifted|changed|returned|came back|because of|due to|covid(?:-19)?|pandemic)(?![a-z])/g;
/** Longer questions speak of more; reading stays linear. */
const MAX_PIECES = 40;

/** Takes out of a question about an event what it says of how it came to be held so; of talks such words are the subject. */
export function claimChanges({ spans, text }: Draft): void {
  if (spans.length > MAX_PIECES || !isOfEvents(spans)) return;
  claimYear(spans, text);
  const told = [...text.matchAll(CHANGE)].map((match) => [match.index, match.index + match[0].length] as const);
  const isTold = ({ start, end }: Span): boolean => told.some(([from, to]) => start >= from && end <= to);
  const left = spans.filter(
    (span) => span.role === undefined && span.limit === undefined && (isContentSpan(span) || isTold(span)),
  );
  if (!left.every(isTold)) return;
  for (const span of left) span.role = 'grammar';
}

/** 全部オンラインだった年は, テーマの年は: the year that is asked for. */
function claimYear(spans: readonly Span[], text: string): void {
  const year = spans.find((span) => span.text === '年' && /^(?:は|って|が|[?？。]|$)/.test(text.slice(span.end)));
  if (year) year.role = 'grammar';
}

/** An event is asked for by how it was held, and no talk is spoken of. */
const isOfEvents = (spans: readonly Span[]): boolean =>
  spans.some((span) => span.limit?.limit === 'format' || tagOf(span, 'asked') === 'theme') &&
  spans.some((span) => hasTag(span, 'order', 'which') || tagOf(span, 'asked') === 'event' || /^の?回$|年$/.test(span.text)) &&
  !spans.some((span) => hasTag(span, 'noun') && !hasTag(span, 'eventNoun') && !VAGUE.test(span.text));
const VAGUE = /^(?:やつ|ヤツ|奴|もの|こと|ones?|things?)$/;
