import { normalizeWithOrigins } from '../language/normalize-text.ts';
import { nextAt } from '../language/script-runs.ts';

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
  /** The text without spaces and punctuation between the parts of names (`nameKey`), and where each letter stands in it. */
  squeezed(): SqueezedText;
  /** What follows a place, without what was taken. */
  after(end: number): string;
  /** A piece as it was written. */
  written(start: number, end: number): string;
  /** What was not taken, with spaces for what was. */
  rest(): string;
}

export interface SqueezedText {
  readonly letters: string;
  readonly places: readonly number[];
}

export function createQuestionText(question: string): QuestionText {
  const { text, origins } = normalizeWithOrigins(question);
  const taken = new Array<boolean>(text.length).fill(false);
  const isTaken = (start: number, end: number): boolean => {
    const next = taken.indexOf(true, start);
    return next >= 0 && next < end;
  };
  const takeSpan = (start: number, end: number): void => {
    taken.fill(true, start, end);
  };
  const kept = (from: number): string =>
    taken
      .slice(from)
      .map((isGone, at) => (isGone ? '' : text[from + at]))
      .join('');
  const find = (pattern: RegExp): RegExpExecArray[] => {
    if (!pattern.global) throw new TypeError(`${pattern} is not global`);
    const found: RegExpExecArray[] = [];
    // `matchAll` copies its pattern, which takes longer than most of them take to find nothing.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex = nextAt(text, match.index);
      else if (!isTaken(match.index, pattern.lastIndex)) found.push(match);
    }
    return found;
  };
  let squeezed: SqueezedText | undefined;
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
    squeezed() {
      squeezed ??= squeeze(text);
      return squeezed;
    },
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

const BETWEEN_PARTS = /[\s,.・]/;

function squeeze(text: string): SqueezedText {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (BETWEEN_PARTS.test(letter)) continue;
    letters += letter;
    places.push(at);
  }
  return { letters, places };
}
