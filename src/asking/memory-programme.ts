import { findEvent } from '../corpus/find-event.ts';
import { findSession } from '../corpus/find-session.ts';
import type { Library } from '../corpus/library.ts';
import { createMemorySessionNames } from '../corpus/memory-session-names.ts';
import type { Event } from '../model/event.ts';
import type { Session } from '../model/session.ts';
import type { Programme } from '../ports/programme.ts';

/** The programme of a corpus that lies in memory. */
export function createMemoryProgramme(library: Library): Programme {
  const known = [...library.events.values()].map((event) => ({ event, sessionCount: library.sessionCountOf(event.id) }));
  const events = [...library.events.values()];
  const names = createMemorySessionNames(library.sessions);
  return {
    events: async () => known,
    async sessions(name, { day, offset = 0, limit = Number.POSITIVE_INFINITY } = {}) {
      const all = library.sessionsOf(findEvent(name, events).id);
      const fitting = day === undefined ? all : all.filter((session) => session.day === day);
      const isWhole = offset === 0 && limit >= fitting.length;
      return { sessions: isWhole ? fitting : fitting.slice(offset, offset + limit), total: fitting.length };
    },
    async show(name) {
      const session = library.sessions.get(await findSession(name, names)) as Session;
      return { session, event: library.events.get(session.event) as Event, reports: library.reportsOf(session) };
    },
    dataAsOf: async () => library.asOf,
  };
}
