import { nameKey } from '../language/company-key.ts';
import type { Series } from '../model/directory.ts';
import type { Event } from '../model/event.ts';

export interface AssignedSeries {
  readonly events: Event[];
  readonly series: Series[];
}

/**
 * Gives every event its series: the one it names, else the series whose name is the event's without year and number.
 * A series that no file describes has that name, and the event's other names without year and number beside one.
 */
export function assignSeries(events: readonly Event[], described: readonly Series[]): AssignedSeries {
  const series = new Map(described.map((one) => [one.id, one]));
  const byName = new Map(described.flatMap((one) => [one.name, ...one.names].map((name) => [nameKey(name), one.id])));
  const assigned = events.map((event): Event => {
    if (event.series) return event;
    const name = withoutEdition(event.name);
    const id = byName.get(nameKey(name)) ?? nameKey(name);
    const known = series.get(id);
    if (!described.includes(known as Series)) series.set(id, grown(known ?? { id, name, names: [], datedNames: [] }, event));
    return { ...event, series: id };
  });
  return { events: assigned, series: [...series.values()] };
}

function grown(series: Series, { id, aliases, hashtags }: Event): Series {
  const names = [id, ...aliases, ...hashtags].flatMap((name) => {
    const bare = withoutEdition(name);
    return bare === name || nameKey(bare) === nameKey(series.name) ? [] : [bare];
  });
  return { ...series, datedNames: [...new Set([...series.datedNames, ...names])] };
}

/** A name without its year and its number: RubyKaigi 2015, Umi Meetup #12, 第3回うみ会議, Vol. 4. The name itself where nothing else is in it. */
function withoutEdition(name: string): string {
  const bare = name
    .normalize('NFKC')
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' ')
    .replace(/第 ?\d+ ?回|(?:vol|no)\.? ?\d+|#\d+|(?<![\p{L}\d])\d+(?:st|nd|rd|th)?$/giu, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
  return bare.length > 1 ? bare : name;
}
