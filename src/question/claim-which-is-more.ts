import { isContentSpan, SIGHT } from './content-spans.ts';
import type { Draft } from './draft.ts';
import { hasTag, type Span } from './span.ts';

const WHICH = /^(?:どっち|どちら|which|what|who(?!se))/;
/** 多いのは, 大きいほうは: one of the two is asked for without a word for "which". */
const WHICHEVER = /(?:多い|多かった|少ない|大きい|大きかった|小さい|長い)(?:の|ほう|方)は/;
/** More, larger, longer: a comparison of two things that are named beside it. */
const COMPARATIVE =
  /^(?:多い|多かっ|上$|上です|上かな|勝ち|勝っ|優勢|上回|少な|大き|おおき|小さ|規模|長い|長かっ|短い|短かっ|盛り上が|most|least|more|fewer|less|bigger|larger|smaller|longer|shorter|biggest|largest|smallest|longest|how big|how large|size|scale)/;

/** Takes "which of the two had more" out of a question that names two values of one condition; `false` where it does not ask so. */
export function claimWhichIsMore({ spans, limits, text }: Draft): boolean {
  if (spans.length > SIGHT) return false;
  const isAsked =
    (spans.some((span) => span.role !== 'limit' && WHICH.test(span.text)) || WHICHEVER.test(text)) &&
    spans.some((span) => isComparative(span));
  const left = spans.filter((span) => span.role === undefined && isContentSpan(span) && !isComparative(span));
  const isTwo = limits.some(({ op, values }) => op === 'is' && values.length === 2) && namesTwo(spans);
  if (!isAsked || !isTwo || left.length > 0) return false;
  for (const span of spans as Span[]) if (span.role !== 'limit' && isComparative(span)) span.role = 'wish';
  return true;
}

const isComparative = (span: Span): boolean =>
  span.role !== 'limit' && (hasTag(span, 'comparative') || COMPARATIVE.test(span.text));

/** Two pieces name the two values: a series of two events is one piece. */
function namesTwo(spans: readonly Span[]): boolean {
  const named = spans.filter(({ role, limit }) => role === 'limit' && limit !== undefined).map(({ limit }) => limit?.limit);
  return named.some((name, at) => named.indexOf(name) !== at);
}
