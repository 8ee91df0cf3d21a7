import { generateIcsCalendar, type IcsEvent } from 'ts-ics';
import { type Event, instantOf, type Session } from '../../src/index.ts';
import type { Reader } from './page.ts';

const MINUTE = 60_000;
/** Where the timetable does not say when a talk ends. */
const USUAL_MINUTES = 40;

/** An event's timetable as a calendar (iCalendar, RFC 5545); sessions whose day is not known are left out. */
export function eventCalendar(event: Event, { archive, links, zone }: Reader): string {
  const stamp = { date: new Date(archive.corpus.asOf) };
  const events = archive.talksOf(event.id).flatMap((session): IcsEvent[] => {
    const { id, title, date, track, room, abstract } = session;
    if (!date) return [];
    const address = links.absolute(`/s/${id}`);
    return [
      {
        uid: `${id}@kikigaki`,
        stamp,
        summary: title,
        location: [track, room, event.venue].filter(Boolean).join(', '),
        ...(abstract ? { description: abstract } : {}),
        ...(address ? { url: address } : {}),
        ...timeOf(session, date, event.zone ?? zone),
      },
    ];
  });
  return generateIcsCalendar({ version: '2.0', prodId: '-//Kikigaki//Kikigaki//EN', name: event.name, events });
}

type Times = Pick<IcsEvent, 'start'> & { readonly end: IcsEvent['start'] };

function timeOf({ start, end }: Session, date: string, zone: string): Times {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const day = (at: number) => ({ type: 'DATE' as const, date: new Date(at) });
  if (start === undefined) return { start: day(midnight), end: day(midnight + 24 * 60 * MINUTE) };
  const from = instantOf(date, start, zone);
  const to = end === undefined ? from + USUAL_MINUTES * MINUTE : instantOf(date, end, zone);
  return { start: { date: new Date(from) }, end: { date: new Date(Math.max(to, from)) } };
}
