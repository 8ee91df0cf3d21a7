import { nameKey } from '../language/company-key.ts';
import type { QuestionText } from './question-text.ts';

/** A name that stands in a question, with what it names. */
export interface FoundName<T> {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly values: readonly T[];
}

/** Finds names without regard to case, width and spaces; the longest wins where several begin at one place. */
export interface NameFinder<T> {
  find(question: QuestionText): FoundName<T>[];
  readonly names: readonly string[];
}

const LATIN = /[a-z0-9]/;
const KATAKANA = /[\p{Script=Katakana}ー]/u;

/** Builds a finder from names and what each names; a name may name several things. */
export function createNameFinder<T>(pairs: Iterable<readonly [name: string, value: T]>): NameFinder<T> {
  const values = new Map<string, T[]>();
  for (const [name, value] of pairs) {
    const key = nameKey(name);
    if (key.length < 2) continue;
    const known = values.get(key);
    if (!known) values.set(key, [value]);
    else if (!known.includes(value)) known.push(value);
  }
  const lengths = lengthsByStart(values.keys());

  return {
    names: [...values.keys()],
    find(question) {
      const { text } = question;
      const { squeezed, places } = squeeze(text);
      const found: FoundName<T>[] = [];
      for (let at = 0; at < squeezed.length; at++) {
        for (const length of lengths.get(squeezed.slice(at, at + 2)) ?? []) {
          const key = squeezed.slice(at, at + length);
          if (key.length < length || !values.has(key)) continue;
          const start = places[at] ?? 0;
          const end = (places[at + key.length - 1] ?? 0) + 1;
          if (question.isTaken(start, end) || !standsAlone(text, start, end)) continue;
          found.push({ start, end, name: key, values: values.get(key) ?? [] });
          at += key.length - 1;
          break;
        }
      }
      return found;
    },
  };
}

/** How long the names are that begin with the same two letters, the longest first: a few lengths, however many names. */
function lengthsByStart(names: Iterable<string>): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const name of names) {
    const start = name.slice(0, 2);
    const known = lengths.get(start);
    if (!known) lengths.set(start, [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}

function squeeze(text: string): { squeezed: string; places: number[] } {
  let squeezed = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (/[\s,.・]/.test(letter)) continue;
    squeezed += letter;
    places.push(at);
  }
  return { squeezed, places };
}

function standsAlone(text: string, start: number, end: number): boolean {
  const goesOn = (kind: RegExp): boolean =>
    (kind.test(text[start] ?? '') && kind.test(text[start - 1] ?? '')) ||
    (kind.test(text[end - 1] ?? '') && kind.test(text[end] ?? ''));
  return !goesOn(LATIN) && !goesOn(KATAKANA);
}
