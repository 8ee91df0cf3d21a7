import { foldWidth } from './normalize-text.ts';
import { segmentWords } from './segment-words.ts';
import { ENGLISH_GRAMMAR_WORDS, GRAMMAR_WORDS } from './stop-words.ts';

/** What a text is made of, in the three sizes that are indexed. Duplicates are kept: they are term frequencies. */
export interface AnalyzedText {
  readonly words: readonly string[];
  readonly bigrams: readonly string[];
  readonly trigrams: readonly string[];
}

/** Groups: 1 Latin and digits, 2 katakana, 3 kanji and hiragana. */
const SCRIPT_RUN =
  /((?<![a-z0-9])[a-z]\/[a-z](?![a-z0-9])|[a-z0-9\u00DF-\u024F](?:[a-z0-9\u00DF-\u024F.\-_']*[a-z0-9\u00DF-\u024F])?(?:[+#]{1,2}(?![a-z0-9+#]))?)|([\p{Script=Katakana}ー]+)|((?:[\p{Script=Han}々〆ヶ]|\p{Script=Hiragana}|ー)+)/gu;
const HAN_RUN = /[\p{Script=Han}々〆ヶ]+/gu;
const OTHER_SCRIPT = /[^\p{ASCII}\u00DF-\u024F\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{P}\p{S}\p{Z}ー々〆ヶ]+/gu;
const ONE_WORD_LIMIT = 64;

/**
 * Splits a text into terms that compare equal when a reader would call them the same word.
 * Words: ICU words of kanji and hiragana, whole katakana runs, Latin words with their parts (`kube-proxy`, `RabbitMQ`).
 * Bigrams: of each kanji and each katakana run. Trigrams: of everything between punctuation but pure hiragana and pure Latin.
 * Any string is allowed; time grows with its length only.
 */
export function analyzeText(text: string): AnalyzedText {
  const folded = foldWidth(text);
  const lower = folded.toLowerCase();
  return { words: [...wordsOf(lower), ...camelCaseParts(folded)], bigrams: bigramsOf(lower), trigrams: trigramsOf(lower) };
}

function wordsOf(lower: string): string[] {
  const words: string[] = [];
  for (const [run, latin, katakana] of lower.matchAll(SCRIPT_RUN)) {
    if (latin) words.push(...latinWords(latin));
    else if (katakana) words.push(foldKatakana(katakana));
    else for (const word of segmentWords(run)) if (!GRAMMAR_WORDS.has(word)) words.push(word);
  }
  for (const [run] of lower.matchAll(OTHER_SCRIPT)) words.push(run.slice(0, ONE_WORD_LIMIT));
  return words;
}

/** A Latin word and, where it is put together with `-`, `.` or `_`, its parts: `pci-dss` → `pci-dss`, `pci`, `dss`. */
function latinWords(run: string): string[] {
  const whole = trimEnd(run, ".-_'").replace(/'s$/, '');
  const parts = /[.\-_']/.test(whole) ? whole.split(/[.\-_']+/).filter(Boolean) : [];
  return [whole, ...parts].filter((word) => !ENGLISH_GRAMMAR_WORDS.has(word));
}

/** The parts of words like `RabbitMQ` (`rabbit`, `mq`) and `CloudSQL`; the whole word is a word already. */
function camelCaseParts(folded: string): string[] {
  const found: string[] = [];
  for (const [word] of folded.matchAll(/[A-Za-z][A-Za-z0-9]*/g)) {
    const parts = word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
    if (parts.length < 2 || parts.length > 4 || /^[a-z]?\d/.test(word)) continue;
    for (const part of parts) if (part.length > 1 && /[A-Za-z]/.test(part)) found.push(part.toLowerCase());
  }
  return found;
}

/** One spelling for katakana that is written in two ways: no ー at the end, ヴァ as バ. */
export function foldKatakana(run: string): string {
  const folded = trimEnd(run, 'ー')
    .replace(/ヴァ/g, 'バ')
    .replace(/ヴィ/g, 'ビ')
    .replace(/ヴェ/g, 'ベ')
    .replace(/ヴォ/g, 'ボ')
    .replace(/ヴ/g, 'ブ');
  return folded || run;
}

/** Without these characters at the end; a pattern would try each of them in turn. */
function trimEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

function bigramsOf(lower: string): string[] {
  const bigrams: string[] = [];
  for (const [run] of lower.matchAll(HAN_RUN)) pushGrams(run, 2, bigrams);
  for (const [run] of lower.matchAll(/[\p{Script=Katakana}ー]+/gu)) pushGrams(foldKatakana(run), 2, bigrams);
  return bigrams;
}

function pushGrams(run: string, size: number, into: string[]): void {
  if (run.length < size) into.push(run);
  for (let i = 0; i + size <= run.length; i++) into.push(run.slice(i, i + size));
}

const TRIGRAM_RUN = /[a-z0-9\p{Script=Han}々〆ヶ\p{Script=Katakana}ー\p{Script=Hiragana}]{3,}/gu;
const TELLS_NOTHING = /^(?:[ぁ-ん]+|[a-z0-9]+|.[ぁ-ん]{2}|[ぁ-ん]{2}.)$/;

function trigramsOf(lower: string): string[] {
  const trigrams: string[] = [];
  for (const [run] of lower.matchAll(TRIGRAM_RUN)) {
    for (let i = 0; i + 3 <= run.length; i++) {
      const gram = run.slice(i, i + 3);
      if (!TELLS_NOTHING.test(gram)) trigrams.push(gram);
    }
  }
  return trigrams;
}
