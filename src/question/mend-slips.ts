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
  return text.replace(LATIN_WORD, (word, at: number) => {
    if (left-- <= 0 || word.length < MIN_LETTERS || word.length > MAX_LETTERS || isPartOfMore(text, at, word.length)) return word;
    const lower = word.toLowerCase().replaceAll('’', "'");
    if (turnWords.at(lower, 0).some((entry) => entry.text === lower)) return word;
    const meant = meantBy(lower, word !== lower);
    return meant === undefined || isKnown(word) ? word : meant;
  });
}

/** A piece of an address, of a name with a sign or a number in it. */
const isPartOfMore = (text: string, at: number, length: number): boolean =>
  /[\w@#/.:+-]/.test(text[at - 1] ?? '') ||
  /[\d@/+_-]/.test(text[at + length] ?? '') ||
  /^[.:]\w/.test(text.slice(at + length, at + length + 2));

/** The word of asking that a word is a slip of. What begins with a capital may be a name: of it only exchanged letters are. */
function meantBy(word: string, isName: boolean): string | undefined {
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

const isDoubled = (word: string): boolean => /([a-z])\1/.test(word);
