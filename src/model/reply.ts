import type { Answer } from './answer.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { DigestReply } from './digest-reply.ts';
import type { Event } from './event.ts';
import type { ErrorDetail } from './kikigaki-error.ts';
import type { Language } from './language.ts';
import type { PageImport, PagePublished } from './page-import.ts';
import type { Session } from './session.ts';

/** What the bot says to a question, a command or a button. There is always one: a failure is a reply too. */
export type Reply =
  | AnswerReply
  | { readonly kind: 'help'; readonly examples: readonly string[] }
  | { readonly kind: 'welcome' }
  | EventsReply
  | SessionsReply
  | StatusReply
  | CalendarReply
  /** The channel's event: as it is, or as it was set just now. Absent: questions are about all events. */
  | { readonly kind: 'default-event'; readonly event?: Event; readonly isNew: boolean; readonly by?: Doer }
  /** Of a page that was to be imported; only who asked sees it. */
  | { readonly kind: 'import'; readonly found: PageImport }
  | { readonly kind: 'published'; readonly outcome: PagePublished }
  /** Importing is off here, or not for this person. */
  | { readonly kind: 'no-import'; readonly why: 'off' | 'not-allowed' }
  /** Feedback arrived. */
  | { readonly kind: 'thanks' }
  /** The answer was bad: why? */
  | { readonly kind: 'ask-reason'; readonly answer: string }
  /** The message shall go; the adapter removes it. */
  | { readonly kind: 'deleted' }
  | { readonly kind: 'not-yours' }
  /** A button of an answer that is no longer remembered. */
  | { readonly kind: 'expired' }
  /** About the channel's digests. */
  | { readonly kind: 'digest'; readonly reply: DigestReply }
  /** Something that the person can mend. */
  | { readonly kind: 'refused'; readonly detail: ErrorDetail }
  /** Something that nobody should see happen. */
  | { readonly kind: 'failed' };

/** Who did something that others are told of. */
export interface Doer {
  /** The platform's id. */
  readonly person: string;
  /** Where the platform tells it. */
  readonly name?: string;
}

/** Who sees a reply: all of the channel, or only who asked. */
export type Audience = 'channel' | 'asker';

/** A reply with who is to see it. */
export type AddressedReply = Reply & { readonly audience: Audience };

export interface AnswerReply {
  readonly kind: 'answer';
  /** Names this answer in buttons, feedback and follow-ups. */
  readonly id: string;
  readonly answer: Answer;
  /** Who asked, for who may delete it. */
  readonly person: string;
  /** The events that all the sessions found belong to, those with the most first. */
  readonly events: readonly KnownEvent[];
  /** Further events that the question names, in which nothing was found. */
  readonly named?: readonly Pick<Event, 'id' | 'name'>[];
  /** The address below which the files of the data lie, where people may correct them. */
  readonly correctAt?: string;
  /** Of a list: the sessions after those that it shows, as many as any table holds. */
  readonly following?: readonly KnownSession[];
  /** Where all of a list can be read that is shown in part. */
  readonly web?: string;
  /** The language of the conversation, where what was said is of none: a bare "2", "video?". */
  readonly language?: Language;
}

export interface KnownSession {
  readonly session: Session;
  readonly event: Event;
}

export interface KnownEvent {
  readonly event: Event;
  readonly sessionCount: number;
}

/** How many sessions a page of a list shows: messages are narrower than terminals. */
export const LIST_PAGE = 15;
/** How many events; their lines are shorter. */
export const EVENTS_PAGE = 25;

/** How many of a list stand beside the page that is shown, for platforms that show more at once. */
export const MAX_FOLLOWING = 100;

/** A page of all events, the newest first. */
export interface EventsReply {
  readonly kind: 'events';
  readonly events: readonly KnownEvent[];
  /** Those after the page. */
  readonly following?: readonly KnownEvent[];
  readonly offset: number;
  readonly total: number;
}

/** A page of an event's sessions, in order of time. */
export interface SessionsReply {
  readonly kind: 'sessions';
  readonly event: Event;
  /** Only this day of it. */
  readonly day?: number;
  readonly sessions: readonly Session[];
  /** Those after the page. */
  readonly following?: readonly Session[];
  readonly offset: number;
  readonly total: number;
  /** Where all of them can be read. */
  readonly web?: string;
}

/** The days of an event, and what became of them in the calendar of the place. */
export interface CalendarReply {
  readonly kind: 'calendar';
  readonly event: Event;
  readonly days: readonly CalendarDay[];
  /** Absent until the platform's adapter has done it. */
  readonly outcome?: CalendarOutcome;
}

/** `added`: how many days now stand there that did not; `none`: no day is to come. */
export type CalendarOutcome =
  | { readonly kind: 'added'; readonly days: number }
  | { readonly kind: 'there' | 'none' | 'not-allowed' };

export interface StatusReply {
  readonly kind: 'status';
  readonly events: number;
  readonly sessions: number;
  /** ISO 8601. */
  readonly dataAsOf: string;
  readonly defaultEvent?: Event;
  /** How many digests the channel has subscribed to. */
  readonly subscriptions: number;
}
