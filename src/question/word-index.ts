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
  const root: Node = { next: new Map() };
  for (const entry of entries.values()) plant(root, entry);
  return {
    at(text, at) {
      let found: WordEntry[] | undefined;
      for (let node = root.next?.get(text.charCodeAt(at)), end = at + 1; node; node = node.next?.get(text.charCodeAt(end++))) {
        if (!node.entry) continue;
        if (found) found.push(node.entry);
        else found = [node.entry];
      }
      return found ?? NONE;
    },
  };
}

/** A letter of a tree of words: the word that ends with it, and the letters that may follow. */
interface Node {
  entry?: WordEntry;
  next?: Map<number, Node>;
}

function plant(root: Node, entry: WordEntry): void {
  let node = root;
  for (let at = 0; at < entry.text.length; at++) {
    const unit = entry.text.charCodeAt(at);
    node.next ??= new Map();
    const next: Node = node.next.get(unit) ?? {};
    node.next.set(unit, next);
    node = next;
  }
  node.entry = entry;
}

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
