import type { EventFormat, EventKind, EventStatus } from './event.ts';
import type { FetchError } from './fetch-error.ts';
import type { FurtherLink, SessionKind } from './session.ts';

/** A talk as a timetable prints it. Unknown facts are absent. */
export interface ImportedTalk {
  /** What names it in the timetable for good: its number, else its code. The second half of its id. */
  readonly key: string;
  readonly title: string;
  /** In another language. */
  readonly otherTitles?: readonly string[];
  /** `YYYY-MM-DD` */
  readonly date?: string;
  /** `HH:MM` in the event's own time zone. */
  readonly start?: string;
  readonly end?: string;
  readonly track?: string;
  readonly code?: string;
  readonly category?: string;
  readonly difficulty?: string;
  /** Where the timetable says what it is. */
  readonly kind?: SessionKind;
  /** What is spoken, as `ja` or `en`. */
  readonly language?: string;
  /** `placeholder`: the timetable has the slot, and does not know the talk yet. */
  readonly status?: 'cancelled' | 'placeholder';
  readonly speakers: readonly ImportedSpeaker[];
  readonly abstract?: string;
  readonly talk?: string;
  readonly slides?: string;
  readonly video?: string;
  /** Of the slides, or of the recording. */
  readonly picture?: string;
  /** The talk's page plays a recording. */
  readonly recorded?: true;
  /** Other recordings and further material. */
  readonly further?: readonly FurtherLink[];
}

export interface ImportedSpeaker {
  readonly name: string;
  /** The same name in another script. */
  readonly otherNames: readonly string[];
  readonly company?: string;
  readonly handles: readonly string[];
}

/** A timetable in whatever format, as far as it could be read. */
export interface ImportedEvent {
  /** As the timetable names it, if it does. */
  readonly id?: string;
  readonly name?: string;
  readonly theme?: string;
  readonly site?: string;
  /** IANA name of the zone in which its times are said. */
  readonly zone?: string;
  readonly aliases?: readonly string[];
  /** Without `#`. */
  readonly hashtags?: readonly string[];
  /** Id of the series it is an edition of. */
  readonly series?: string;
  readonly kind?: EventKind;
  readonly status?: EventStatus;
  readonly format?: EventFormat;
  readonly venue?: string;
  readonly location?: string;
  readonly city?: string;
  readonly places?: readonly string[];
  /** Its days in order. */
  readonly dates: readonly string[];
  readonly talks: readonly ImportedTalk[];
  readonly warnings: readonly TimetableWarning[];
}

/** What a person should look at; the messages of each language say it. `place` is where in the source it stands. */
export type TimetableWarning =
  | { readonly code: 'no-title'; readonly place: string }
  | { readonly code: 'no-number'; readonly place: string }
  | { readonly code: 'same-number'; readonly place: string; readonly key: string }
  | { readonly code: 'wrong-field'; readonly place: string; readonly field: string }
  | { readonly code: 'unknown-column'; readonly column: string }
  | { readonly code: 'no-list'; readonly what: string }
  | { readonly code: 'part-missing'; readonly what: string; readonly error: FetchError }
  | { readonly code: 'no-name'; readonly event: string }
  | { readonly code: 'gone'; readonly id: string; readonly title: string }
  | { readonly code: 'kept-edited'; readonly id: string; readonly fields: readonly string[] }
  /** The timetable names a speaker, a room or a session that it does not tell anything about. */
  | { readonly code: 'unresolved'; readonly place: string; readonly what: 'speaker' | 'room' | 'session'; readonly name: string }
  | { readonly code: 'zone-missing' }
  | { readonly code: 'unknown-zone'; readonly zone: string }
  | { readonly code: 'known-elsewhere'; readonly event: string; readonly file: string };
