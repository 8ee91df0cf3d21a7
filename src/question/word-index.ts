import { lowerBound } from '../language/lower-bound.ts';
import { normalizeText } from '../language/normalize-text.ts';
import type { LimitName } from '../model/limit.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { SpanLimit, SpanTag } from './span.ts';

/** Words by what they are: `tag` or `tag:value` → words, separated by spaces; `_` stands for a space within one. */
export type WordTable = Readonly<Record<string, string>>;

/** A word with all that it may be. */
export interface WordEntry {
  readonly text: string;
  readonly tags: readonly SpanTag[];
  readonly limit?: SpanLimit;
}

/** Finds words at a place of a text in normal form. */
export interface WordIndex {
  /** The words that begin there, whatever stands before and after. */
  at(text: string, at: number): readonly WordEntry[];
}

const NONE: readonly WordEntry[] = [];

/** An index of words, in all of their forms; a word of several tables has the tags of all. The cost at a place is that of the letters up to the longest word there. */
export function createWordIndex(
  tables: readonly WordTable[],
  names: readonly WordEntry[] = [],
  formsOf: (word: string) => readonly string[] = () => [],
): WordIndex {
  const entries = new Map<string, WordEntry>();
  for (const table of tables)
    for (const [tag, words] of Object.entries(table))
      for (const word of words.split(' ').filter(Boolean)) add(entries, entryOf(word.replaceAll('_', ' '), tag));
  for (const entry of [...entries.values()])
    for (const form of formsOf(entry.text)) if (!entries.has(form)) add(entries, { ...entry, text: form });
  for (const name of names) add(entries, { ...name, text: normalizeText(name.text).trim() });
  for (const entry of [...entries.values()]) if (isSpokenAlike(entry)) add(entries, { ...entry, text: toHiragana(entry.text) });
  for (const entry of [...entries.values()].flatMap(drawnOut)) if (!entries.has(entry.text)) add(entries, entry);
  return findIn([...entries.values()]);
}

/** So few words are looked at one by one. */
const FEW = 8;

/**
 * Words in the order of their letters, in which those that begin as a text does stand side by side: nothing is needed but the list, and
 * where each two letters begin in it. A tree with a map a letter took four times the memory.
 */
function findIn(unordered: readonly WordEntry[]): WordIndex {
  const words = unordered.toSorted((a, b) => (a.text < b.text ? -1 : 1));
  const singles = new Map<number, WordEntry>();
  /** By two letters: where the words stand that begin with them. */
  const pairs = new Map<number, { readonly from: number; to: number }>();
  for (const [place, word] of words.entries()) {
    if (word.text.length === 1) singles.set(word.text.charCodeAt(0), word);
    else {
      const pair = pairAt(word.text, 0);
      const range = pairs.get(pair) ?? { from: place, to: place };
      range.to = place + 1;
      pairs.set(pair, range);
    }
  }
  const unitOf = (place: number, letter: number): number => (words[place] as WordEntry).text.charCodeAt(letter);
  return {
    at(text, at) {
      const single = singles.get(text.charCodeAt(at));
      const range = pairs.get(pairAt(text, at));
      if (!range) return single ? [single] : NONE;
      const found = single ? [single] : [];
      let { from, to } = range;
      for (let letter = 2; to - from > FEW; letter++) {
        const word = words[from] as WordEntry;
        // The shortest comes first, and there is one of each.
        if (word.text.length === letter) {
          found.push(word);
          from++;
        }
        if (at + letter >= text.length) return found;
        const unit = text.charCodeAt(at + letter);
        const [first, count] = [from, to - from];
        from += lowerBound(count, (place) => unitOf(first + place, letter) < unit);
        to = first + lowerBound(count, (place) => unitOf(first + place, letter) <= unit);
      }
      for (; from < to; from++) if (text.startsWith((words[from] as WordEntry).text, at)) found.push(words[from] as WordEntry);
      return found.length > 0 ? found : NONE;
    },
  };
}

/** Two letters as one number; at the end of a text, where there is one, none that a word begins with. */
const pairAt = (text: string, at: number): number =>
  at + 1 < text.length ? text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1) : -1;

/** A word in katakana that tells something is also written in hiragana: きーのーと, すらいど. */
const MIN_KATAKANA = 4;
const isSpokenAlike = ({ text, limit, tags }: WordEntry): boolean =>
  text.length >= MIN_KATAKANA &&
  /^[\p{Script=Katakana}ー]+$/u.test(text) &&
  (limit !== undefined || tags.some(({ name }) => name === 'has' || name === 'noun'));
const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** What tells something, in hiragana with its long vowels written as they are spoken: おおさか → おーさか, とうきょう → とーきょう, とーきょー. */
function drawnOut(entry: WordEntry): readonly WordEntry[] {
  const { text, limit } = entry;
  if (!limit || text.length < MIN_KATAKANA || !HIRAGANA.test(text)) return [];
  return [LONG_VOWEL, LONG_VOWELS].map((vowels) => ({ ...entry, text: text.replace(vowels, '$1ー') }));
}
const HIRAGANA = /^[ぁ-ゖー]+$/;
const O_OR_U = 'おこごそぞとどのほぼぽもよろょうくぐすずつづぬふぶぷむゆるゅ';
const LONG_VOWEL = new RegExp(`([${O_OR_U}])[おう]`);
const LONG_VOWELS = new RegExp(LONG_VOWEL, 'g');

function add(entries: Map<string, WordEntry>, entry: WordEntry): void {
  if (entry.text === '') return;
  const known = entries.get(entry.text);
  const limit = joined(known?.limit, entry.limit, entry.text);
  entries.set(
    entry.text,
    withoutUndefined({
      text: entry.text,
      tags: [...(known?.tags ?? []), ...entry.tags],
      limit,
    }),
  );
}

/** A word that names two values of one limit names either, unless it is one of them (of categories, what they are called says more); values of two limits are alternatives. */
function joined(first: SpanLimit | undefined, second: SpanLimit | undefined, text: string): SpanLimit | undefined {
  if (!first || !second) return first ?? second;
  if (first.limit !== second.limit) {
    const others = first.others ?? [];
    const known = others.find(({ limit }) => limit === second.limit);
    return { ...first, others: [...others.filter((other) => other !== known), joined(known, second, text) ?? second] };
  }
  const values = [...new Set([...first.values, ...second.values])];
  const own = values.filter((value) => normalizeText(String(value)) === text);
  return { ...first, values: own.length > 0 && first.limit !== 'category' ? own : values };
}

/** `limit:season=spring` is a condition, `limit:speakers=2+` one of two and more, everything else a tag. */
function entryOf(word: string, key: string): WordEntry {
  const text = normalizeText(word);
  const [name = '', value = ''] = key.split(':');
  if (name !== 'limit') return { text, tags: [{ name, value }] };
  const [limit = '', of = ''] = value.split('=');
  const [, digits, isOpen] = /^(\d+)(\+?)$/.exec(of) ?? [];
  return {
    text,
    tags: [{ name, value: limit }],
    limit: {
      limit: limit as LimitName,
      values: [digits === undefined ? of : Number(digits)],
      ...(isOpen && { op: 'from' as const }),
    },
  };
}
