import type { LimitName, LimitOp, LimitValue } from '../model/limit.ts';

/** What a piece of a question may be; what the pieces are together is decided by the rules. */
export interface SpanTag {
  /** The kind of piece: `noun`, `neg`, `wish`, `limit`, `asked` … */
  readonly name: string;
  /** Which of its kind: `list` of a wish, `slides` of what is asked. */
  readonly value: string;
}

/** A condition that a piece names. */
export interface SpanLimit {
  readonly limit: LimitName;
  readonly values: readonly LimitValue[];
  /** Where the piece itself says that it is a range: 午後, 15時台. */
  readonly op?: LimitOp;
  /** A second condition that comes with it: 15時台 ends at 16:00, last month is of a year. */
  readonly also?: SpanLimit;
  /** A name that is a word as well: it limits only where the words around it say so. */
  readonly isUnsure?: true;
  /** What else the same word names: a category as well as a kind of company. */
  readonly others?: readonly SpanLimit[];
  /** It has to hold beside another value of the same condition, not instead of it: sponsor keynotes. */
  readonly isOwn?: true;
  /** The name of a series, without a year. */
  readonly isSeries?: true;
}

/** What became of a piece: a condition, a wish, a pointer to the answer before, grammar, or something to be searched. */
export type Role = 'limit' | 'wish' | 'pointer' | 'grammar' | 'content';

/** A piece of a question. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tags: readonly SpanTag[];
  readonly limit?: SpanLimit;
  role?: Role;
}

/** The value of a piece's tag of a kind; `undefined` where it has none. */
export const tagOf = (span: Span | undefined, name: string): string | undefined =>
  span?.tags.find((tag) => tag.name === name)?.value;

/** The values that pieces have as what they are of one kind. */
export const valuesOf = (spans: readonly Span[], name: string): string[] =>
  spans.flatMap(({ tags }) => tags.filter((tag) => tag.name === name).map(({ value }) => value));

/** Whether a piece may be of one of these kinds. Asked of every piece by every rule: a loop makes nothing that has to be collected. */
export function hasTag(span: Span | undefined, ...names: readonly string[]): boolean {
  if (span === undefined) return false;
  for (const tag of span.tags) if (names.includes(tag.name)) return true;
  return false;
}
