import type { Event } from '../model/event.ts';
import type { KnownEvent } from '../model/reply.ts';
import type { Report } from '../model/report.ts';
import type { Session } from '../model/session.ts';

/** What people look up without asking a question: which events there were, what was on, one session. In memory, or in a database. */
export interface Programme {
  /** All events, the oldest first, each with the number of its sessions; the same list as before for as long as the data are the same. */
  events(): Promise<readonly KnownEvent[]>;
  /** A page of an event's talks, in order of time. Rejects with `unknown-event` where no event has the name. */
  sessions(event: string, wanted?: ProgrammePage): Promise<SessionPage>;
  /** One session by its id, its title or a part of it that no other has, or its number. Rejects with `unknown-session` where it is none or one of several. */
  show(name: string): Promise<SessionDetails>;
  /** When the newest data file was last changed, ISO 8601. */
  dataAsOf(): Promise<string>;
}

/** Which talks of an event are wanted; all that follow where no limit is given: an event holds a few hundred. */
export interface ProgrammePage {
  /** From 1. */
  readonly day?: number;
  /** How many of those that fit are left out at the beginning. */
  readonly offset?: number;
  readonly limit?: number;
}

export interface SessionPage {
  readonly sessions: readonly Session[];
  /** How many there are on all pages. */
  readonly total: number;
}

/** A session with all that is known about it. */
export interface SessionDetails {
  readonly session: Session;
  readonly event: Event;
  readonly reports: readonly Report[];
}
