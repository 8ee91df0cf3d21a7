import type { AnswerContext } from '../model/answer.ts';
import { hasTag, type Span, tagOf } from './span.ts';

/**
 * By how many events of a series "one Winter earlier", "the previous summer edition" and 前のWinter move on from the one that a list is of;
 * `undefined` where no season is spoken of so.
 */
export function seasonShift(spans: readonly Span[], context: AnswerContext | undefined): -1 | 1 | undefined {
  const isOfEvent = context?.question.limits.some(({ limit, op }) => limit === 'event' && op === 'is') === true;
  const at = isOfEvent ? spans.findIndex((span) => isSeason(span) || isSeriesOf(span, context)) : -1;
  if (at < 0) return undefined;
  const [before, after] = [spans[at - 1], spans[at + 1]];
  if (EARLIER.test(before?.text ?? '') || (isOne(before) && BACK.test(after?.text ?? ''))) return -1;
  if (LATER.test(before?.text ?? '') || (isOne(before) && ON.test(after?.text ?? ''))) return 1;
  return undefined;
}

/** 次のCNDT: the series that the event of the list belongs to. */
export const isSeriesOf = ({ limit }: Span, context: AnswerContext | undefined): boolean =>
  limit?.limit === 'event' &&
  limit.values.length > 1 &&
  context?.question.limits.some(
    (one) => one.limit === 'event' && one.op === 'is' && one.values.some((id) => limit.values.includes(id)),
  ) === true;

export const isSeason = (span: Span): boolean => span.limit?.limit === 'season' || tagOf(span, 'limit') === 'season';

const isOne = (span: Span | undefined): boolean => hasTag(span, 'article') || /^(?:one|1|a)$/.test(span?.text ?? '');
const EARLIER = /^(?:the )?(?:previous|preceding|prior)$|^(?:(?:その|ひとつ|一つ)?前の|前回の)$/;
const LATER = /^(?:the )?(?:next|following|subsequent)$|^(?:(?:その)?次の|次回の)$/;
const BACK = /^(?:earlier|before|back|prior)(?: |$)/;
const ON = /^(?:later|after|on|ahead)(?: |$)/;
