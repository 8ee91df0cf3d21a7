import type { ImportedEvent, TimetableWarning } from '../../model/imported-event.ts';
import type { TimetableError } from '../../model/timetable-error.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { openZone } from './event-zone.ts';
import { type Fields, readFields } from './read-fields.ts';

/** Reads an answer of connpass's API (both versions): the facts of one event, which has no timetable there. Of several it is asked which. */
export function readConnpass(source: unknown, given: string | undefined): ImportedEvent | TimetableError {
  const warnings: TimetableWarning[] = [];
  // connpass tells times with the offset of Japan, where its events are.
  const zone = openZone(undefined, given ?? 'Asia/Tokyo', warnings);
  const events = readFields(source, '-', zone, warnings).entries('events');
  const [event, ...others] = events;
  if (!event) return { code: 'no-talks' };
  if (others.length > 0) return { code: 'which-event', events: events.flatMap((one) => numberOf(one) ?? []).slice(0, MAX_NAMED) };
  const [begins, ends] = [event.moment('started_at'), event.moment('ended_at')];
  const status = event.text('open_status') === 'cancelled' ? ('cancelled' as const) : undefined;
  const hashtag = event.text('hash_tag')?.replace(/^[#＃]/, '');
  const place = event.text('place');
  const isOnline = /オンライン|online/i.test(`${place ?? ''} ${event.text('address') ?? ''}`);
  return {
    ...withoutUndefined({
      id: numberOf(event) && `connpass-${numberOf(event)}`,
      name: event.text('title'),
      site: event.url('url', 'event_url'),
      zone: zone.name,
      status,
      venue: isOnline ? undefined : place,
      location: isOnline ? undefined : event.text('address'),
      format: isOnline ? ('online' as const) : undefined,
      hashtags: hashtag ? [hashtag] : undefined,
    }),
    kind: 'meetup',
    dates: daysBetween(begins?.date, ends?.date),
    talks: [],
    warnings,
  };
}

const MAX_NAMED = 20;

const numberOf = (event: Fields): string | undefined => event.text('id', 'event_id');

/** All days from the first to the last, both included; a meetup is no longer than a fortnight. */
export function daysBetween(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined) return [];
  const days = [first];
  const day = new Date(`${first}T00:00:00Z`);
  while (last !== undefined && days.length < MAX_DAYS && (days.at(-1) ?? '') < last) {
    day.setUTCDate(day.getUTCDate() + 1);
    days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

const MAX_DAYS = 14;
