import type { Draft } from '../draft.ts';
import type { Span } from '../span.ts';

/** The ids of the events that a piece names: by name, or by a place. */
export function eventsNamedBy({ limit }: Span, { lexicon: { events } }: Draft): string[] {
  if (limit?.limit === 'event') return limit.values.map(String);
  if (limit?.limit !== 'place') return [];
  return events.filter(({ places }) => limit.values.some((place) => places.includes(String(place)))).map(({ id }) => id);
}
