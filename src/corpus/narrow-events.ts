import { normalizeText } from '../language/normalize-text.ts';
import type { Event } from '../model/event.ts';

/** Which events are wanted; what is absent leaves all. */
export interface EventFilter {
  readonly year?: number;
  /** The beginning of an id, a name or a series. */
  readonly series?: string;
  /** A place by any of its names, in any case. */
  readonly place?: string;
}

/** Whether an event is one of those wanted. */
export function isWanted({ id, name, aliases, series, dates, places, city }: Event, wanted: EventFilter): boolean {
  const { year } = wanted;
  const [begin, place] = [wanted.series ?? '', wanted.place ?? ''].map(keyOf);
  return (
    (year === undefined || dates.some((date) => date.startsWith(`${year}-`))) &&
    (!begin || [id, name, series ?? '', ...aliases].some((text) => keyOf(text).startsWith(begin))) &&
    (!place || [...places, city ?? ''].some((text) => keyOf(text) === place))
  );
}

const keyOf = (text: string): string => normalizeText(text).trim();
