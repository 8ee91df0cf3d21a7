import type { Event } from './event.ts';
import type { Question } from './question.ts';
import type { Report } from './report.ts';
import type { Session, Speaker } from './session.ts';

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

/** The reply to what a question asks of a session: who spoke, where the slides are. Absent parts are not known. */
export type Direct =
  | { readonly asked: 'speaker' | 'company'; readonly speakers: readonly Speaker[] }
  | { readonly asked: 'slides' | 'video' | 'link'; readonly url?: string }
  | { readonly asked: 'when'; readonly date?: string; readonly day?: number; readonly start?: string; readonly end?: string }
  | { readonly asked: 'event'; readonly event: Event };

/** What the next question of a conversation may refer to. */
export interface AnswerContext {
  readonly question: Question;
  /** All sessions that fit, in the order of the answer. */
  readonly sessions: readonly string[];
  /** How many of them were shown so far. */
  readonly shown: number;
  /** They cannot be searched for again: from here on only they are shown and narrowed. */
  readonly isFixed?: true;
}

interface AnswerFrame {
  /** Names this answer for feedback and follow-ups. */
  readonly answerId: string;
  readonly question: Question;
  readonly context: AnswerContext;
  /** When the newest data file was last changed, ISO 8601. */
  readonly dataAsOf: string;
}

/** Sessions were found; the best first. */
export interface FoundAnswer extends AnswerFrame {
  readonly kind: 'found';
  readonly total: number;
  readonly sessions: readonly RankedSession[];
  /** The reply to what was asked of the first session. */
  readonly direct?: Direct;
  /** Everything that is known is wanted, all notes included. */
  readonly isDetailed: boolean;
}

/** All sessions that fit, in order of time. */
export interface ListAnswer extends AnswerFrame {
  readonly kind: 'list';
  readonly total: number;
  /** A page of them. */
  readonly sessions: readonly RankedSession[];
  /** Sessions of the events asked for whose day is not known, where days were asked for. */
  readonly undated: number;
}

/** How many sessions fit, with the first of them. */
export interface CountAnswer extends AnswerFrame {
  readonly kind: 'count';
  readonly total: number;
  readonly sessions: readonly RankedSession[];
  readonly undated: number;
}

/** Notes about an event as a whole answer. */
export interface EventAnswer extends AnswerFrame {
  readonly kind: 'event';
  readonly notes: readonly RankedNote[];
}

export interface RankedNote {
  readonly event: Event;
  readonly heading: string;
  readonly excerpt: Excerpt;
  readonly report: Report;
}

/** Nothing answers the question. */
export interface NothingAnswer extends AnswerFrame {
  readonly kind: 'nothing';
  /** What does exist and is near. */
  readonly suggestions: readonly string[];
}

/** There was no question in it, a greeting perhaps: how to ask. */
export interface HelpAnswer extends AnswerFrame {
  readonly kind: 'help';
  readonly suggestions: readonly string[];
}

export type Answer = FoundAnswer | ListAnswer | CountAnswer | EventAnswer | NothingAnswer | HelpAnswer;
