import { nameKey } from '../language/company-key.ts';
import { createKeyedTexts, KEY_KINDS, type KeyOfText, packKeys, type SavedKeys } from '../language/keyed-texts.ts';
import { SCRIPT, scriptAt } from '../language/script-runs.ts';
import { createTermTable } from '../language/term-table.ts';
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
  /** By the keys of the names (`nameKey`): what each names. */
  readonly keys: SavedKeys;
  /** By a number made of two letters: how many the longest name has that begins with them, or with others of that number; 0 where none does. */
  readonly longest: Uint8Array;
}

/** Surely a name, or one only where something shows that it is one. Names of both kinds lie in one table. */
export const NAME = { sure: 1, called: 2 } as const;
export type NameKind = (typeof NAME)[keyof typeof NAME];

const LATIN = SCRIPT.latin;
const KATAKANA = SCRIPT.katakana | SCRIPT.lengthMark | SCRIPT.counterKe;
const HEAD = 2;

/** Collects names, each for what it names; a name may name several things. */
export function createNameCollector() {
  const keys = createTermTable();
  const values = createTermTable();
  /** By key: what it names, each with its kinds in the low bits. */
  const lists: number[][] = [];
  return {
    /** The number of what may be named: numbers are given in the order of coming. */
    number: (value: string): number => values.add(value),
    add(name: string, value: string, kind: NameKind = NAME.sure): void {
      const key = nameKey(name);
      if (key.length < HEAD) return;
      const number = keys.add(key);
      const list = lists[number] ?? [];
      lists[number] = list;
      const named = values.add(value) << KEY_KINDS;
      if (list.some((one) => (one & ~KIND_BITS) === named && (one & kind) !== 0)) return;
      // Names of one kind stay in their order: the last one can be of another kind too.
      if (((list.at(-1) ?? -1) & ~KIND_BITS) === named) list.push((list.pop() as number) | kind);
      else list.push(named | kind);
    },
    save(): SavedNames {
      const all = lists.flatMap((list, number) => {
        const key = keys.termAt(number);
        return list.map((one): KeyOfText => ({ key, text: one >>> KEY_KINDS, kinds: one & KIND_BITS }));
      });
      const texts = Array.from({ length: values.size() }, (_, number) => values.termAt(number));
      return {
        keys: packKeys(texts, all),
        longest: longestByHead(Array.from({ length: keys.size() }, (_, at) => keys.termAt(at))),
      };
    },
  };
}

const KIND_BITS = 2 ** KEY_KINDS - 1;

/** Finds the names of a kind that were collected. */
export function createNameFinder({ keys, longest }: SavedNames, kind: NameKind = NAME.sure): NameFinder {
  const names = createKeyedTexts(keys);
  return {
    has: (name) => names.of(nameKey(name), kind).length > 0,
    find(question) {
      const { letters, places } = question.squeezed;
      const found: FoundName[] = [];
      for (let at = 0; at + HEAD <= letters.length; at++) {
        const most = longest[headOf(letters, at, longest.length)] as number;
        if (most === 0) continue;
        const start = places[at] ?? 0;
        if (goesOn(question.text, start - 1, start)) continue;
        const rest = letters.length - at;
        const endOf = (length: number): number => (places[at + length - 1] ?? 0) + 1;
        const name = names.longestAt(letters, at, most === ANY_LENGTH ? rest : Math.min(most, rest), kind, (length) => {
          const end = endOf(length);
          return length >= HEAD && !goesOn(question.text, end - 1, end);
        });
        if (!name) continue;
        found.push({ start, end: endOf(name.length), values: name.texts });
        at += name.length - 1;
      }
      return found;
    },
  };
}

/** Names of so many letters and more are told apart by looking. */
const ANY_LENGTH = 255;
/** A few letters begin most names of a small corpus; the table of a large one fits into a processor's cache. */
const [FEWEST_HEADS, MOST_HEADS] = [2 ** 8, 2 ** 18];

/** Most pairs of letters begin no name: a byte for each that does, and some more, tells so at a glance. */
function longestByHead(keys: readonly string[]): Uint8Array {
  const heads = new Set(keys.map((key) => key.slice(0, HEAD))).size;
  const size = Math.min(MOST_HEADS, Math.max(FEWEST_HEADS, 2 ** Math.ceil(Math.log2(heads + 1))));
  const longest = new Uint8Array(size);
  for (const key of keys) {
    const head = headOf(key, 0, size);
    longest[head] = Math.min(ANY_LENGTH, Math.max(longest[head] as number, key.length));
  }
  return longest;
}

const HEAD_PRIME = 0x9e3779b1;
/** A number below `size`, a power of two, of two letters. */
const headOf = (letters: string, at: number, size: number): number =>
  (Math.imul((letters.charCodeAt(at) << 16) | letters.charCodeAt(at + 1), HEAD_PRIME) >>> 8) & (size - 1);

/** Whether a Latin or a katakana word goes on from one letter to the next. */
function goesOn(text: string, from: number, to: number): boolean {
  if (from < 0 || to >= text.length) return false;
  const [before, after] = [scriptAt(text, from), scriptAt(text, to)];
  return (before & after & LATIN) !== 0 || ((before & KATAKANA) !== 0 && (after & KATAKANA) !== 0);
}
