import { between, type Draft } from '../draft.ts';
import { isHeld } from '../is-held.ts';
import { hasTag, type Span, tagOf } from '../span.ts';
import { isAllThatIsSaid, SHORT } from './only-event-said.ts';
import { isContent, isInCompound } from './surroundings.ts';

/** So many days are an event's where events are spoken of, or how they were held. */
export function isDays(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (isInCompound(draft, at) || spans.length > SHORT) return false;
  const isOfEvent = (span: Span): boolean => hasTag(span, 'eventNoun') || tagOf(span, 'asked') === 'event';
  return (
    /開催/.test(spans[at]?.text ?? '') ||
    spans.some((span, place) => place !== at && isOfEvent(span)) ||
    isHeld(draft) ||
    isAllThatIsSaid(draft, at)
  );
}

/** A day of the week; "Black Friday" is a name. */
export function isWeekday(draft: Draft, at: number): boolean {
  const before = draft.spans[at - 1];
  const isName =
    /^[a-z]/.test(draft.spans[at]?.text ?? '') && isContent(before) && between(draft, before, draft.spans[at]) === ' ';
  return !isName && !isInCompound(draft, at);
}
