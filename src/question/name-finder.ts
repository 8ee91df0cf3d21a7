import { nameKey } from '../language/company-key.ts';
import { SCRIPT, scriptAt } from '../language/script-runs.ts';
import { createTermTable, type SavedTerms } from '../language/term-table.ts';
import type { QuestionText } from './question-text.ts';

/** A name that stands in a question, with what it names. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
}

/** Finds names without regard to case, width and spaces; the longest wins where several begin at one place. */
export interface NameFinder {
  find(question: QuestionText): FoundName[];
  /** Whether a text is a name, as a whole. */
  has(name: string): boolean;
}

/** Names and what each names, in typed arrays: kept with the index, so that nobody has to collect them again. */
export interface SavedNames {
  /** The keys of the names (`nameKey`), and their first two letters, which name nothing. */
  readonly keys: SavedTerms;
  readonly values: SavedTerms;
  /** By key: where its values begin in `named`; one more for the end. */
  readonly starts: Uint32Array;
  /** Numbers of `values`. */
  readonly named: Uint32Array;
  /** By key, where it is two letters: how many the longest name has that begins with them; 0 for others. */
  readonly longest: Uint16Array;
}

const LATIN = SCRIPT.latin;
const KATAKANA = SCRIPT.katakana | SCRIPT.lengthMark | SCRIPT.counterKe;
const HEAD = 2;

/** Collects names, each for what it names; a name may name several things. */
export function createNameCollector() {
  const keys = createTermTable();
  const values = createTermTable();
  const lists: number[][] = [];
  const longest: number[] = [];
  return {
    add(name: string, value: string): void {
      const key = nameKey(name);
      if (key.length < HEAD) return;
      const head = keys.add(key, 0, HEAD);
      longest[head] = Math.max(longest[head] ?? 0, key.length);
      const number = keys.add(key);
      const list = lists[number] ?? [];
      const valueNumber = values.add(value);
      if (!list.includes(valueNumber)) list.push(valueNumber);
      lists[number] = list;
    },
    save(): SavedNames {
      const starts = new Uint32Array(keys.size() + 1);
      for (let number = 0; number < keys.size(); number++)
        starts[number + 1] = (starts[number] as number) + (lists[number]?.length ?? 0);
      return {
        keys: keys.save(),
        values: values.save(),
        starts,
        named: Uint32Array.from(lists.flat()),
        longest: Uint16Array.from({ length: keys.size() }, (_, number) => longest[number] ?? 0),
      };
    },
  };
}

/** Finds the names that were collected. */
export function createNameFinder({ keys, values, starts, named, longest }: SavedNames): NameFinder {
  const keyTable = createTermTable(keys);
  const valueTable = createTermTable(values);
  const valuesOf = (number: number): string[] =>
    Array.from(named.subarray(starts[number], starts[number + 1]), (value) => valueTable.termAt(value));
  const isName = (number: number): boolean => number >= 0 && starts[number] !== starts[number + 1];
  const mayBegin = createHeads(longest, keyTable.termAt);
  return {
    has: (name) => isName(keyTable.find(nameKey(name))),
    find(question) {
      const { letters, places } = question.squeezed;
      const found: FoundName[] = [];
      for (let at = 0; at + HEAD <= letters.length; at++) {
        if (!mayBegin(letters, at)) continue;
        const start = places[at] ?? 0;
        if (goesOn(question.text, start - 1, start)) continue;
        const head = keyTable.find(letters, at, at + HEAD);
        if (head < 0) continue;
        for (let length = Math.min(longest[head] as number, letters.length - at); length >= HEAD; length--) {
          const end = (places[at + length - 1] ?? 0) + 1;
          if (goesOn(question.text, end - 1, end)) continue;
          const number = keyTable.find(letters, at, at + length);
          if (!isName(number)) continue;
          found.push({ start, end, values: valuesOf(number) });
          at += length - 1;
          break;
        }
      }
      return found;
    },
  };
}

/** Tells at a glance, now and then wrongly, whether a name begins with two letters: most pairs of letters begin none. */
function createHeads(longest: Uint16Array, termAt: (number: number) => string): (letters: string, at: number) => boolean {
  const heads = new Uint8Array(2 ** 16);
  const placeOf = (first: number, second: number): number => (first * HEAD_PRIME + second) & 0xffff;
  longest.forEach((length, number) => {
    if (length === 0) return;
    const head = termAt(number);
    heads[placeOf(head.charCodeAt(0), head.charCodeAt(1))] = 1;
  });
  return (letters, at) => heads[placeOf(letters.charCodeAt(at), letters.charCodeAt(at + 1))] === 1;
}

const HEAD_PRIME = 31;

/** Whether a Latin or a katakana word goes on from one letter to the next. */
function goesOn(text: string, from: number, to: number): boolean {
  if (from < 0 || to >= text.length) return false;
  const [before, after] = [scriptAt(text, from), scriptAt(text, to)];
  return (before & after & LATIN) !== 0 || ((before & KATAKANA) !== 0 && (after & KATAKANA) !== 0);
}
