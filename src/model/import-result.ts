/** What `kikigaki import --dry-run --json` prints for a source; unknown facts are `null`, never guessed. */
export interface ImportResult {
  readonly report: {
    readonly title: string;
    readonly author: string | null;
    readonly url: string | null;
    readonly language: string;
  };
  readonly event: { readonly id: string; readonly name: string; readonly confidence: number } | null;
  readonly sessions: readonly ImportedSession[];
  /** What is about no talk: a note of the event, or nothing of the report's at all. */
  readonly left_out: readonly { readonly lines: LineRange; readonly why: string }[];
  readonly warnings: readonly ImportWarning[];
  /** What became of every heading, and of all else that came near to being one. */
  readonly heads: readonly ExplainedHead[];
}

/** A line that may head a talk, and what speaks for and against it. */
export interface ExplainedHead {
  readonly text: string;
  readonly lines: LineRange;
  /** A heading's level; 0 of what is none. */
  readonly level: number;
  readonly fate: 'talk' | 'part' | 'other-event' | 'joined' | 'no-talk' | 'no-head';
  /** 0 to 1: how likely a talk begins there. */
  readonly confidence: number;
  /** Each with its log-odds, the weightiest first. */
  readonly why: readonly { readonly code: string; readonly weight: number }[];
}

export interface ImportedSession {
  /** As the report prints it. */
  readonly title: string;
  /** Its id in the timetable. */
  readonly session: string | null;
  /** In the source as given, 1-based, inclusive. */
  readonly lines: LineRange;
  readonly speakers: readonly string[];
  readonly links: readonly string[];
  /** 1 for the event's first day. */
  readonly day: number | null;
  readonly mention_only: boolean;
  /** 0 to 1, two decimals. */
  readonly confidence: number;
  /** The evidence for it, the strongest first. */
  readonly why: readonly string[];
}

/** What a person should look at; the messages of each language say it. */
export type ImportWarning =
  | { readonly code: 'no-event' }
  | { readonly code: 'unsure-event'; readonly events: readonly string[] }
  | { readonly code: 'no-sessions' }
  | { readonly code: 'unsure-session'; readonly title: string; readonly line: number }
  | { readonly code: 'unknown-session'; readonly title: string; readonly line: number }
  | { readonly code: 'charset-differs'; readonly declared: string; readonly used: string }
  | { readonly code: 'unreadable-characters'; readonly count: number };

/** First and last line in the source as it was given, 1-based, inclusive. */
export type LineRange = readonly [first: number, last: number];
