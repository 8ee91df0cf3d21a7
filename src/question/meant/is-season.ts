import { SIGHT } from '../content-spans.ts';
import { type Draft, neighbour } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';
import { isInCompound, isWordOfContent, next } from './surroundings.ts';

/** A season is a time of the year, not a word of a name (spring boot). */
export function isSeason(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (isInCompound(draft, at) || isWordOfContent(draft, at)) return false;
  const span = spans[at] as Span;
  if (!/^[a-z]/.test(span.text)) return true;
  const before = spans[neighbour(draft, at, -1, 'article')];
  const after = next(draft, at);
  if (before?.limit?.limit === 'year' || after?.limit?.limit === 'year' || before?.limit?.limit === 'season') return true;
  if (!after || /^[のにはっで]/.test(after.text)) return true;
  if (hasTag(after, 'or') && spans[at + 2]?.limit?.limit === 'season') return true;
  return (
    /^(?:in|last|this|the|of|held|during|from|previous|since|for|or|and)$/.test(before?.text ?? spans[at - 1]?.text ?? '') ||
    hasTag(after, 'eventNoun', 'noun')
  );
}

/** Winter, the series: not "in winter", "last summer", which are times. */
export const isSeriesBySeason = (draft: Draft, at: number): boolean =>
  isSeason(draft, at) &&
  isHeldInYear(draft, at) &&
  !/^(?:in|during|this|last|every|each|next|late|early|mid|previous)$/.test(
    draft.spans[neighbour(draft, at, -1, 'article')]?.text ?? '',
  );

/** Whether a series took place in a year that is named near it; a season of any other year is no series. */
function isHeldInYear({ spans, lexicon }: Draft, at: number): boolean {
  const ids = spans[at]?.limit?.values ?? [];
  const year = spans.slice(Math.max(0, at - SIGHT), at + SIGHT).find((span) => span.limit?.limit === 'year')?.limit?.values[0];
  return year === undefined || lexicon.events.some(({ id, dates }) => ids.includes(id) && dates[0]?.startsWith(String(year)));
}
