import { findEvent } from '../corpus/find-event.ts';
import type { Event } from '../model/event.ts';
import { idOfCode } from '../model/id-code.ts';
import { type CalendarReply, EVENTS_PAGE, LIST_PAGE, MAX_FOLLOWING, type Reply, type SessionsReply } from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Kikigaki } from '../ports/kikigaki.ts';
import { calendarDays } from './calendar-days.ts';

/** What needs no search: help, events, an event's sessions. */
export interface Browsing {
  help(): Reply;
  /** A page of all events, the newest first. */
  events(offset: number): Reply;
  /** A page of the sessions of an event, by any of its names. Throws `unknown-event`. */
  sessions(event: string, offset: number, day?: number): SessionsReply;
  /** The days of an event, by any of its names. Throws `unknown-event`. */
  calendar(event: string): CalendarReply;
  /** The event that a person means. Throws `unknown-event`. */
  event(name: string): Event;
  byId(id: string | undefined): Event | undefined;
  /** The id of a session by what a button or a list carries of it. */
  sessionId(code: string): string;
}

const MAX_EXAMPLES = 3;

export function createBrowsing(kikigaki: Kikigaki): Browsing {
  const known = (): Event[] => kikigaki.events().map(({ event }) => event);
  const event = (name: string): Event => {
    const all = known();
    const ids = all.map(({ id }) => id);
    return findEvent(idOfCode(name, ids), all);
  };
  return {
    help: () => ({ kind: 'help', examples: examplesOf(kikigaki) }),
    events(offset) {
      const all = kikigaki.events().toReversed();
      const [events, following] = pageOf(all, offset, EVENTS_PAGE);
      return { kind: 'events', offset, total: all.length, events, following };
    },
    sessions(name, offset, day) {
      const found = event(name);
      const all = kikigaki.sessions(found.id, day);
      const [sessions, following] = pageOf(all, offset, LIST_PAGE);
      return { kind: 'sessions', event: found, offset, total: all.length, sessions, following, ...withoutUndefined({ day }) };
    },
    calendar(name) {
      const found = event(name);
      return { kind: 'calendar', event: found, days: calendarDays(found, kikigaki.sessions(found.id)) };
    },
    event,
    sessionId(code) {
      const ids = function* () {
        for (const { id } of known()) for (const session of kikigaki.sessions(id)) yield session.id;
      };
      return idOfCode(code, ids());
    },
    byId: (id) => known().find((candidate) => candidate.id === id),
  };
}

/** A page, and what follows it. */
function pageOf<Item>(all: readonly Item[], offset: number, size: number): readonly [Item[], Item[]] {
  const next = offset + size;
  return [all.slice(offset, next), all.slice(next, next + MAX_FOLLOWING)];
}

/** The titles of talks that the newest reports tell about. */
function examplesOf(kikigaki: Kikigaki): string[] {
  const examples: string[] = [];
  for (const { event } of kikigaki.events().toReversed()) {
    const told = kikigaki.sessions(event.id).filter(({ notes }) => notes.some(({ mentionOnly }) => !mentionOnly));
    examples.push(...told.map(({ title }) => title));
    if (examples.length >= MAX_EXAMPLES) break;
  }
  return examples.slice(0, MAX_EXAMPLES);
}
