import { foldKanjiVariants } from './kanji-variants.ts';

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const TILDES = /[\u301C\u223C\u02DC]/g;
/** More marks on one letter than any script has: normalising takes time with the square of their number. */
const MANY_MARKS = /([\u0300-\u036F\u3099\u309A]{8})[\u0300-\u036F\u3099\u309A]+/g;
/** Marks of direction and joining, and those that choose a form of the character before them. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]/gu;

/**
 * One spelling for what looks or reads the same: NFKC (full width to ASCII, half-width kana to full),
 * kanji in their common form, Latin letters without accents, all dashes to `-`, wave dashes to `~`, no invisible or direction marks. Letters keep their case.
 */
export const foldWidth = (text: string): string => foldUnits(text) ?? fold(text);

const fold = (text: string): string =>
  withoutAccents(foldKanjiVariants(text.replace(INVISIBLE, '').replace(MANY_MARKS, '$1').normalize('NFKC')))
    .replace(DASHES, '-')
    .replace(TILDES, '~');

const ACCENTED = /[\u00C0-\u024F\u1E00-\u1EFF]/;
const ACCENTS = /([A-Za-z])[\u0300-\u036F]{1,8}/g;

/** Latin letters without what stands above or below them: many keyboards have no é, and who asks for it means the same. */
const withoutAccents = (text: string): string =>
  ACCENTED.test(text) || /[\u0300-\u036F]/.test(text) ? text.normalize('NFD').replace(ACCENTS, '$1').normalize('NFC') : text;

/** Letters that no neighbour changes: ASCII and its full-width forms, kana, kanji and their commonest marks. */
const ALONE =
  /[\u0000-\u007F\u2010-\u2015\u2212\u3000-\u3003\u3005-\u3011\u301C\u3041-\u3096\u30A1-\u30FE\u4E00-\u9FFF\uFF01-\uFF5E]/;
const UNKNOWN = 0;
const NOT_ALONE = -1;
/** By UTF-16 unit: the unit that it becomes and one, so that 0 is no unit. */
const foldedUnits = new Int32Array(2 ** 16);

/** A text whose letters each become one other whatever stands beside them: most texts are such, and the patterns take long. */
function foldUnits(text: string): string | undefined {
  let folded = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let known = foldedUnits[unit] as number;
    if (known === UNKNOWN) {
      known = foldedUnit(String.fromCharCode(unit));
      foldedUnits[unit] = known;
    }
    if (known === NOT_ALONE) return undefined;
    if (known === unit + 1) continue;
    folded += text.slice(copied, at) + String.fromCharCode(known - 1);
    copied = at + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

function foldedUnit(letter: string): number {
  const folded = ALONE.test(letter) ? fold(letter) : '';
  return folded.length === 1 ? folded.charCodeAt(0) + 1 : NOT_ALONE;
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
  const folded = foldUnits(original);
  if (folded !== undefined) return { text: folded.toLowerCase(), origins: numbersTo(original.length) };
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
