import type { Draft } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';

/** 17時以降または午前中, 13時前か16時以降: each of several times that are joined is open in its own way. */
export function readOpenTimes({ spans, text }: Draft): void {
  const isTime = (span: Span): boolean => span.limit?.limit === 'time' && !span.limit.isUnsure;
  if (spans.filter(isTime).length < 2) return;
  for (let at = 0; at + 1 < spans.length; at++) {
    const [span, after] = [spans[at] as Span, spans[at + 1] as Span];
    const isOpen = hasTag(after, 'from', 'to', 'before', 'after') && !/^(?:から|〜|~|-|まで)$/.test(after.text);
    if (!isTime(span) || span.limit?.op || !isOpen || span.end !== after.start || !isJoined(text, after.end)) continue;
    Object.assign(span, { limit: { ...span.limit, op: hasTag(after, 'from', 'after') ? 'from' : 'to' } });
    after.role = 'grammar';
  }
}

/** An "or" stands behind it, or before what it is the last of. */
const isJoined = (text: string, end: number): boolean =>
  /^(?:の?(?:もの|やつ|セッション)?)(?:か|または|もしくは|あるいは|と|や|、| or | and )/.test(text.slice(end)) ||
  /(?:か|または|もしくは|あるいは|と|や|、)[^、。]{1,12}$/.test(text.slice(Math.max(0, end - 16), end));
