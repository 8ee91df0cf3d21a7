/** The names of all limits: the rows of `src/corpus/limit-table.ts`, which adds them here. What a talk is about is no fact of it, so that it has a name without one. */
export interface LimitNames {
  readonly topic: true;
}

/** What an answer can be limited by. */
export type LimitName = keyof LimitNames;

/** One of the values, none of them, the value or what comes after it, the value or what comes before it. */
export type LimitOp = 'is' | 'not' | 'from' | 'to';

export type LimitValue = string | number;

/** One condition: its values are alternatives. A session has to meet every condition of a question. */
export interface Limit {
  readonly limit: LimitName;
  readonly op: LimitOp;
  readonly values: readonly LimitValue[];
}

/** What a question wants done with the sessions that it is about. */
export type Intent =
  | 'find'
  | 'list'
  | 'count'
  | 'rank'
  | 'compare'
  | 'recommend'
  | 'overview'
  | 'fact'
  | 'events'
  | 'show'
  | 'digest'
  | 'help';

/** What a question asks of a session. */
export type AskedOfSession =
  | 'speaker'
  | 'company'
  | 'event'
  | 'date'
  | 'day'
  | 'time'
  | 'when'
  | 'room'
  | 'track'
  | 'level'
  | 'category'
  | 'length'
  | 'slides'
  | 'video'
  | 'link'
  | 'language'
  | 'kind';

/** What a question asks of an event as a whole. */
export type AskedOfEvent =
  | 'when'
  | 'where'
  /** Both in one sentence. */
  | 'when-where'
  /** The building, where a city alone is no answer. */
  | 'venue'
  /** What it is called in full, without short forms. */
  | 'full-name'
  | 'theme'
  | 'format'
  | 'days'
  | 'size'
  | 'tracks'
  | 'hashtag'
  | 'site'
  | 'about';

export type Asked = AskedOfSession | AskedOfEvent;

/** The first or the last so many, by the time at which they begin or end, by length or by number of talks. */
export interface Order {
  readonly by: 'time' | 'end' | 'length' | 'talks';
  /** `last` is the newest, the longest, the most. */
  readonly end: 'first' | 'last';
  /** How many; `null` for all, in this order. */
  readonly n: number | null;
  /** How many from that end are passed over: 2 for the third; talks that begin at once count as one. */
  readonly skip?: number;
}

/** What is counted apart where a question ranks or counts by something. */
export type Group = 'year' | 'event' | 'company' | 'speaker' | 'category' | 'track' | 'difficulty' | 'kind';

/** One of two things that are compared. */
export interface Side {
  readonly limits: readonly Limit[];
  readonly topics: readonly string[];
}
