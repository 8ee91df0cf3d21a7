import type { Facts, Library } from '../corpus/library.ts';
import { nearest } from '../language/nearest.ts';
import type { Event } from '../model/event.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';

/** What needs no search: events, their sessions, one session. */
export function browseCorpus(library: Library): Pick<Kikigaki, 'show' | 'events' | 'sessions' | 'dataAsOf'> {
  return {
    show(id) {
      const session = library.sessions.get(id);
      if (!session)
        throw new KikigakiError({ code: 'unknown-session', session: id, nearest: nearest(id, library.sessions.keys()) });
      return { session, event: library.events.get(session.event) as Event, reports: library.reportsOf(session) };
    },
    events: () => [...library.events.values()].map((event) => ({ event, sessionCount: library.sessionCountOf(event.id) })),
    sessions(id, day) {
      const sessions = library.sessionsOf(eventOf(id, library).id);
      return day === undefined ? sessions : sessions.filter((session) => session.day === day);
    },
    dataAsOf: () => library.asOf,
  };
}

/** The event with an id, in whatever case it is written. Throws where there is none. */
export function eventOf(id: string, { events }: Facts): Event {
  const event = events.get(id.toLowerCase());
  if (!event) throw new KikigakiError({ code: 'unknown-event', event: id, nearest: nearest(id, events.keys()) });
  return event;
}
