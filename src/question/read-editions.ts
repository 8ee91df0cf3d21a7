import type { Event } from '../model/event.ts';
import type { LimitName } from '../model/limit.ts';
import { between, claim, type Draft, neighbour } from './draft.ts';
import { hasTag, type Span, type SpanLimit, tagOf } from './span.ts';

/** By what an edition is named beside "latest". */
const NAMES: ReadonlySet<LimitName | undefined> = new Set(['event', 'place']);

/** 前回のCNDT, the last Fukuoka: of several events the newest or the oldest, where the word stands right before what they are called. */
export function readEditions(draft: Draft): void {
  const { spans, limits } = draft;
  for (const [at, span] of (spans as Span[]).entries()) {
    const order = span.role === undefined ? tagOf(span, 'order') : undefined;
    if ((order !== 'first' && order !== 'last') || /順/.test(span.text)) continue;
    const place = neighbour(draft, at, 1, 'article', 'particle');
    const next = spans[place];
    if (isOfSomeEvent(draft, at, place)) {
      const newest = editionOf(draft, undefined, order);
      if (newest) limits.push({ limit: 'event', op: 'is', values: [newest.id] });
      claim(draft, at, place, 'limit');
      return;
    }
    if (next?.role !== 'limit' || !NAMES.has(next.limit?.limit) || !/^(?:の| )?$/.test(between(draft, span, next))) continue;
    const edition = editionOf(draft, next.limit, order);
    const known = limits.findIndex(({ limit, op }) => limit === next.limit?.limit && op === 'is');
    if (!edition || known < 0) continue;
    limits[known] = { limit: 'event', op: 'is', values: [edition.id] };
    span.role = 'limit';
    return;
  }
}

/** 直近のイベントで, at the latest event: where something took place, of which nothing else says which it was. */
function isOfSomeEvent({ spans, limits, text }: Draft, at: number, place: number): boolean {
  const next = spans[place];
  if (!hasTag(next, 'eventNoun') || limits.some(({ limit, op }) => NAMES.has(limit) && op === 'is')) return false;
  const isJapanese = /^(?:で(?!す|し)|に(?!な)|では|だと|の(?:中|うち|発表|セッション|話|トーク|キーノート))/.test(
    text.slice(next?.end),
  );
  return isJapanese || (/^(?:at|from|of|in|during)$/.test(spans[at - 1]?.text ?? '') && hasTag(spans[at - 2], 'noun'));
}

function editionOf({ lexicon, limits, now }: Draft, limit: SpanLimit | undefined, order: 'first' | 'last'): Event | undefined {
  const years = limits.find((one) => one.limit === 'year' && one.op === 'is')?.values;
  const isNamed = ({ id, places }: Event): boolean =>
    limit === undefined ||
    (limit.limit === 'event' ? limit.values.includes(id) : limit.values.some((place) => places.includes(String(place))));
  const today = now.toISOString().slice(0, 10);
  const named = lexicon.events
    .filter(
      (event) =>
        isNamed(event) && (event.dates[0] ?? '') <= today && (!years || years.includes(Number(event.dates[0]?.slice(0, 4)))),
    )
    .toSorted((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? -1 : 1));
  return order === 'first' ? named[0] : named.at(-1);
}
