import { normalizeText } from './normalize-text.ts';

const KANA_NAME = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const LATIN_NAME = /^[a-z'\u2019-]+$/;
/** Most of a dictionary: nothing has to be normalised. */
const PLAIN_LATIN = /^[a-z]+$/;
const MARKS = /[\u0300-\u036F]/g;

/**
 * How a Japanese name that is written in kana or in Latin letters sounds, as a key: the same for 太田 as おおた, オオタ, Ota, Oota, Ohta,
 * for Hepburn and Kunrei spellings (Shinji, Sinzi), with and without doubled letters, long vowels, hyphens and apostrophes.
 * `undefined` for other scripts.
 */
export function nameSound(name: string): string | undefined {
  if (PLAIN_LATIN.test(name)) return soundOfLatin(name);
  const text = normalizeText(name);
  if (KANA_NAME.test(text)) return soundOfKana(text);
  const plain = text.normalize('NFD').replace(MARKS, '');
  return LATIN_NAME.test(plain) ? soundOfLatin(plain.replace(/[^a-z]/g, '')) : undefined;
}

/** Letters that are one sound in Japanese, or that romanisations write in several ways; in this order, each a linear replacement. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/([ou])h(?![aiueo])/g, '$1'],
  [/sh/g, 'sy'],
  [/ch/g, 'ty'],
  [/ts/g, 't'],
  [/f/g, 'h'],
  [/dz/g, 'z'],
  [/j/g, 'zy'],
  [/c/g, 'k'],
  [/l/g, 'r'],
  [/v/g, 'b'],
  [/d(?=[yiu])/g, 'z'],
  [/yy/g, 'y'],
  [/([szt])yi/g, '$1i'],
  [/m(?=[bpm])/g, 'n'],
];

/** Whether any of the spellings may be in a word: many have none, and the replacements take long. */
const HAS_SPELLING = /[hsfdjclvmt]/;

const soundOfLatin = (letters: string): string =>
  withoutLength(
    HAS_SPELLING.test(letters) ? SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), letters) : letters,
  );

/** Long vowels and doubled letters count as short and single ones. */
const withoutLength = (sound: string): string => sound.replace(/ou/g, 'o').replace(/(.)\1+/g, '$1');

const VOWELS = 'aiueo';
const ROWS: Readonly<Record<string, string>> = {
  '': 'アイウエオ',
  k: 'カキクケコ',
  g: 'ガギグゲゴ',
  s: 'サシスセソ',
  z: 'ザジズゼゾ',
  t: 'タチツテト',
  n: 'ナニヌネノ',
  h: 'ハヒフヘホ',
  b: 'バビブベボ',
  p: 'パピプペポ',
  m: 'マミムメモ',
  r: 'ラリルレロ',
};
const KANA: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ROWS).flatMap(([consonant, row]) => [...row].map((kana, at) => [kana, consonant + VOWELS[at]] as const)),
  ...Object.entries({
    ダ: 'da',
    ヂ: 'zi',
    ヅ: 'zu',
    デ: 'de',
    ド: 'do',
    ヤ: 'ya',
    ユ: 'yu',
    ヨ: 'yo',
    ワ: 'wa',
    ヲ: 'o',
    ン: 'n',
    ヴ: 'bu',
  }),
]);
const SMALL: ReadonlyMap<string, string> = new Map(
  Object.entries({ ャ: 'ya', ュ: 'yu', ョ: 'yo', ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o' }),
);
const KATAKANA_OFFSET = 0x60;

function soundOfKana(name: string): string {
  let sound = '';
  for (const letter of name) {
    const kana = /[ぁ-ゖ]/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + KATAKANA_OFFSET) : letter;
    const small = SMALL.get(kana);
    if (small === undefined) sound += KANA.get(kana) ?? '';
    else if (sound.endsWith('i') && small.length === 1) sound = `${sound.slice(0, -1)}y${small}`;
    else sound = sound.slice(0, -1) + small;
  }
  return withoutLength(sound.replace(/n(?=[bpm])/g, 'n').replace(/([szt])yi/g, '$1i'));
}
