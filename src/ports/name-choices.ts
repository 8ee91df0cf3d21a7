import type { Event } from '../model/event.ts';
import type { Option } from '../model/presentation.ts';
import type { Session } from '../model/session.ts';

/** Events and sessions by what somebody has typed so far, while they type: soon, or they have typed the next letter. */
export interface NameChoices {
  /** The events that fit, the best first; without anything typed the newest. */
  events(typed: string, limit?: number): Promise<readonly Option[]>;
  /** The sessions that fit, of one event where one is given; without anything typed those most is told about. */
  sessions(typed: string, options?: SessionChoices): Promise<readonly Option[]>;
  /** What a platform sent as the chosen event: an id, or a label that was shown. */
  eventNamed(text: string): Promise<Event | undefined>;
  /** What a platform sent as the chosen session: an id, or a label that was shown. */
  sessionNamed(text: string): Promise<Session | undefined>;
}

export interface SessionChoices {
  /** An id, or a label that was shown; sessions of all events where it names none. */
  readonly event?: string;
  readonly limit?: number;
}
