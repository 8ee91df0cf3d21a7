import { between, type Draft, isClauseEnd } from '../draft.ts';
import { hasTag, type Span, type SpanLimit } from '../span.ts';

/** How many pieces may stand between a time and the word that says that something ends then. */
const REACH = 3;
const SKIPPED = ['particle', 'to', 'from', 'aux', 'or', 'toPre', 'fromPre', 'article'] as const;

/** 19:00に終わる, 終了が18時まで, ending at 5pm: a time at which talks end is none at which they begin. */
export function readEndTimes(draft: Draft): void {
  for (const [at, span] of (draft.spans as Span[]).entries()) {
    if (span.limit?.limit !== 'time' || span.limit.isUnsure) continue;
    const said = endSaid(draft, at, 1) ?? endSaid(draft, at, -1);
    if (said === undefined) continue;
    Object.assign(span, { limit: asEnd(span.limit) });
    (draft.spans[said] as Span).role = 'grammar';
  }
}

/** The place of the word that says "ends", on one side of a time. */
function endSaid(draft: Draft, at: number, step: 1 | -1): number | undefined {
  const { spans } = draft;
  for (let place = at + step, count = 0; count < REACH && place >= 0 && place < spans.length; place += step, count++) {
    const gap = step > 0 ? between(draft, spans[place - 1], spans[place]) : between(draft, spans[place], spans[place + 1]);
    const span = spans[place];
    if (isClauseEnd(gap) || span?.limit) return undefined;
    if (hasTag(span, 'ends')) return place;
    if (!hasTag(span, ...SKIPPED)) return undefined;
  }
  return undefined;
}

const MINUTES = 60;

/** The end of an hour is left out of it: what ends at eight ends in no seven o'clock hour. */
const asEnd = ({ also, ...limit }: SpanLimit): SpanLimit => ({
  ...limit,
  limit: 'end',
  ...(also && { also: { ...also, limit: 'end', values: also.values.map((value) => minuteBefore(String(value))) } }),
});

function minuteBefore(time: string): string {
  const minutes = Number(time.slice(0, 2)) * MINUTES + Number(time.slice(3)) - 1;
  return [Math.floor(minutes / MINUTES), minutes % MINUTES].map((number) => String(number).padStart(2, '0')).join(':');
}
