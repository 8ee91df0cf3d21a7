import type { Event } from '../../model/event.ts';
import { between, type Draft } from '../draft.ts';
import { hasTag, type Span, type SpanLimit } from '../span.ts';
import { isListMark } from './list-mark.ts';

/** Fukuoka 2023 or Sapporo, 福岡2023とCNDT2023: a year right behind one of several places is that place's alone, so that events are meant. */
export function readPlacedEditions(draft: Draft): void {
  for (let at = 0; at < draft.spans.length; at++) {
    const { members, end } = joinedPlaces(draft, at);
    const hasOwnYear = members.slice(0, -1).some(({ year }) => year !== undefined);
    const hasEvent = members.some(({ span }) => span.limit?.limit === 'event');
    if (members.length > 1 && (hasOwnYear || hasEvent)) readAsEvents(draft, members);
    at = Math.max(at, end - 1);
  }
}

/** A place, with a year of its own or without one, or an event, as one of several that are joined. */
interface PlaceOrEvent {
  readonly span: Span;
  readonly year: Span | undefined;
}

function joinedPlaces(draft: Draft, first: number): { members: PlaceOrEvent[]; end: number } {
  const { spans } = draft;
  const members: PlaceOrEvent[] = [];
  let at = first;
  while (isPlaceOrEvent(spans[at])) {
    const isDated = spans[at + 1]?.limit?.limit === 'year' && /^ ?$/.test(between(draft, spans[at], spans[at + 1]));
    members.push({ span: spans[at] as Span, year: isDated ? spans[at + 1] : undefined });
    at += isDated ? 2 : 1;
    if (hasTag(spans[at], 'or')) at += 1;
    else if (!isListMark(between(draft, spans[at - 1], spans[at]), 'place')) break;
  }
  return { members, end: at };
}

/** Winter 2024 is an event as well as a season. */
const seriesOf = (span: Span | undefined): SpanLimit | undefined => span?.limit?.others?.find(({ limit }) => limit === 'event');

const isPlaceOrEvent = (span: Span | undefined): boolean =>
  span?.limit?.limit === 'place' || span?.limit?.limit === 'event' || seriesOf(span) !== undefined;

function readAsEvents({ lexicon: { events } }: Draft, members: readonly PlaceOrEvent[]): void {
  const read = members.map(({ span, year }) => {
    if (span.limit?.limit === 'event') return { span, year: undefined, values: span.limit.values };
    const isThen = (date: string | undefined): boolean =>
      year === undefined || date?.startsWith(String(year.limit?.values[0])) === true;
    const series = seriesOf(span)?.values;
    const isThere = ({ id, places }: Event): boolean =>
      series ? series.includes(id) : span.limit?.values.some((one) => places.includes(String(one))) === true;
    const values = events.filter((event) => isThere(event) && isThen(event.dates[0])).map(({ id }) => id);
    return { span, year, values };
  });
  if (read.some(({ values }) => values.length === 0)) return;
  for (const { span, year, values } of read) {
    if (span.limit?.limit !== 'event') Object.assign(span, { limit: { limit: 'event', values } });
    if (year) year.role = 'limit';
  }
}
