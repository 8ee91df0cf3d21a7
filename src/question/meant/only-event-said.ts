import type { LimitName } from '../../model/limit.ts';
import type { Draft } from '../draft.ts';
import { isHeld } from '../is-held.ts';
import { hasTag, type Span, tagOf } from '../span.ts';
import { isContent } from './surroundings.ts';

/** A question of so many pieces may speak of nothing but an event; reading stays linear. */
export const SHORT = 40;

/** By what an event is named. */
const NAMING: ReadonlySet<LimitName | undefined> = new Set(['event', 'place', 'season']);

const isTalk = (span: Span): boolean =>
  hasTag(span, 'noun') && !hasTag(span, 'eventNoun') && !/^(?:やつ|ヤツ|奴|もの|こと|ones?|things?)$/.test(span.text);

/** An event is named, or asked for: the first, which one, the year. */
const isEventNamed = (span: Span): boolean =>
  NAMING.has(span.limit?.limit) ||
  hasTag(span, 'eventNoun', 'order') ||
  tagOf(span, 'asked') === 'event' ||
  /^年/.test(span.text);

/** Nothing but an event and how it was held is spoken of: CNDT2021ってオンラインだった？現地あった？ */
export const isAllThatIsSaid = ({ spans }: Draft, at: number): boolean =>
  (isHeld({ spans }) || spans.some(isEventNamed)) &&
  spans.every((span, place) => place === at || span.limit !== undefined || !(isContent(span) || isTalk(span)));
