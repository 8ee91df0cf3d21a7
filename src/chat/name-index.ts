import { normalizeText } from '../language/normalize-text.ts';
import { romanizeEnglish, romanizeKatakana } from '../language/romanize.ts';
import { consonantSkeleton } from '../language/sounds-alike.ts';
import type { Option } from './presentation.ts';

/** Something with a name, and other words that it may be looked for by. */
export interface Named<Item> {
  readonly item: Item;
  readonly id: string;
  /** What is shown. */
  readonly label: string;
  readonly title: string;
  readonly others: readonly string[];
}

export interface NameIndex<Item> {
  /** Those that every typed word fits, the best first, in the order given among equals. */
  find(typed: string, limit: number, isWanted?: (item: Item) => boolean): readonly Option[];
  /** By id or label. */
  named(text: string): Item | undefined;
}

interface Entry<Item> extends Option {
  readonly item: Item;
  readonly id: string;
  readonly title: string;
  readonly others: string;
  /** How its words sound, a space before each: ` kubanetisu kubkon`. */
  readonly sounds: string;
  /** The consonants of its words, a space before each. */
  readonly consonants: string;
}

/** How well a typed word fits: the lower, the better. */
const FIT = { start: 0, wordStart: 1, anywhere: 2, otherName: 3, sound: 4, consonants: 5 } as const;
/** Fewer say too little of how a word sounds. */
const LEAST_SOUND = 2;
const LEAST_CONSONANTS = 3;
/** Nobody types more while choosing; the rest would only take time. */
const MOST_WORDS = 8;
const LONGEST_TYPED = 200;

/** Names in the form in which they are compared. */
export function createNameIndex<Item>(names: readonly Named<Item>[]): NameIndex<Item> {
  const entries = names.map(toEntry);
  const byName = new Map<string, Item>();
  for (const { label, item } of entries) if (!byName.has(normalizeText(label))) byName.set(normalizeText(label), item);
  for (const { id, item } of entries) byName.set(id, item);
  return {
    find(typed, limit, isWanted = () => true) {
      const words = readWords(typed);
      const byFit: Entry<Item>[][] = [];
      for (const entry of entries) {
        const fit = isWanted(entry.item) ? fitOf(words, entry) : undefined;
        if (fit === undefined) continue;
        byFit[fit] ??= [];
        byFit[fit].push(entry);
      }
      return byFit
        .flat()
        .slice(0, limit)
        .map(({ label, value }) => ({ label, value }));
    },
    named: (text) => byName.get(normalizeText(text.trim())),
  };
}

function toEntry<Item>({ item, id, label, title, others }: Named<Item>): Entry<Item> {
  const all = normalizeText([title, ...others].join(' '));
  const sounds = soundsOf(all);
  return {
    ...{ item, label, value: id, id: normalizeText(id) },
    title: normalizeText(title),
    others: ` ${normalizeText(others.join(' '))}`,
    sounds: sounds.map((sound) => ` ${sound}`).join(''),
    consonants: sounds.map((sound) => ` ${consonantSkeleton(sound)}`).join(''),
  };
}

interface TypedWord {
  readonly text: string;
  readonly sound: string | undefined;
  readonly consonants: string | undefined;
}

const readWords = (typed: string): readonly TypedWord[] =>
  normalizeText(typed.slice(0, LONGEST_TYPED)).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS).map(readWord);

function readWord(text: string): TypedWord {
  // Still in the input method's hands: オブz.
  const whole = text.replace(/(?<=[ぁ-ヿ])[a-z]{1,2}$/, '');
  const sound = ONE_SCRIPT.test(whole) ? soundsOf(whole)[0] : undefined;
  const consonants = sound && consonantSkeleton(sound);
  return {
    text: whole,
    sound: sound && sound.length >= LEAST_SOUND ? ` ${sound}` : undefined,
    consonants: consonants && consonants.length >= LEAST_CONSONANTS ? ` ${consonants}` : undefined,
  };
}

/** Undefined where a word does not fit; otherwise the sum over the words. */
function fitOf(words: readonly TypedWord[], entry: Entry<unknown>): number | undefined {
  let sum = 0;
  for (const word of words) {
    const fit = wordFit(word, entry);
    if (fit === undefined) return undefined;
    sum += fit;
  }
  return sum;
}

function wordFit({ text, sound, consonants }: TypedWord, entry: Entry<unknown>): number | undefined {
  const at = entry.title.indexOf(text);
  if (at === 0 || entry.id.startsWith(text)) return FIT.start;
  if (at > 0) return startsWord(entry.title, text) ? FIT.wordStart : FIT.anywhere;
  if (entry.others.includes(text)) return FIT.otherName;
  if (sound !== undefined && entry.sounds.includes(sound)) return FIT.sound;
  if (consonants !== undefined && entry.consonants.includes(consonants)) return FIT.consonants;
  return undefined;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether one of the places of `text` in `title` is the beginning of a word: Japanese has no spaces, a change of script begins one. */
function startsWord(title: string, text: string): boolean {
  for (let at = title.indexOf(text); at >= 0; at = title.indexOf(text, at + 1)) {
    const before = title[at - 1] ?? ' ';
    if (!LETTER.test(before) || scriptOf(before) !== scriptOf(text[0] ?? '')) return true;
  }
  return false;
}

const scriptOf = (letter: string): string => {
  if (/[a-z0-9]/.test(letter)) return 'latin';
  if (/[ァ-ヿ]/.test(letter)) return 'katakana';
  return /[ぁ-ゟ]/.test(letter) ? 'hiragana' : 'other';
};

const ONE_SCRIPT = /^(?:[ぁ-ゟー]+|[ァ-ヿ]+|[a-z]+)$/;
const WORDS = /[ァ-ヿ]+|[a-z]+/g;

/** How katakana and Latin words sound; somebody who types hiragana has not chosen the script yet. */
const soundsOf = (text: string): readonly string[] =>
  (ONE_SCRIPT.test(text) ? toKatakana(text) : text).match(WORDS)?.map(soundOf).filter(Boolean) ?? [];

const soundOf = (word: string): string => (/[a-z]/.test(word) ? romanizeEnglish(word) : romanizeKatakana(word));

const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60));
