import type { Draft } from '../draft.ts';
import { hasTag, type Span, type SpanLimit, tagOf } from '../span.ts';

/** Last year, yesterday, in the morning: pieces that say a condition in words of time. */
export function resolveRelative({ spans, now }: Draft): void {
  for (const [at, span] of (spans as Span[]).entries()) {
    const after = spans[at + 1] as Span | undefined;
    if (tagOf(span, 'order') === 'last' && after?.limit?.limit === 'season') {
      Object.assign(after, { limit: lastSeason(after.limit, now) });
      span.role = 'limit';
    }
    if (span.limit || !hasTag(span, 'relative', 'daypart')) continue;
    const limit = relativeLimit(span, now) ?? dayPart(span);
    if (limit) Object.assign(span, { limit });
  }
}

/** The season that was last: of this year where it is over, else of the year before. */
function lastSeason(season: SpanLimit, now: Date): SpanLimit {
  const over: Readonly<Record<string, number>> = { spring: 6, summer: 9, autumn: 12, winter: 13 };
  const isOver = now.getUTCMonth() + 1 >= (over[String(season.values[0])] ?? 13);
  return { ...season, also: { limit: 'year', values: [now.getUTCFullYear() - (isOver ? 0 : 1)] } };
}

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

function relativeLimit(span: Span, now: Date): SpanLimit | undefined {
  const [unit, ago] = (tagOf(span, 'relative') ?? '').split('=');
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  if (unit === 'year') return { limit: 'year', values: [year - Number(ago)] };
  if (unit === 'date')
    return { limit: 'date', values: [new Date(now.getTime() - Number(ago) * DAY_MS).toISOString().slice(0, 10)] };
  if (unit === 'week') return weekOf(now, Number(ago));
  if (unit !== 'month') return undefined;
  const then = new Date(Date.UTC(year, month - Number(ago), 1));
  return { limit: 'month', values: [then.getUTCMonth() + 1], also: { limit: 'year', values: [then.getUTCFullYear()] } };
}

/** The week so many weeks ago, from Monday to Sunday. */
function weekOf(now: Date, ago: number): SpanLimit {
  const monday = now.getTime() - ((now.getUTCDay() + 6) % 7) * DAY_MS - ago * 7 * DAY_MS;
  const dayAt = (days: number): string => new Date(monday + days * DAY_MS).toISOString().slice(0, 10);
  return { limit: 'date', values: [dayAt(0)], op: 'from', also: { limit: 'date', values: [dayAt(6)], op: 'to' } };
}

const NOON = '12:00';
const EVENING = '16:00';
const NIGHT = '18:00';
const LATE = '22:00';
const EARLY = '09:00';

function dayPart(span: Span): SpanLimit | undefined {
  switch (tagOf(span, 'daypart')) {
    case 'morning':
      return { limit: 'time', values: [NOON], op: 'to' };
    case 'afternoon':
      return { limit: 'time', values: [NOON], op: 'from' };
    case 'evening':
      return { limit: 'time', values: [EVENING], op: 'from' };
    case 'night':
      return { limit: 'time', values: [NIGHT], op: 'from' };
    case 'midnight':
      return { limit: 'time', values: [LATE], op: 'from' };
    case 'early':
      return { limit: 'time', values: [EARLY], op: 'to' };
    case 'noon':
      return { limit: 'time', values: [NOON], isUnsure: true };
    default:
      return undefined;
  }
}
