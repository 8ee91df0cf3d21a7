import type { SpanLimit, SpanTag } from '../span.ts';

/** A date, a time, a length or a number that begins at a place of a question. */
export interface NumberSpan {
  readonly end: number;
  readonly tags: readonly SpanTag[];
  readonly limit?: SpanLimit;
}

/** What numbers are read with. */
export interface NumberContext {
  /** What "three years ago" is counted from. */
  readonly now: Date;
  /** The days on which something took place with a month and a day, `MM-DD`. */
  datesOn(monthAndDay: string): readonly string[];
}

/** What the groups of a pattern say; `undefined` where it is no such number after all. */
export type Read = (groups: readonly (string | undefined)[], context: NumberContext) => Omit<NumberSpan, 'end'> | undefined;

/** Patterns by the kind of letter that they begin with, each with what its groups say. None has a quantifier within another. */
export type NumberPatterns = Readonly<Partial<Record<'digits' | 'words' | 'either', readonly (readonly [string, Read])[]>>>;

/** A number that is a condition. */
export const limited = (limit: SpanLimit): Omit<NumberSpan, 'end'> => ({ tags: [{ name: 'limit', value: limit.limit }], limit });
/** A number that is something else: a place in a list, how many are wanted. */
export const tagged = (name: string, value: number | string): Omit<NumberSpan, 'end'> => ({
  tags: [{ name, value: String(value) }],
});
