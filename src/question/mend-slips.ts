import { exchanged, oneEditAway } from '../language/one-edit-away.ts';
import type { Lexicon } from './lexicon.ts';
import { ENGLISH_OF_ASKING } from './words/english-of-asking.ts';

const LATIN_WORD = /[A-Za-z][A-Za-z'’]*/g;
/** Letters of the shortest word that is mended. */
const MIN_LETTERS = 3;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** In a longer word one wrong letter leaves no doubt. */
const MIN_REPLACED = 6;
/** Longer words are names, and a text of more words was pasted. */
const [MAX_LETTERS, MAX_WORDS] = [14, 60];

/**
 * A text with the slips of the keyboard in its English words of asking mended: teh, waht, abot. What the corpus or the lexicon knows as it
 * stands is no slip. Only letters that were exchanged, left out or doubled are, in longer words a wrong one too: COBOL is not "cool".
 */
export function mendSlips(text: string, { turnWords }: Pick<Lexicon, 'turnWords'>, isKnown: (word: string) => boolean): string {
  let left = MAX_WORDS;
  return withoutMixedKana(text, turnWords).replace(LATIN_WORD, (word, at: number) => {
    if (left-- <= 0 || word.length < MIN_LETTERS || word.length > MAX_LETTERS || isPartOfMore(text, at, word.length)) return word;
    const lower = word.toLowerCase().replaceAll('’', "'");
    if (turnWords.at(lower, 0).some((entry) => entry.text === lower)) return word;
    const meant = meantBy(lower, word !== lower);
    return meant === undefined || isKnown(word) ? word : meant;
  });
}

/** スラいど: what is a word of asking in katakana alone was switched to hiragana too early. */
function withoutMixedKana(text: string, turnWords: Lexicon['turnWords']): string {
  return text.replace(MIXED_KANA, (run) => {
    for (let end = Math.min(run.length, MAX_KANA); end >= MIN_KANA; end--) {
      const word = inKatakana(run.slice(0, end));
      const isMixed = /\p{Script=Hiragana}/u.test(run.slice(0, end));
      if (isMixed && turnWords.at(word, 0).some((entry) => entry.text === word)) return word + run.slice(end);
    }
    return run;
  });
}
const MIXED_KANA = /[ァ-ヶ][ァ-ヶー]{0,6}[ぁ-ん][ぁ-んァ-ヶー]{0,8}/g;
const [MIN_KANA, MAX_KANA] = [4, 8];
const inKatakana = (text: string): string =>
  text.replace(/[ぁ-ん]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));

/** A piece of an address, of a name with a sign or a number in it. */
const isPartOfMore = (text: string, at: number, length: number): boolean =>
  /[\w@#/.:+-]/.test(text[at - 1] ?? '') ||
  /[\d@/+_-]/.test(text[at + length] ?? '') ||
  /^[.:]\w/.test(text.slice(at + length, at + length + 2));

/** The word of asking that a word is a slip of. What begins with a capital may be a name: of it only exchanged letters are. */
function meantBy(word: string, isName: boolean): string | undefined {
  if (NUMBERS.has(word)) return undefined;
  const isWord = (slip: string): boolean => ENGLISH_OF_ASKING.has(slip);
  const turned = [...exchanged(word)].find(isWord);
  if (turned !== undefined || isName) return turned;
  const others = [...oneEditAway(word, LETTERS)].filter(isWord);
  return (
    others.find((other) => other.length > word.length && word.length > MIN_LETTERS - 1) ??
    others.find((other) => other.length < word.length && isDoubled(word)) ??
    (word.length >= MIN_REPLACED ? others.find((other) => other.length === word.length) : undefined)
  );
}

/** No slips of ordinals. */
const NUMBERS: ReadonlySet<string> = new Set([
  'four',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'sixteen',
  'twenty',
]);

const isDoubled = (word: string): boolean => /([a-z])\1/.test(word);
