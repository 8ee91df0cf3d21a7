import type { Event } from '../../model/event.ts';

/** The events whose dates are known, the first that was held before the others. */
export const eventsByTime = (events: readonly Event[]): Event[] =>
  events.filter(({ dates }) => dates.length > 0).toSorted((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? -1 : 1));
