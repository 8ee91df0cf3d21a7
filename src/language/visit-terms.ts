import { foldKatakana } from './fold-katakana.ts';
import { eachRun, nextAt, runEnd, SCRIPT, scriptAt } from './script-runs.ts';
import { segmentWords } from './segment-words.ts';
import { ENGLISH_GRAMMAR_WORDS, GRAMMAR_WORDS } from './stop-words.ts';

/** Is shown every occurrence of every term; grams as places in a text, so that none has to be cut out of it. */
export interface TermVisitor {
  word(word: string): void;
  bigram(text: string, start: number, end: number): void;
  trigram(text: string, start: number, end: number): void;
}

const LATIN = SCRIPT.latin | SCRIPT.europeanLatin;
const KATAKANA = SCRIPT.katakana | SCRIPT.lengthMark | SCRIPT.counterKe;
const KANJI = SCRIPT.han | SCRIPT.counterKe;
const KANJI_AND_KANA = KANJI | SCRIPT.hiragana | SCRIPT.lengthMark;
const GRAM_SCRIPTS = SCRIPT.latin | KATAKANA | KANJI_AND_KANA;

/** One letter, `/`, one letter is a word (`i/o`); else letters and digits with `.`, `-`, `_`, `'` inside and `+` or `#` at the end. */
const LATIN_RUN =
  /(?<![a-z0-9])[a-z]\/[a-z](?![a-z0-9])|[a-z0-9\u00DF-\u024F](?:[a-z0-9\u00DF-\u024F.\-_']*[a-z0-9\u00DF-\u024F])?(?:[+#]{1,2}(?![a-z0-9+#]))?/y;
const ONE_WORD_LIMIT = 64;

/**
 * Shows the words of a text whose width is folded. Where `isWanted` is given, runs of kanji and kana of which it wants
 * nothing are not segmented: that is the most expensive step.
 */
export function visitWords(folded: string, visit: (word: string) => void, isWanted?: (run: string) => boolean): void {
  const lower = folded.toLowerCase();
  let hasOther = false;
  for (let at = 0; at < lower.length; ) {
    const script = scriptAt(lower, at);
    if (script & LATIN) {
      LATIN_RUN.lastIndex = at;
      const run = LATIN_RUN.exec(lower)?.[0] ?? '';
      latinWords(run, visit);
      at += run.length;
    } else if (script & KATAKANA) {
      const end = runEnd(lower, at, KATAKANA);
      visit(foldKatakana(lower.slice(at, end)));
      at = end;
    } else if (script & KANJI_AND_KANA) {
      const end = runEnd(lower, at, KANJI_AND_KANA);
      const run = lower.slice(at, end);
      if (!isWanted || isWanted(run)) for (const word of wordsOfRun(run)) if (!GRAMMAR_WORDS.has(word)) visit(word);
      at = end;
    } else {
      hasOther ||= script === SCRIPT.other;
      at = nextAt(lower, at);
    }
  }
  if (hasOther) eachRun(lower, SCRIPT.other, (start, end) => visit(lower.slice(start, Math.min(end, start + ONE_WORD_LIMIT))));
  camelCaseParts(folded, visit);
}

const DRAWN_OUT = /^[ぁ-ゖ][ぁ-ゖー]{1,15}$/;

/** Hiragana whose drawn-out vowel the dictionary takes for a word of its own is one word: おーさか. */
function wordsOfRun(run: string): readonly string[] {
  const drawn = run.includes('ーー') ? run.replace(/ー+/g, 'ー') : run;
  const words = segmentWords(drawn);
  return words.includes('ー') && DRAWN_OUT.test(drawn) && words.every(({ length }) => length === 1) ? [drawn] : words;
}

/** Shows all terms of a text whose width is folded. */
export function visitTerms(folded: string, visitor: TermVisitor): void {
  visitWords(folded, visitor.word);
  visitGrams(folded.toLowerCase(), visitor);
}

/** Bigrams of each kanji and each katakana run; trigrams of everything between punctuation but pure hiragana and pure Latin. */
function visitGrams(lower: string, { bigram, trigram }: TermVisitor): void {
  const bigramsOf = (text: string, start: number, end: number): void => {
    if (end - start < 2) bigram(text, start, end);
    for (let at = start; at + 2 <= end; at++) bigram(text, at, at + 2);
  };
  eachRun(lower, KANJI, (start, end) => bigramsOf(lower, start, end));
  eachRun(lower, KATAKANA, (start, end) => {
    const run = foldKatakana(lower.slice(start, end));
    bigramsOf(run, 0, run.length);
  });
  eachRun(lower, GRAM_SCRIPTS, (start, end) => {
    for (let at = start; at + 3 <= end; at++) if (!tellsNothing(lower, at)) trigram(lower, at, at + 3);
  });
}

const isKana = (unit: number): boolean => unit >= 0x3041 && unit <= 0x3093;
const isLatin = (unit: number): boolean => unit < 0x80;

/** Grammar, mostly: three Latin letters, or two hiragana side by side. */
function tellsNothing(text: string, at: number): boolean {
  const middle = text.charCodeAt(at + 1);
  if (isKana(middle)) return isKana(text.charCodeAt(at)) || isKana(text.charCodeAt(at + 2));
  return isLatin(middle) && isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at + 2));
}

/** A Latin word and, where it is put together with `-`, `.` or `_`, its parts: `pci-dss` → `pci-dss`, `pci`, `dss`. */
function latinWords(run: string, visit: (word: string) => void): void {
  const whole = run.endsWith("'s") ? run.slice(0, -2) : run;
  const show = (word: string): void => {
    if (!ENGLISH_GRAMMAR_WORDS.has(word)) visit(word);
  };
  show(whole);
  if (/[.\-_']/.test(whole))
    whole
      .split(/[.\-_']+/)
      .filter(Boolean)
      .forEach(show);
}

/** Where one part of a word may end and the next begin. */
const SEAM = /[a-z][A-Z0-9]|[A-Z][A-Z][a-z]|[A-Z][0-9]|[0-9][A-Za-z]/;

/** The parts of words like `RabbitMQ` (`rabbit`, `mq`) and `CloudSQL`; the whole word is a word already. */
function camelCaseParts(folded: string, visit: (word: string) => void): void {
  if (!SEAM.test(folded)) return;
  for (const [word] of folded.matchAll(/[A-Za-z][A-Za-z0-9]*/g)) {
    if (!SEAM.test(word) || /^[a-z]?\d/.test(word)) continue;
    const parts = word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
    if (parts.length < 2 || parts.length > 4) continue;
    for (const part of parts) if (part.length > 1 && /[A-Za-z]/.test(part)) visit(part.toLowerCase());
  }
}
