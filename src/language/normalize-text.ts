import { foldKanjiVariants } from './kanji-variants.ts';

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const TILDES = /[\u301C\u223C\u02DC]/g;
/** More marks on one letter than any script has: normalising takes time with the square of their number. */
const MANY_MARKS = /([\u0300-\u036F\u3099\u309A]{8})[\u0300-\u036F\u3099\u309A]+/g;
/** Marks of direction and joining, and those that choose a form of the character before them. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]/gu;

/**
 * One spelling for what looks or reads the same: NFKC (full width to ASCII, half-width kana to full),
 * kanji in their common form, all dashes to `-`, wave dashes to `~`, no invisible or direction marks. Letters keep their case.
 */
export const foldWidth = (text: string): string => (isPlain(text) ? text : fold(text));

const fold = (text: string): string =>
  foldKanjiVariants(text.replace(INVISIBLE, '').replace(MANY_MARKS, '$1').normalize('NFKC'))
    .replace(DASHES, '-')
    .replace(TILDES, '~');

/** Letters that no neighbour changes: ASCII, kana, kanji and their commonest marks. */
const PLAIN = /[\u0000-\u007F\u3001-\u3003\u3005-\u3011\u3041-\u3096\u30A1-\u30FE\u4E00-\u9FFF]/;
const [UNKNOWN, IS_PLAIN, IS_NOT] = [0, 1, 2];
const plainUnits = new Uint8Array(2 ** 16);

/** Whether a text is in its normal form already, seen at a glance: most texts are, and the patterns take long. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (plainUnits[unit] === UNKNOWN) {
      const letter = String.fromCharCode(unit);
      plainUnits[unit] = PLAIN.test(letter) && fold(letter) === letter ? IS_PLAIN : IS_NOT;
    }
    if (plainUnits[unit] === IS_NOT) return false;
  }
  return true;
}

/** `foldWidth` and lower case: the form in which all text is compared. */
export const normalizeText = (text: string): string => foldWidth(text).toLowerCase();

/** A text in its normal form, with the way back to the text as it was written. */
export interface NormalizedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the index in the original where its character begins; one more for the end. */
  readonly origins: readonly number[];
}

const CLUSTER = /[^\u0300-\u036F\u3099\u309A\uFF9E\uFF9F][\u0300-\u036F\u3099\u309A\uFF9E\uFF9F]*|[\s\S]/gu;

/** Normalises like `normalizeText` and remembers where each character came from, so that matches can be marked in the original. */
export function normalizeWithOrigins(original: string): NormalizedText {
  if (isPlain(original)) return { text: original.toLowerCase(), origins: numbersTo(original.length) };
  let text = '';
  const origins: number[] = [];
  for (const match of original.matchAll(CLUSTER)) {
    const folded = normalizeText(match[0]);
    for (let i = 0; i < folded.length; i++) origins.push(match.index);
    text += folded;
  }
  origins.push(original.length);
  return { text, origins };
}

const MAX_COMMON_TEXT = 4_096;
const numbers: readonly number[] = Array.from({ length: MAX_COMMON_TEXT }, (_, at) => at);

/** 0, 1, 2 and so on, up to a number. A copy takes less time than making them. */
const numbersTo = (last: number): readonly number[] =>
  last < MAX_COMMON_TEXT ? numbers.slice(0, last + 1) : Array.from({ length: last + 1 }, (_, at) => at);
