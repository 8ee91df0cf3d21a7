import { findEvent } from '../corpus/find-event.ts';
import type { Event } from '../model/event.ts';
import { idOfCode, isIdCode } from '../model/id-code.ts';
import { type CalendarReply, EVENTS_PAGE, LIST_PAGE, MAX_FOLLOWING, type Reply, type SessionsReply } from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Programme } from '../ports/programme.ts';
import { calendarDays } from './calendar-days.ts';

/** What needs no search: help, events, an event's sessions. */
export interface Browsing {
  help(): Promise<Reply>;
  /** A page of all events, the newest first. */
  events(offset: number): Promise<Reply>;
  /** A page of the sessions of an event, by any of its names. Rejects with `unknown-event`. */
  sessions(event: string, offset: number, day?: number): Promise<SessionsReply>;
  /** The days of an event, by any of its names. Rejects with `unknown-event`. */
  calendar(event: string): Promise<CalendarReply>;
  /** The event that a person means. Rejects with `unknown-event`. */
  event(name: string): Promise<Event>;
  byId(id: string | undefined): Promise<Event | undefined>;
  /** The id of a session by what a button or a list carries of it. */
  sessionId(code: string): Promise<string>;
}

const MAX_EXAMPLES = 3;

export function createBrowsing(programme: Programme): Browsing {
  const known = async (): Promise<Event[]> => (await programme.events()).map(({ event }) => event);
  const event = async (name: string): Promise<Event> => {
    const all = await known();
    const ids = all.map(({ id }) => id);
    return findEvent(idOfCode(name, ids), all);
  };
  return {
    help: async () => ({ kind: 'help', examples: await examplesOf(programme) }),
    async events(offset) {
      const all = (await programme.events()).toReversed();
      const [events, following] = cutAt(EVENTS_PAGE, all.slice(offset));
      return { kind: 'events', offset, total: all.length, events, following };
    },
    async sessions(name, offset, day) {
      const found = await event(name);
      const wanted = { offset, limit: LIST_PAGE + MAX_FOLLOWING, ...withoutUndefined({ day }) };
      const { sessions: some, total } = await programme.sessions(found.id, wanted);
      const [sessions, following] = cutAt(LIST_PAGE, some);
      return { kind: 'sessions', event: found, offset, total, sessions, following, ...withoutUndefined({ day }) };
    },
    async calendar(name) {
      const found = await event(name);
      const { sessions } = await programme.sessions(found.id);
      return { kind: 'calendar', event: found, days: calendarDays(found, sessions) };
    },
    event,
    sessionId: (code) => sessionOfCode(code, programme),
    byId: async (id) => (await known()).find((candidate) => candidate.id === id),
  };
}

/** A page, and what follows it. */
const cutAt = <Item>(size: number, items: readonly Item[]): readonly [Item[], Item[]] => [
  items.slice(0, size),
  items.slice(size, size + MAX_FOLLOWING),
];

/** The titles of talks that the newest reports tell about. */
async function examplesOf(programme: Programme): Promise<readonly string[]> {
  const examples: string[] = [];
  for (const { event } of (await programme.events()).toReversed()) {
    const { sessions } = await programme.sessions(event.id);
    const told = sessions.filter(({ notes }) => notes.some(({ mentionOnly }) => !mentionOnly));
    examples.push(...told.map(({ title }) => title));
    if (examples.length >= MAX_EXAMPLES) break;
  }
  return examples.slice(0, MAX_EXAMPLES);
}

async function sessionOfCode(code: string, programme: Programme): Promise<string> {
  if (!isIdCode(code)) return code;
  for (const { event } of await programme.events()) {
    const { sessions } = await programme.sessions(event.id);
    const id = idOfCode(
      code,
      sessions.map((session) => session.id),
    );
    if (id !== code) return id;
  }
  return code;
}
