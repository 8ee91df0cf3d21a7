import type { Event } from './event.ts';
import type { AskedOfEvent, Group, Limit, LimitName } from './limit.ts';
import type { Courtesy, Question } from './question.ts';
import type { Report } from './report.ts';
import type { Session, SessionKind, Speaker } from './session.ts';

/** A piece of a note or of an abstract with the words that matched. */
export interface Excerpt {
  readonly text: string;
  /** Start and end of each matched word in `text`, ascending, not overlapping. */
  readonly marks: readonly (readonly [number, number])[];
  /** Whose words they are; absent where they are the abstract's. */
  readonly report?: string;
}

/** A session as an answer shows it. */
export interface RankedSession {
  /** 1 for the best. */
  readonly rank: number;
  readonly score: number;
  readonly session: Session;
  readonly event: Event;
  /** The reports that tell about it or name it. */
  readonly reports: readonly Report[];
  /** Absent where no report tells about the session and there is no abstract. */
  readonly excerpt?: Excerpt;
}

/** A session that is named beside those of an answer. */
export type NamedSession = Pick<RankedSession, 'session' | 'event'>;

/** The reply to what a question asks, in one line. Absent parts are not known. */
export type Direct =
  | {
      readonly asked: 'speaker' | 'company';
      readonly speakers: readonly Speaker[];
      /** How many people, or companies, there are: where they are counted, or more than are named. */
      readonly total?: number;
    }
  | { readonly asked: 'slides' | 'video' | 'link'; readonly url?: string }
  | {
      readonly asked: 'when' | 'date' | 'day' | 'time';
      readonly date?: string;
      readonly day?: number;
      readonly start?: string;
      readonly end?: string;
      /** The event's, in which the times are. */
      readonly zone?: string;
    }
  | { readonly asked: 'event'; readonly event: Event }
  | { readonly asked: 'room' | 'track' | 'category' | 'level' | 'language'; readonly value?: string }
  | { readonly asked: 'kind'; readonly kinds: readonly SessionKind[] }
  | { readonly asked: 'length'; readonly minutes?: number; readonly start?: string; readonly end?: string }
  | {
      readonly asked: 'of-event';
      readonly fact: AskedOfEvent;
      readonly event: Event;
      readonly talks: number;
      readonly tracks: readonly string[];
    }
  | { readonly asked: 'events'; readonly events: readonly Event[]; readonly isNone?: 'next' }
  | { readonly asked: 'first-of'; readonly group: Group; readonly rows: readonly Row[] }
  | { readonly asked: 'unknowable' }
  /** Why a session is not in a list: the limits that it does not meet; none where it is not about the words of the question. */
  | { readonly asked: 'why-missing'; readonly limits: readonly Limit[] }
  /** Why a session is there: words of the question in its title and in what is told of it, and the limits that it meets. */
  | {
      readonly asked: 'why';
      readonly inTitle: readonly string[];
      readonly inNotes: readonly string[];
      readonly limits: readonly Limit[];
    };

/** A line of a ranking or of a comparison. */
export interface Row {
  readonly label: string;
  readonly count: number;
}

/** A list that was shown. */
export interface ShownList {
  readonly question: Question;
  /** All sessions that fit, in the order of the answer. */
  readonly sessions: readonly string[];
  /** How many of them were shown so far. */
  readonly shown: number;
  /** They cannot be searched for again: from here on only they are shown and narrowed. */
  readonly isFixed?: true;
  /** What the last narrowing took away. */
  readonly leftOut?: readonly string[];
}

/** What the next question of a conversation may refer to: the last list. Answers that show no list leave it as it is. */
export interface AnswerContext extends ShownList {
  /** The session of it that was spoken of last. */
  readonly focus?: string;
  /** The two that were put side by side last. */
  readonly pair?: readonly string[];
  /** The lists before it, the newest first. */
  readonly earlier?: readonly ShownList[];
  /** The question after it, where that found no sessions. */
  readonly last?: Question;
}

/** `sure`: it is the answer. `perhaps`: these come nearest. `nothing`: nothing is near. */
export type Certainty = 'sure' | 'perhaps' | 'nothing';

interface AnswerFrame {
  /** Names this answer for feedback and follow-ups. */
  readonly answerId: string;
  readonly certainty: Certainty;
  readonly question: Question;
  readonly context: AnswerContext;
  /** When the newest data file was last changed, ISO 8601. */
  readonly dataAsOf: string;
}

/** Sessions of the events asked for of which the data does not know what was asked for. */
export interface Unrecorded {
  readonly limit: LimitName;
  readonly count: number;
}

/** What an answer leaves out. */
interface Incomplete {
  readonly unrecorded?: readonly Unrecorded[];
  /** Words of the question that were found nowhere; the answer rests on the rest of it. */
  readonly notFound?: readonly string[];
}

/** What is told of a list beside what is in it. */
interface Listed extends Incomplete {
  /** Near to what was asked in meaning, and without its words: perhaps these too. They are counted nowhere, and no follow-up refers to them. */
  readonly perhapsAlso?: readonly NamedSession[];
  /** So many were looked at where more have the words: there may be others that belong to the list. */
  readonly lookedAt?: number;
}

/** Sessions were found; the best first. Where it is not certain, at most three. */
export interface FoundAnswer extends AnswerFrame, Incomplete {
  readonly kind: 'found';
  /** What reports tell of the event as a whole, beside its sessions. */
  readonly notes: readonly RankedNote[];
  readonly total: number;
  readonly sessions: readonly RankedSession[];
  /** The reply to what was asked of the first session. */
  readonly direct?: Direct;
  /** Everything that is known is wanted, all notes included. */
  readonly isDetailed: boolean;
  /** Of one session, in detail: what the same people told of much the same at other events; where meanings are searched. */
  readonly elsewhere?: readonly NamedSession[];
}

/** All sessions that fit, the newest event first, in the order of its timetable. */
export interface ListAnswer extends AnswerFrame, Listed {
  readonly kind: 'list';
  readonly direct?: Direct;
  readonly total: number;
  /** A page of them. */
  readonly sessions: readonly RankedSession[];
}

/** How many sessions fit, with the first of them. */
export interface CountAnswer extends AnswerFrame, Listed {
  readonly kind: 'count';
  /** How many people or companies there are, where they are counted. */
  readonly direct?: Direct;
  readonly total: number;
  readonly sessions: readonly RankedSession[];
}

/** Events, or what is known of one: facts of the timetable, or notes of reports. */
export interface EventAnswer extends AnswerFrame {
  readonly kind: 'event';
  readonly direct?: Direct;
  readonly events: readonly EventSummary[];
  readonly notes: readonly RankedNote[];
}

export interface EventSummary {
  readonly event: Event;
  readonly sessionCount: number;
}

/** What has most or least, or how many each has. */
export interface RankingAnswer extends AnswerFrame {
  readonly kind: 'ranking';
  readonly direct?: Direct;
  readonly rows: readonly Row[];
  /** How many rows there are, where more than these. */
  readonly total?: number;
  /** The events of the rows, where events are ranked. */
  readonly events: readonly EventSummary[];
  /** The sessions of the first row. */
  readonly sessions: readonly RankedSession[];
}

/** What sessions differ in: what each has of it, in their order; nothing where the data does not know. */
export interface Difference {
  readonly of: 'event' | 'date' | 'speakers' | 'company' | 'level' | 'category' | 'length' | 'language' | 'slides' | 'video';
  readonly values: readonly (string | undefined)[];
}

/** Two things side by side. */
export interface ComparisonAnswer extends AnswerFrame {
  readonly kind: 'comparison';
  readonly rows: readonly Row[];
  /** Of sessions side by side: in what they differ. */
  readonly differences?: readonly Difference[];
  readonly sessions: readonly RankedSession[];
}

export interface RankedNote {
  readonly event: Event;
  readonly heading: string;
  readonly excerpt: Excerpt;
  readonly report: Report;
}

/** Nothing answers the question. */
export interface NothingAnswer extends AnswerFrame, Incomplete {
  readonly kind: 'nothing';
  /** What does exist and is near. */
  readonly suggestions: readonly string[];
  /** Why a question that refers to a list has no answer. */
  readonly reason?: NoneLeft;
  /** From which year to which there are events, where another one was asked for. */
  readonly years?: readonly [first: number, last: number];
}

/** No list to refer to; no more of it; no such place in it; none of it meets that; nothing was taken away from it. */
export type NoneLeft = 'no-referent' | 'no-more' | 'no-such-place' | 'none-of-them' | 'none-left-out';

/** There was no question in it, a greeting perhaps: how to ask. */
export interface HelpAnswer extends AnswerFrame {
  readonly kind: 'help';
  readonly suggestions: readonly string[];
  /** It only thanked or greeted. */
  readonly courtesy?: Courtesy;
}

export type Answer =
  | FoundAnswer
  | ListAnswer
  | CountAnswer
  | EventAnswer
  | RankingAnswer
  | ComparisonAnswer
  | NothingAnswer
  | HelpAnswer;
