import type { LimitValue } from '../../model/limit.ts';
import type { Draft } from '../draft.ts';
import type { SpanLimit } from '../span.ts';

/** The editions of a series from one to another: CNDT2019〜2021. */
export function editionsBetween({ lexicon: { events } }: Draft, first: SpanLimit, second: SpanLimit): LimitValue[] {
  if (first.limit !== 'event' || first.values.length !== 1 || second.values.length !== 1) return [];
  const dateOf = (id: LimitValue | undefined): string => events.find((event) => event.id === id)?.dates[0] ?? '';
  const seriesOf = (id: LimitValue | undefined): string | undefined => events.find((event) => event.id === id)?.series;
  const series = seriesOf(first.values[0]);
  if (series === undefined || series !== seriesOf(second.values[0])) return [];
  const [from = '', to = ''] = [dateOf(first.values[0]), dateOf(second.values[0])].sort();
  return events.filter(({ dates: [date = ''], series: of }) => of === series && date >= from && date <= to).map(({ id }) => id);
}
