/** Kinds of characters, as far as words are concerned; each a bit, so that a run may be of several. */
export const SCRIPT = {
  /** Space, mark, symbol. */
  none: 0,
  /** a-z and 0-9. */
  latin: 1,
  /** Small letters of Western Europe. */
  europeanLatin: 2,
  katakana: 4,
  /** ー: goes on with katakana as well as with kana and kanji. */
  lengthMark: 8,
  /** ヶ: a katakana that is written among kanji. */
  counterKe: 16,
  han: 32,
  hiragana: 64,
  /** A letter or digit of any other script. */
  other: 128,
} as const;

const OTHER_SCRIPT = /[^\p{ASCII}\u00DF-\u024F\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{P}\p{S}\p{Z}ー々〆ヶ]/u;

function classify(character: string): number {
  if (/[a-z0-9]/.test(character)) return SCRIPT.latin;
  if (/[\u00DF-\u024F]/.test(character)) return SCRIPT.europeanLatin;
  if (character === 'ー') return SCRIPT.lengthMark;
  if (character === 'ヶ') return SCRIPT.counterKe;
  if (/\p{Script=Katakana}/u.test(character)) return SCRIPT.katakana;
  if (/[\p{Script=Han}々〆]/u.test(character)) return SCRIPT.han;
  if (/\p{Script=Hiragana}/u.test(character)) return SCRIPT.hiragana;
  return OTHER_SCRIPT.test(character) ? SCRIPT.other : SCRIPT.none;
}

const [FIRST_SURROGATE, LAST_SURROGATE] = [0xd800, 0xdfff];
/** By UTF-16 unit, filled as characters are met: asking a pattern about each of a million characters takes too long. */
const scripts = new Uint8Array(2 ** 16);
const isKnown = new Uint8Array(2 ** 16);

/** The script of the character that begins at a place of a lower-case text. */
export function scriptAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isKnown[unit]) return scripts[unit] ?? SCRIPT.none;
  if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) return classify(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const script = classify(String.fromCharCode(unit));
  scripts[unit] = script;
  isKnown[unit] = 1;
  return script;
}

/** Where the character after the one at a place begins. */
export const nextAt = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Where a run of characters of some scripts ends that begins at a place. */
export function runEnd(text: string, at: number, ofScripts: number): number {
  let end = at;
  while (end < text.length && scriptAt(text, end) & ofScripts) end = nextAt(text, end);
  return end;
}

/** Calls back with start and end of every run of characters of some scripts. */
export function eachRun(text: string, ofScripts: number, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const end = runEnd(text, at, ofScripts);
    if (end > at) visit(at, end);
    at = end > at ? end : nextAt(text, at);
  }
}
