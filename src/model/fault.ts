/** Something wrong in a data file, with the place; what to do about it is said by the messages of each language. */
export interface Fault {
  /** Path as it was given or found. */
  readonly file: string;
  /** 1-based; absent where the whole file is meant. */
  readonly line?: number;
  readonly detail: FaultDetail;
}

export type FaultDetail =
  | FileFault
  | Oddity
  | { readonly code: 'yaml-syntax'; readonly reason: string }
  | { readonly code: 'missing-field'; readonly field: string }
  | { readonly code: 'unknown-field'; readonly field: string }
  /** `value` as it is written, shortened; absent where it is none that could be shown. */
  | { readonly code: 'wrong-value'; readonly field: string; readonly expected: Expected; readonly value?: string }
  | { readonly code: 'wrong-file-name'; readonly id: string }
  | { readonly code: 'foreign-id'; readonly id: string; readonly event: string }
  /** `longest` in characters. */
  | { readonly code: 'long-id'; readonly id: string; readonly longest: number }
  | { readonly code: 'duplicate-id'; readonly id: string; readonly first: string }
  | { readonly code: 'date-outside-event'; readonly date: string; readonly event: string }
  | { readonly code: 'unknown-series'; readonly series: string; readonly nearest: readonly string[] }
  | { readonly code: 'name-taken'; readonly name: string; readonly first: string }
  | { readonly code: 'unknown-class'; readonly class: string; readonly nearest: readonly string[] }
  | { readonly code: 'ends-before-start'; readonly start: string; readonly end: string }
  | { readonly code: 'playlist-link'; readonly url: string }
  | { readonly code: 'no-front-matter' }
  | { readonly code: 'wrong-folder'; readonly event: string }
  | { readonly code: 'unknown-event'; readonly event: string; readonly nearest: readonly string[] }
  | { readonly code: 'unknown-session'; readonly session: string; readonly nearest: readonly string[] }
  | { readonly code: 'unbound-section'; readonly heading: string; readonly nearest: readonly string[] }
  | { readonly code: 'text-outside-section' }
  | { readonly code: 'unknown-attribute'; readonly attribute: string };

/** A file that is not read. */
export type FileFault =
  | { readonly code: 'unreadable'; readonly reason: string }
  | { readonly code: 'no-file' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'reads-too-long'; readonly seconds: number }
  /** What would take a parser longer than anybody waits. */
  | { readonly code: 'too-deep'; readonly deeperThan: number }
  | { readonly code: 'too-many-marks'; readonly most: number }
  | { readonly code: 'parses-too-long'; readonly seconds: number }
  | { readonly code: 'parser-failed' };

/** What keeps nobody from answering, but is hardly meant. */
export type Oddity =
  | { readonly code: 'control-character'; readonly character: string }
  | { readonly code: 'empty-section'; readonly heading: string }
  | { readonly code: 'too-long-for-button'; readonly id: string; readonly most: number }
  | { readonly code: 'unknown-level'; readonly level: string; readonly nearest: readonly string[] }
  | { readonly code: 'title-says-status'; readonly title: string; readonly status: 'cancelled' | 'placeholder' };

/** What a field's value has to be. */
export type Expected =
  | 'text'
  | 'list'
  | 'date'
  | 'time'
  | 'url'
  | 'id'
  | 'boolean'
  | 'mapping'
  | 'zone'
  | 'language'
  | 'session-kind'
  | 'session-status'
  | 'event-kind'
  | 'event-status'
  | 'event-format'
  | 'about-event'
  | 'mention-only'
  | 'draft-or-published';
