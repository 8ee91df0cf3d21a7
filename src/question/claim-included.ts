import { isContentSpan } from './content-spans.ts';
import { addLimit, type Draft } from './draft.ts';
import { isOrdered } from './limits/bounds.ts';
import { hasTag, type Span } from './span.ts';

/** o11yとかも込みで, キーノートも数えて, LTs included: what belongs to it as well is no condition and no topic. */
export function claimIncluded(draft: Draft): void {
  const { spans, text } = draft;
  for (let at = 1; at < spans.length; at++) {
    const span = spans[at] as Span;
    const said = isContentSpan(span) ? INCLUDED.exec(text.slice(span.end, span.end + MAX_WORDS))?.[0] : undefined;
    // From 2022 to 2024 inclusive: the bound of a stretch is not what else belongs to it.
    if (said === undefined || (/inclusive$/.test(said) && span.limit && isOrdered(span.limit))) continue;
    // What was cancelled is left out by itself: where it is to be counted, both are meant.
    if (span.limit?.limit === 'status') addLimit(draft, { limit: 'status', values: ['held', 'cancelled'] }, 'is');
    for (let place = at; place > 0 && isOfRun(spans, place, at); place--) (spans[place] as Span).role = 'grammar';
    for (const behind of spans.slice(at + 1, at + MAX_WORDS) as Span[])
      if (behind.start < span.end + said.length) behind.role = 'grammar';
  }
}

const MAX_WORDS = 24;
const INCLUDED =
  /^(?:とか|など|なんか|系|関連|の話|の回|の分)?(?:も|まで)(?:全部)?(?:入れ|いれ|含め|ふくめ|含む|込み|こみ|カウント|数え|かぞえ|足し|合わせ|ひっくるめ)|^ (?:also )?(?:included|inclusive|counted(?: in| as well| too))/;

/** The word itself, and words right before it of which it is the last. */
const isOfRun = (spans: readonly Span[], place: number, last: number): boolean =>
  place === last ||
  (isContentSpan(spans[place] as Span) && spans[place]?.end === spans[place + 1]?.start && !hasTag(spans[place], 'or'));
