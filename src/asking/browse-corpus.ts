import { findEvent } from '../corpus/find-event.ts';
import { findSession } from '../corpus/find-session.ts';
import type { Facts, Library } from '../corpus/library.ts';
import type { Event } from '../model/event.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';

/** What needs no search: events, their sessions, one session. */
export function browseCorpus(library: Library): Pick<Kikigaki, 'show' | 'events' | 'sessions' | 'dataAsOf'> {
  return {
    show(id) {
      const session = findSession(id, library.sessions);
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

/** The event that an id or another of its names means. Throws where there is none. */
export const eventOf = (name: string, { events }: Facts): Event => findEvent(name, [...events.values()]);
