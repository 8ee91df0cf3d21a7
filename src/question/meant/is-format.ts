import type { LimitName } from '../../model/limit.ts';
import { type Draft, neighbour } from '../draft.ts';
import { hasTag, tagOf } from '../span.ts';
import { isAllThatIsSaid, SHORT } from './only-event-said.ts';
import { isContent, isInCompound, next } from './surroundings.ts';

/** How an event was held: beside an event, a verb of holding, or another format. */
export function isFormat(draft: Draft, at: number): boolean {
  const { spans } = draft;
  if (isInCompound(draft, at)) return false;
  const after = spans[neighbour(draft, at, 1, 'particle', 'aux')];
  const before = spans[neighbour(draft, at, -1, 'particle', 'article', 'aux')];
  if (hasTag(next(draft, at), 'neg') || hasTag(before, 'neg')) return true;
  if (hasTag(after, 'eventNoun') || /^(?:開催|開か|開い|行わ|やっ|実施|held|only|event|の?回$)/.test(after?.text ?? ''))
    return true;
  if (hasTag(before, 'eventNoun') && !hasTag(after, 'noun')) return true;
  if (/^(?:held|were|was|only)$/.test(before?.text ?? '') || /^(?:were|was|held)$/.test(spans[at - 1]?.text ?? '')) return true;
  if (/^(?:only|-only)$/.test(next(draft, at)?.text ?? '')) return true;
  if (isSaidOfEvent(draft, at) || isOneOfTwo(draft, at) || isTheOne(draft, at)) return true;
  if (isAllThatIsSaid(draft, at) || isOfNamedEvent(draft, at)) return true;
  return [at + 1, at + 2].some(
    (place) => hasTag(spans[place], 'or') && spans.slice(place + 1, place + 3).some((span) => span.limit?.limit === 'format'),
  );
}

/** "The spring 2021 online one": the one is the event that is named right before. */
const isTheOne = ({ spans }: Draft, at: number): boolean =>
  NAMED_BEFORE.has(spans[at - 1]?.limit?.limit) && /^(?:ones?|edition|event|conference)$/.test(spans[at + 1]?.text ?? '');

const NAMED_BEFORE: ReadonlySet<LimitName | undefined> = new Set(['event', 'place', 'year', 'season', 'month']);

/** リモートでも見れたの？現地だけ？: two ways to hold an event, and no talk. */
const isOneOfTwo = ({ spans }: Draft, at: number): boolean =>
  spans.length <= SHORT &&
  spans.some((span, place) => place !== at && span.limit?.limit === 'format') &&
  !spans.some((span) => (isContent(span) && span.limit === undefined) || (hasTag(span, 'noun') && !hasTag(span, 'eventNoun')));

/** オンラインだけになったのはどの回: the whole of an event that is asked for; 2021年3月のオンラインで: an event of a time. */
function isSaidOfEvent({ spans, text }: Draft, at: number): boolean {
  const rest = text.slice(spans[at]?.end ?? 0);
  if (
    /^(?:だけ|のみ|オンリー)?(?:の|だった|開催の|になってから)?(?:でやっ(?:た|てた)|で開催(?:した|された|してた)|でやっていた)?(?:の)?(?:とき|時代|時期|頃|ころ|年(?!度|間)|の?回)/.test(
      rest,
    )
  )
    return true;
  if (/開催/.test(spans[at]?.text ?? '')) return true;
  if (/^(?:だけ|のみ|オンリー)/.test(rest) && spans.some((span) => hasTag(span, 'eventNoun') || tagOf(span, 'asked') === 'event'))
    return true;
  const before = spans[at - 2]?.limit?.limit;
  return (
    /^の$/.test(spans[at - 1]?.text ?? '') &&
    (before === 'year' || before === 'month' || before === 'season') &&
    /^(?:で(?!す)|の(?:で|は|も|って)|は|では|でやっ|って)/.test(rest)
  );
}

/** フルオンラインだった2020年の東京, online-only Tokyo 2020: the event that it is said of stands right behind. */
function isOfNamedEvent({ spans, text }: Draft, at: number): boolean {
  const rest = text.slice(spans[at]?.end ?? 0);
  const joint = /^(?:だった|でやった|で開催した|で開催された|の(?!話)| (?:only )?)/.exec(rest)?.[0];
  const end = (spans[at]?.end ?? 0) + (joint?.length ?? 0);
  const named = spans.find(({ start }) => start >= end);
  return joint !== undefined && named?.start === end && NAMED.has(named.limit?.limit);
}

const NAMED: ReadonlySet<LimitName | undefined> = new Set(['event', 'place', 'year']);
