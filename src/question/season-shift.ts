import type { AnswerContext } from '../model/answer.ts';
import { hasTag, type Span, type SpanLimit, tagOf } from './span.ts';

/**
 * By how many events of a series "one Winter earlier", "the previous summer edition" and 前のWinter move on from the one that a list is of;
 * `undefined` where no season is spoken of so.
 */
export function seasonShift(spans: readonly Span[], context: AnswerContext | undefined): -1 | 1 | undefined {
  const isOfEvent = context?.question.limits.some(({ limit, op }) => limit === 'event' && op === 'is') === true;
  const at = isOfEvent ? spans.findIndex((span) => isSeason(span) || seriesOf(span, context) !== undefined) : -1;
  if (at < 0) return undefined;
  const [before, after] = [spans[at - 1], spans[at + 1]];
  if (EARLIER.test(before?.text ?? '') || (isOne(before) && BACK.test(after?.text ?? ''))) return -1;
  if (LATER.test(before?.text ?? '') || (isOne(before) && ON.test(after?.text ?? ''))) return 1;
  return undefined;
}

/** 次のCNDT, 前回のWinter: the events of the series that the list is of, as they are called. */
export function seriesOf({ limit }: Span, context: AnswerContext | undefined): SpanLimit | undefined {
  const named = limit && [limit, ...(limit.others ?? [])].find((one) => one.limit === 'event' && one.values.length > 1);
  const isOfList = context?.question.limits.some(
    (one) => one.limit === 'event' && one.op === 'is' && one.values.some((id) => named?.values.includes(id)),
  );
  return isOfList ? named : undefined;
}

export const isSeason = (span: Span): boolean => span.limit?.limit === 'season' || tagOf(span, 'limit') === 'season';

const isOne = (span: Span | undefined): boolean => hasTag(span, 'article') || /^(?:one|1|a)$/.test(span?.text ?? '');
const EARLIER = /^(?:the )?(?:previous|preceding|prior)$|^(?:(?:その|ひとつ|一つ)?前の|前回の)$/;
const LATER = /^(?:the )?(?:next|following|subsequent)$|^(?:(?:その)?次の|次回の)$/;
const BACK = /^(?:earlier|before|back|prior)(?: |$)/;
const ON = /^(?:later|after|on|ahead)(?: |$)/;
