import { normalizeText } from '../language/normalize-text.ts';
import type { Option } from '../model/presentation.ts';
import { createHaystack, type Haystack } from './haystack.ts';
import { createSoundIndex, readTypedSound, type SoundIndex, type TypedSound } from './sound-index.ts';

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

interface Haystacks {
  readonly titles: Haystack;
  readonly ids: Haystack;
  readonly others: Haystack;
  readonly sounds: SoundIndex;
}

/** How well a typed word fits: the lower, the better. */
const FIT = { start: 0, wordStart: 1, anywhere: 2, otherName: 3, sound: 4, consonants: 5, inPieces: 6 } as const;
const NO_FIT = 255;
/** Nobody types more while choosing; the rest would only take time. */
const MAX_WORDS = 6;
const MAX_TYPED = 200;

/** Names in the form in which they are compared. */
export function createNameIndex<Item>(names: readonly Named<Item>[]): NameIndex<Item> {
  const titles = names.map(({ title }) => comparable(title));
  const others = names.map((name) => comparable(name.others.join(' ')));
  const haystacks: Haystacks = {
    titles: createHaystack(titles),
    ids: createHaystack(names.map(({ id }) => comparable(id))),
    others: createHaystack(others),
    sounds: createSoundIndex(titles.map((title, index) => `${title} ${others[index]}`)),
  };
  const byName = new Map<string, Item>();
  for (const { label, item } of names.toReversed()) byName.set(comparable(label), item);
  for (const { id, item } of names) byName.set(comparable(id), item);
  return {
    find(typed, limit, isWanted = () => true) {
      const words = readWords(typed);
      const fits = words.map((word) => fitsOf(word, haystacks));
      const byFit: Named<Item>[][] = [];
      for (const [index, name] of names.entries()) {
        const fit = fits.reduce((sum, one) => sum + (one[index] ?? NO_FIT), 0);
        if (fit >= NO_FIT || !isWanted(name.item)) continue;
        byFit[fit] ??= [];
        byFit[fit].push(name);
        // Nothing fits better than the best.
        if (fit === FIT.start && byFit[fit].length >= limit) break;
      }
      return byFit
        .flat()
        .slice(0, limit)
        .map(({ label, id }) => ({ label, value: id }));
    },
    named: (text) => byName.get(comparable(text.trim())),
  };
}

/** One line, in which what looks the same is the same. */
const comparable = (text: string): string => normalizeText(text).replace(/\s+/g, ' ');

interface TypedWord extends TypedSound {
  readonly text: string;
}

const readWords = (typed: string): readonly TypedWord[] =>
  comparable(typed.slice(0, MAX_TYPED)).split(' ').filter(Boolean).slice(0, MAX_WORDS).map(readWord);

function readWord(typed: string): TypedWord {
  // A hashtag's mark; letters that are still in the input method's hands: オブz.
  const text = typed.replace(/^#(?=.)/, '').replace(/(?<=[ぁ-ヿ])[a-z]{1,2}$/, '');
  return { text, ...readTypedSound(text) };
}

/** How well a word fits each of the names: as it was typed, or where it is written in several scripts, piece by piece. */
function fitsOf(word: TypedWord, haystacks: Haystacks): Uint8Array {
  const fits = fitsOfPiece(word, haystacks);
  const pieces = piecesOf(word.text);
  if (pieces.length < 2) return fits;
  const all = pieces.map((piece) => fitsOfPiece(readWord(piece), haystacks));
  for (const [index, fit] of fits.entries())
    if (fit === NO_FIT && all.every((one) => one[index] !== NO_FIT)) fits[index] = FIT.inPieces;
  return fits;
}

/** Japanese is written without spaces, and letters of one script belong together: くらねで, 東京, 2022. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const letter of text) {
    const last = pieces.at(-1);
    if (last !== undefined && (letter === LONG_VOWEL || scriptOf(last) === scriptOf(letter)))
      pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces.filter((piece) => !PARTICLE.test(piece)).slice(0, MAX_WORDS);
}

/** Stands in words of either kana. */
const LONG_VOWEL = 'ー';
/** A letter between two pieces says nothing of either: 東京の2022. */
const PARTICLE = /^[ぁ-ゟ]$/;

function fitsOfPiece(word: TypedWord, { titles, ids, others, sounds }: Haystacks): Uint8Array {
  const fits = new Uint8Array(titles.texts.length).fill(NO_FIT);
  const improve = (index: number, fit: number): void => {
    if (fit < (fits[index] ?? 0)) fits[index] = fit;
  };
  titles.find(word.text, (index, at) => improve(index, fitInTitle(titles.texts[index] ?? '', word.text, at)));
  ids.find(word.text, (index, at) => at === 0 && improve(index, FIT.start));
  others.find(word.text, (index) => improve(index, FIT.otherName));
  sounds.find(word, 'name', (index) => improve(index, FIT.sound));
  sounds.find(word, 'sound', (index) => improve(index, FIT.sound));
  sounds.find(word, 'consonants', (index) => improve(index, FIT.consonants));
  return fits;
}

const LETTER = /[\p{L}\p{N}]/u;

/** `first` is the first place of the word. Japanese has no spaces: a change of script begins a word too. */
function fitInTitle(title: string, word: string, first: number): number {
  if (first === 0) return FIT.start;
  const script = scriptOf(word);
  for (let at = first; at >= 0; at = title.indexOf(word, at + 1)) {
    const before = title[at - 1] ?? ' ';
    if (!LETTER.test(before) || scriptOf(before) !== script) return FIT.wordStart;
  }
  return FIT.anywhere;
}

/** Of the letter that a text begins with. */
const scriptOf = (text: string): string => {
  const letter = text[0] ?? '';
  if (/[a-z0-9]/.test(letter)) return 'latin';
  if (/[ァ-ヿ]/.test(letter)) return 'katakana';
  return /[ぁ-ゟ]/.test(letter) ? 'hiragana' : 'other';
};
