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
    if (span.role === undefined && (readNumbered(draft, at) || readNeighbour(draft, at))) return;
    if ((order !== 'first' && order !== 'last') || /順/.test(span.text)) continue;
    const place = neighbour(draft, at, 1, 'article', 'particle');
    const next = spans[place];
    if (isOfSomeEvent(draft, at, place)) {
      const newest = editionOf(draft, undefined, order);
      if (newest) limits.push({ limit: 'event', op: 'is', values: [newest.id] });
      claim(draft, at, place, 'limit');
      return;
    }
    // 一番最近の福岡開催は: the event itself is asked for.
    if (hasTag(spans[place + 1], 'eventNoun') && /^(?:は|って|[?？。]|$)/.test(draft.text.slice(spans[place + 1]?.end))) continue;
    if (next?.role !== 'limit' || !NAMES.has(next.limit?.limit) || !/^(?:の| )?$/.test(between(draft, span, next))) continue;
    const edition = editionOf(draft, next.limit, order);
    const known = limits.findIndex(({ limit, op }) => limit === next.limit?.limit && op === 'is');
    if (!edition || known < 0) continue;
    limits[known] = { limit: 'event', op: 'is', values: [edition.id] };
    span.role = 'limit';
    return;
  }
}

/** 第2回CI/CDカンファ, CI/CDカンファの2回目: the edition with a number. */
function readNumbered(draft: Draft, at: number): boolean {
  const { spans, limits } = draft;
  if (!hasTag(spans[at], 'edition')) return false;
  const places = [neighbour(draft, at, 1, 'article', 'particle'), neighbour(draft, at, -1, 'article', 'particle')];
  const named = places.map((place) => spans[place]).find((span) => span?.role === 'limit' && NAMES.has(span.limit?.limit));
  const edition = named && editionsOf(draft, named.limit)[Number(tagOf(spans[at], 'edition')) - 1];
  const known = limits.findIndex(({ limit, op }) => limit === named?.limit?.limit && op === 'is');
  if (!edition || known < 0) return false;
  limits[known] = { limit: 'event', op: 'is', values: [edition.id] };
  claim(draft, at, at, 'limit');
  return true;
}

/** CNDS2024の次のSummer: of the events that are called so, the one after the one that is named. */
function readNeighbour(draft: Draft, at: number): boolean {
  const { spans, limits } = draft;
  const relation = tagOf(spans[at], 'relation');
  const [named, after] = [spans[at - 1]?.limit, spans[at + 1]?.limit];
  const [id] = named?.limit === 'event' && named.values.length === 1 ? named.values : [];
  const series = after && [after, ...(after.others ?? [])].find(({ limit }) => limit === 'event');
  if ((relation !== 'next' && relation !== 'previous') || id === undefined || !series) return false;
  const editions = editionsOf(draft, { limit: 'event', values: series.values });
  const place = editions.findIndex((event) => event.id === id);
  const next = place < 0 ? undefined : editions[place + (relation === 'next' ? 1 : -1)];
  const known = limits.findIndex(({ limit, op }) => limit === 'event' && op === 'is');
  if (!next || known < 0) return false;
  limits[known] = { limit: 'event', op: 'is', values: [next.id] };
  claim(draft, at, at, 'limit');
  return true;
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

function editionOf(draft: Draft, limit: SpanLimit | undefined, order: 'first' | 'last'): Event | undefined {
  const today = draft.now.toISOString().slice(0, 10);
  const held = editionsOf(draft, limit).filter(({ dates }) => (dates[0] ?? '') <= today);
  return order === 'first' ? held[0] : held.at(-1);
}

/** The events that are called so, in the years that are named, in order. */
function editionsOf({ lexicon, limits }: Draft, limit: SpanLimit | undefined): Event[] {
  const years = limits.find((one) => one.limit === 'year' && one.op === 'is')?.values;
  const isNamed = ({ id, places }: Event): boolean =>
    limit === undefined ||
    (limit.limit === 'event' ? limit.values.includes(id) : limit.values.some((place) => places.includes(String(place))));
  return lexicon.events
    .filter((event) => isNamed(event) && (!years || years.includes(Number(event.dates[0]?.slice(0, 4)))))
    .toSorted((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? -1 : 1));
}
