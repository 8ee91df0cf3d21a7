import type { Event } from '../model/event.ts';
import type { LimitName } from '../model/limit.ts';
import { between, type Draft, neighbour } from './draft.ts';
import { type Span, tagOf } from './span.ts';

/** By what an edition is named beside "latest". */
const NAMES: ReadonlySet<LimitName | undefined> = new Set(['event', 'place']);

/** 前回のCNDT, the last Fukuoka: of several events the newest or the oldest, where the word stands right before what they are called. */
export function readEditions(draft: Draft): void {
  const { spans, limits } = draft;
  for (const [at, span] of (spans as Span[]).entries()) {
    const order = span.role === undefined ? tagOf(span, 'order') : undefined;
    if ((order !== 'first' && order !== 'last') || /順/.test(span.text)) continue;
    const next = spans[neighbour(draft, at, 1, 'article', 'particle')];
    if (next?.role !== 'limit' || !NAMES.has(next.limit?.limit) || !/^(?:の| )?$/.test(between(draft, span, next))) continue;
    const edition = editionOf(draft, next, order);
    const place = limits.findIndex(({ limit, op }) => limit === next.limit?.limit && op === 'is');
    if (!edition || place < 0) continue;
    limits[place] = { limit: 'event', op: 'is', values: [edition.id] };
    span.role = 'limit';
    return;
  }
}

function editionOf({ lexicon, limits }: Draft, { limit }: Span, order: 'first' | 'last'): Event | undefined {
  const years = limits.find((one) => one.limit === 'year' && one.op === 'is')?.values;
  const isNamed = ({ id, places }: Event): boolean =>
    limit?.limit === 'event' ? limit.values.includes(id) : limit?.values.some((place) => places.includes(String(place))) === true;
  const named = lexicon.events
    .filter((event) => isNamed(event) && (!years || years.includes(Number(event.dates[0]?.slice(0, 4)))))
    .toSorted((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? -1 : 1));
  return order === 'first' ? named[0] : named.at(-1);
}
