export interface Speaker {
  readonly name: string;
  /** The same name in another script, nicknames. */
  readonly otherNames: readonly string[];
  /** As the timetable prints it. */
  readonly company?: string;
  /** As people know it, or them: the usual name of `companies.yaml`, else without legal form and department. */
  readonly companyNames?: readonly string[];
  /** Account names, without `@`. */
  readonly handles: readonly string[];
}

export interface SessionLinks {
  readonly talk?: string;
  readonly slides?: string;
  /** A page a person can open to watch: the recording itself, or the talk's page where that plays it. */
  readonly video?: string;
  /** A picture of the slides or of the recording, for messages that show one. */
  readonly picture?: string;
  /** Other recordings and further material, each with what it is. */
  readonly further?: readonly FurtherLink[];
}

export interface FurtherLink {
  readonly label: string;
  readonly url: string;
}

/** One talk at one event: the unit that is searched for and answered with. */
export interface Session {
  /** `<event>/<official number, code or slug>`; frozen, a corrected title never changes it. */
  readonly id: string;
  readonly event: string;
  readonly title: string;
  /** The title in another language, and as reports print it, where that differs. */
  readonly otherTitles: readonly string[];
  readonly speakers: readonly Speaker[];
  readonly date?: string;
  /** 1 for the event's first day; absent where the data does not know. */
  readonly day?: number;
  /** `HH:MM` in the event's own time zone. */
  readonly start?: string;
  readonly end?: string;
  readonly track?: string;
  readonly room?: string;
  readonly code?: string;
  readonly category?: string;
  /** As the timetable prints it. */
  readonly difficulty?: string;
  readonly level?: Level;
  /** Several may hold; `kindsOf` tells them. */
  readonly kinds?: readonly SessionKind[];
  /** Of a sponsor's talk, in lower case: gold, silver … */
  readonly tier?: string;
  /** What is spoken, e.g. `ja`, `en`; absent where the data does not tell. */
  readonly language?: string;
  /** Absent where it was held. */
  readonly status?: SessionStatus;
  readonly links: SessionLinks;
  readonly topics: readonly string[];
  /** What the speakers announced, in their words. */
  readonly abstract?: string;
  /** What reports say about it, in the order of the reports' ids. */
  readonly notes: readonly Note[];
}

export type SessionKind = 'keynote' | 'lightning-talk' | 'panel' | 'sponsor' | 'hands-on' | 'workshop' | 'session';
/** `any` is for everybody. */
export type Level = 'beginner' | 'intermediate' | 'advanced' | 'any';
/** An entry of a timetable that no talk stands behind is a `placeholder`, a `party` or a `break`. */
export type SessionStatus = 'held' | 'cancelled' | 'placeholder' | 'party' | 'break';

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
