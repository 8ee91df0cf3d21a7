import type { Limit } from '../model/limit.ts';
import type { Draft } from './draft.ts';

/** A series with a year is one event: CNDT of 2022. A series that had none in that year is not known. */
export function settleEvents({ limits, unknown, lexicon }: Draft, fixed: readonly Limit[]): readonly Limit[] {
  const all = fixed.length > 0 ? [...fixed, ...limits.filter(({ limit }) => limit !== 'event')] : limits;
  const named = all.find(({ limit, op }) => limit === 'event' && op === 'is');
  const asked = all.filter(({ limit, op }) => limit === 'year' && op === 'is');
  const [years] = asked;
  if (!years) return all;
  const held = new Set(lexicon.events.flatMap(({ dates }) => dates.map((date) => Number(date.slice(0, 4)))));
  for (const { values } of asked) if (!values.some((year) => held.has(Number(year)))) unknown.push(values.join(' '));
  if (!named) return all;
  const yearOf = (id: string): number => Number(lexicon.events.find((event) => event.id === id)?.dates[0]?.slice(0, 4));
  const values = named.values.filter((id) => years.values.includes(yearOf(String(id))));
  if (values.length > 0)
    return all.filter((limit) => limit !== years).map((limit) => (limit === named ? { ...named, values } : limit));
  const event = lexicon.events.find(({ id }) => id === named.values[0]);
  if (unknown.length > 0) return all;
  unknown.push(`${lexicon.seriesNameOf(event) ?? event?.name ?? ''} ${years.values.join(' ')}`.trim());
  return all;
}
