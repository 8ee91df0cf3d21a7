import { isContentSpan, isFree, SIGHT } from './content-spans.ts';
import { claim, type Draft, neighbour } from './draft.ts';
import { countedOf, groupNamed } from './read-group.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/** The wishes that are meant, by name. */
export function readWishes(draft: Draft): ReadonlySet<string> {
  const { spans } = draft;
  const found = new Set<string>();
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at] as Span;
    const wish = span.role === undefined ? tagOf(span, 'wish') : undefined;
    if (wish === undefined || !isWishMeant(draft, at, wish)) continue;
    found.add(wish);
    claim(draft, at, at, 'wish');
  }
  return found;
}

/** Words that say what is done with a whole answer stand at its edges, or before nouns and conditions; in a sentence they are content. */
function isWishMeant(draft: Draft, at: number, wish: string): boolean {
  const { spans } = draft;
  const span = spans[at] as Span;
  if (wish === 'count' && isHowMany(draft, at)) return true;
  if (wish === 'recommend' && /^where /.test(span.text)) return true;
  if (!isFree(draft, at))
    return /^(?:list|list all|list of|how many|number of|the number of|count|show|summarize|summarise|vs\.?|versus|(?:the )?differences? between|comparison|overview of|summary of|compare|recap of|recommend)/.test(
      span.text,
    );
  const after = neighbour(draft, at, 1, 'particle', 'aux', 'polite', 'verb', 'article', 'noun');
  const isLast = after >= spans.length;
  switch (wish) {
    case 'compare':
      return !isTold(draft, at);
    case 'overview':
    case 'recommend':
      if (
        /^[^a-z]/.test(span.text) &&
        !/の$/.test(span.text) &&
        isContentSpan(spans[at + 1] ?? span) &&
        spans[at + 1]?.role === undefined &&
        spans[at + 1] !== undefined
      )
        return false;
      return isLast || /^[a-z]/.test(span.text) || !isTold(draft, at);
    case 'count':
      return isLast || /^(?:how many|number|count|the number)/.test(span.text) || !hasLaterContent(draft, at);
    case 'most':
    case 'least':
      if (countedOf(draft)) return true;
      return spans.some((one) => groupNamed(one.text) !== undefined) && (/^[a-z]/.test(span.text) || !hasLaterContent(draft, at));
    case 'list':
      if (/^(?:全部|ぜんぶ|全て|すべて|全件)$/.test(span.text))
        return isLast || /^の/.test(spans[at + 1]?.text ?? '') || !hasLaterContent(draft, at);
      return !/^(?:all|every|everything)$/.test(span.text) || !hasTag(spans[at + 1], 'aux');
    default:
      return true;
  }
}

/** 比較した話, まとめた枠: a verb in the past with a noun behind it tells what a session did. */
function isTold(draft: Draft, at: number): boolean {
  const rest = draft.text.slice(draft.spans[at]?.end ?? 0);
  return (
    /^(?:を|も)?(?:し|する)?(?:てい|て)?(?:た|る)(?=[^?？。、!！\s])/.test(rest) || /^(?:した|してた|する|している)/.test(rest)
  );
}

const HOW_MANY = /^(?:何.{1,8}|いくつ|どれくらい|どのくらい|どんだけ|どれだけ)$/;

/** 何本ぶちかましてた: how many is asked, whatever plain words follow; 何回デプロイするか is told. */
const isHowMany = ({ spans, limits, lexicon }: Draft, at: number): boolean =>
  HOW_MANY.test(spans[at]?.text ?? '') &&
  limits.length > 0 &&
  spans
    .slice(at + 1, at + SIGHT)
    .every(
      (span) => span.role !== undefined || !hasTag(span, 'content') || (PLAIN.test(span.text) && !lexicon.isPhrase(span.text)),
    );
/** Hiragana, with a kanji or none: a verb of everyday speech. */
const PLAIN = /^\p{Script=Hiragana}*(?:\p{Script=Han}\p{Script=Hiragana}*)?$/u;

const hasLaterContent = ({ spans }: Draft, at: number): boolean =>
  spans.slice(at + 1, at + SIGHT).some((span) => span.role === undefined && hasTag(span, 'content'));
