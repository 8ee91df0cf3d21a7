import type { Event } from '../../model/event.ts';
import type { Draft } from '../draft.ts';
import type { Span } from '../span.ts';
import { claimWithin } from './claim-within.ts';
import { eventsByTime } from './events-by-time.ts';
import { eventsNamedBy } from './events-named-by.ts';

/** CNDT2021の次の東京, "the next Tokyo event after CNDT2021": the next event at a place, or the last there before. */
export function readNextAtPlace(draft: Draft): void {
  const ofKind = (name: string): Span[] =>
    draft.spans.filter(({ role, limit }) => role === undefined && limit?.limit === name).slice(0, MAX_NAMED);
  const places = ofKind('place');
  for (const event of ofKind('event')) if (places.some((place) => readPair(draft, event, place))) return;
}

/** More events and places in one question name no such pair. */
const MAX_NAMED = 4;
const MAX_JOINT = 40;
const BEHIND = /^(?:の|より)?(次|後|あと|前)の$/;
const BEFORE = /^(?: (?:event|edition|conference|one))?,? (after|before|following|preceding) (?:the )?$/;
const OPENING = /(?:the )?(?:next|previous|last) $/;

function readPair(draft: Draft, event: Span, place: Span): boolean {
  const { text } = draft;
  const isFirst = event.end <= place.start;
  const joint = isFirst ? text.slice(event.end, place.start) : text.slice(place.end, event.start);
  const said = joint.length > MAX_JOINT ? undefined : (isFirst ? BEHIND : BEFORE).exec(joint)?.[1];
  const found = said && nearestAt(draft, event, place, /^(?:前|before|preceding)$/.test(said));
  if (!found) return false;
  const opening = isFirst ? 0 : (OPENING.exec(text.slice(0, place.start))?.[0].length ?? 0);
  const from = Math.min(event.start, place.start) - opening;
  claimWithin(draft, from, Math.max(event.end, place.end), place, { limit: 'event', values: [found.id] });
  return true;
}

/** The event at a place that is nearest to another one in time. */
function nearestAt(draft: Draft, event: Span, place: Span, isBefore: boolean): Event | undefined {
  const [named, there] = [eventsNamedBy(event, draft), eventsNamedBy(place, draft)];
  const ordered = eventsByTime(draft.lexicon.events);
  const at = ordered.findIndex(({ id }) => named.includes(id));
  const isThere = ({ id }: Event): boolean => there.includes(id);
  if (at < 0) return undefined;
  return isBefore ? ordered.slice(0, at).findLast(isThere) : ordered.slice(at + 1).find(isThere);
}
