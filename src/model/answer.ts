/** A conference edition, e.g. CloudNative Days Tokyo 2022. */
export interface Event {
  /** Short and stable, e.g. `cndt2022`; the file's name and the first half of its sessions' ids. */
  readonly id: string;
  readonly name: string;
  /** Other names people use for it; matched without regard to case, width and spaces. */
  readonly aliases: readonly string[];
  /** Without `#`. */
  readonly hashtags: readonly string[];
  readonly theme?: string;
  /** Its days in order, as `YYYY-MM-DD`. */
  readonly dates: readonly string[];
  readonly format?: string;
  readonly venue?: string;
  readonly location?: string;
  /** Names of the place that people ask by: city, region, quarter. */
  readonly places: readonly string[];
  readonly site?: string;
}

export interface Speaker {
  readonly name: string;
  /** The same name in another script, nicknames. */
  readonly otherNames: readonly string[];
  readonly company?: string;
  /** Account names, without `@`. */
  readonly handles: readonly string[];
}

export interface SessionLinks {
  readonly talk?: string;
  readonly slides?: string;
  /** A page a person can open to watch: the recording itself, or the talk's page where that plays it. */
  readonly video?: string;
}

/** One talk at one event: the unit that is searched for and answered with. */
export interface Session {
  /** `<event>/<official number, code or slug>`; frozen, a corrected title never changes it. */
  readonly id: string;
  readonly event: string;
  readonly title: string;
  /** The title as reports print it, where that differs. */
  readonly otherTitles: readonly string[];
  readonly speakers: readonly Speaker[];
  readonly date?: string;
  /** 1 for the event's first day; absent where the data does not know. */
  readonly day?: number;
  /** `HH:MM` in the event's own time zone. */
  readonly start?: string;
  readonly end?: string;
  readonly track?: string;
  readonly code?: string;
  readonly category?: string;
  readonly difficulty?: string;
  readonly links: SessionLinks;
  readonly topics: readonly string[];
  /** What the speakers announced, in their words. */
  readonly abstract?: string;
  /** What reports say about it, in the order of the reports' ids. */
  readonly notes: readonly Note[];
}

/** What one report says about one session, or about an event as a whole. */
export interface Note {
  readonly report: string;
  /** The report only names the talk, it tells nothing about it. */
  readonly mentionOnly: boolean;
  /** The heading it stands under in the report. */
  readonly heading: string;
  /** One point each: a list item or a paragraph, as plain text. */
  readonly passages: readonly string[];
}

/** A note about an event as a whole: the venue, the mood, what comes next. */
export interface EventNote extends Note {
  /** `<report>#<number>` */
  readonly id: string;
  readonly event: string;
  readonly topics: readonly string[];
}

export interface Report {
  /** `<event>/<file name>`. */
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly author?: string;
  readonly handle?: string;
  readonly site?: string;
  readonly url?: string;
  readonly published?: string;
  readonly language: string;
}

/** Words that mean the same (`vocabulary.yaml`), in the spelling in which texts are compared. */
export interface Vocabulary {
  /** Names of the same thing: each finds all the others. */
  readonly same: readonly (readonly string[])[];
  /** Words people use when they mean another thing: `ask` finds `find`, never the other way round. */
  readonly near: readonly NearWords[];
}

export interface NearWords {
  readonly ask: readonly string[];
  readonly find: readonly string[];
}

/** All that the data folders hold. */
export interface Corpus {
  readonly events: readonly Event[];
  readonly sessions: readonly Session[];
  readonly reports: readonly Report[];
  readonly eventNotes: readonly EventNote[];
  readonly vocabulary: Vocabulary;
  /** Keys of companies whose names others talk about (Docker, Datadog): products as well as companies. */
  readonly products: readonly string[];
  /** When the newest of its files was last changed, ISO 8601. */
  readonly asOf: string;
}

/** What a question was understood to ask for. */
export type Intent = 'find' | 'list' | 'count' | 'show' | 'digest' | 'help';

export type SessionKind = 'keynote' | 'lightning-talk';
export type Material = 'slides' | 'video' | 'notes';
/** What a question asks of the session it is about. */
export type Asked = 'speaker' | 'company' | 'slides' | 'video' | 'when' | 'event' | 'link';

/** What an answer is limited to; a session has to meet every part that is not empty, one of the values in each. */
export interface Limits {
  /** Ids of events. */
  readonly events: readonly string[];
  readonly years: readonly number[];
  /** Days of the event, from 1. */
  readonly days: readonly number[];
  /** Names of speakers, as the corpus writes them. */
  readonly people: readonly string[];
  /** Companies, in their usual spelling. */
  readonly companies: readonly string[];
  readonly categories: readonly string[];
  readonly tracks: readonly string[];
  readonly kinds: readonly SessionKind[];
  /** All of these have to be there. */
  readonly having: readonly Material[];
}

/** A question and what was understood of it. */
export interface Question extends Limits {
  readonly text: string;
  readonly intent: Intent;
  /** What is looked for, without what limits it; several where a question has several subjects. */
  readonly topics: readonly string[];
  readonly asked?: Asked;
  /** Words that were read as other words, because the corpus knows only those. */
  readonly corrections: readonly Correction[];
  /** Limits that were given up because nothing met them. */
  readonly loosened: readonly (keyof Limits)[];
  /** Names that the corpus does not know. */
  readonly unknown: readonly string[];
}

export interface Correction {
  readonly from: string;
  readonly to: string;
}

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
