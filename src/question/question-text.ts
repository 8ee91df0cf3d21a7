import { normalizeWithOrigins } from '../language/normalize-text.ts';

/** A question while it is read: what was understood is taken out of it, what remains is what it is about. */
export interface QuestionText {
  /** The whole question in normal form. */
  readonly text: string;
  /** Takes out every match of a global pattern that was not taken before, and gives the matches. */
  take(pattern: RegExp): RegExpExecArray[];
  /** The matches without taking them out. */
  find(pattern: RegExp): RegExpExecArray[];
  takeSpan(start: number, end: number): void;
  isTaken(start: number, end: number): boolean;
  /** What follows a place, without what was taken. */
  after(end: number): string;
  /** A piece as it was written. */
  written(start: number, end: number): string;
  /** What was not taken, with spaces for what was. */
  rest(): string;
}

export function createQuestionText(question: string): QuestionText {
  const { text, origins } = normalizeWithOrigins(question);
  const taken = new Array<boolean>(text.length).fill(false);
  const isTaken = (start: number, end: number): boolean => taken.slice(start, end).includes(true);
  const takeSpan = (start: number, end: number): void => {
    taken.fill(true, start, end);
  };
  const kept = (from: number): string =>
    taken
      .slice(from)
      .map((isGone, at) => (isGone ? '' : text[from + at]))
      .join('');
  const find = (pattern: RegExp): RegExpExecArray[] =>
    [...text.matchAll(pattern)].filter((match) => match[0] && !isTaken(match.index, match.index + match[0].length));
  return {
    text,
    find,
    take(pattern) {
      const matches = find(pattern);
      for (const match of matches) takeSpan(match.index, match.index + match[0].length);
      return matches;
    },
    takeSpan,
    isTaken,
    after: (end) => kept(end),
    written: (start, end) => question.slice(origins[start], origins[end]),
    rest: () =>
      [...taken]
        .map((isGone, at) => (isGone ? ' ' : text[at]))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
  };
}
