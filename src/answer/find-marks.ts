import { escapeRegExp } from '../language/escape-reg-exp.ts';
import { normalizeWithOrigins } from '../language/normalize-text.ts';
import { runEnd, SCRIPT, scriptAt } from '../language/script-runs.ts';
import { CONCEPT_MARK, type VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import { wordBounds } from '../language/word-bounds.ts';
import type { Variant } from '../ports/word-knowledge.ts';

export type Mark = readonly [start: number, end: number];

/** Where the words of matched variants stand in a text; the marks may overlap. */
export type FindMarks = (text: string, variants: readonly Variant[]) => Mark[];

/** Creates the function that marks matches: words where they stand, groups of the vocabulary by whichever of their words stands there. */
export function createFindMarks(vocabulary: VocabularyMatcher): FindMarks {
  return (text, variants) => {
    const { text: normal, origins } = normalizeWithOrigins(text);
    const terms = new Set(variants.flatMap(({ term, with: others }) => [term, ...others]));
    const phrases = [...terms].some((term) => term.startsWith(CONCEPT_MARK)) ? vocabulary.match(text) : [];
    const words = [...terms].flatMap((term) => [
      term,
      ...phrases.filter(({ concept }) => concept === term).map(({ phrase }) => phrase),
    ]);
    return [...new Set(words)].flatMap((word) =>
      occurrences(normal, word).map((found): Mark => {
        const [start, end] = wholeWord(normal, found);
        return [origins[start] ?? 0, withCombining(text, endIn(origins, end, text.length))];
      }),
    );
  };
}

/** So much of a word may a match lack at each end and still be marked with it: 開発 of 開発者. */
const MAX_LACK = 3;
const JAPANESE_RUN = SCRIPT.han | SCRIPT.hiragana;

/** The words of kanji and kana in which a match stands, from the beginning of the first to the end of the last. */
function wholeWord(text: string, [start, end]: Mark): Mark {
  if (!(scriptAt(text, start) & SCRIPT.han) || !(scriptAt(text, end - 1) & JAPANESE_RUN)) return [start, end];
  let from = start;
  while (start - from < MAX_RUN && scriptAt(text, from - 1) & JAPANESE_RUN) from -= 1;
  const bounds = [0, ...wordBounds(text.slice(from, Math.min(runEnd(text, from, JAPANESE_RUN), end + MAX_RUN)))];
  const first = bounds.findLast((bound) => from + bound <= start) ?? 0;
  const last = bounds.find((bound) => from + bound >= end) ?? end - from;
  return [start - from - first <= MAX_LACK ? from + first : start, from + last - end <= MAX_LACK ? from + last : end];
}

/** So far is looked for the words around a match. */
const MAX_RUN = 20;

/** Where the last matched character ends in the original: one character may have become several (㈱). */
function endIn(origins: readonly number[], end: number, length: number): number {
  const last = origins[end - 1] ?? 0;
  let next = end;
  while (next < origins.length && (origins[next] ?? length) <= last) next++;
  return origins[next] ?? length;
}

/** Behind what combines with the last character: the keycap of 1️⃣, an accent written apart. */
function withCombining(text: string, end: number): number {
  const combining = /\p{M}*/uy;
  combining.lastIndex = end;
  return end + (combining.exec(text)?.[0].length ?? 0);
}

/** Marks in order, those that overlap or touch made one. */
export function mergeMarks(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}

/** A shorter katakana word inside a longer one is most often another word (ログ in プログラム). */
const SAFE_INSIDE_KATAKANA = 4;
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
const LATIN_START = /^[a-z0-9]/;
const LATIN = /[a-z0-9]/;
const LATIN_LETTER = /[a-z]/;

/** Where a word stands in a text in normal form; nothing where it is a part of another word. */
function occurrences(text: string, word: string): Mark[] {
  if (word === '') return [];
  if (word.includes(' ')) return spacedOccurrences(text, word);
  const isLatin = LATIN_START.test(word);
  const isKatakana = !isLatin && KATAKANA.test(word);
  const marks: Mark[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    let end = start + word.length;
    const before = text[start - 1] ?? '';
    if (isLatin && (LATIN.test(before) || LATIN_LETTER.test(text[end] ?? ''))) continue;
    if (isKatakana && text[end] === 'ー') end++;
    if (isKatakana && word.length < SAFE_INSIDE_KATAKANA && (KATAKANA.test(before) || KATAKANA.test(text[end] ?? ''))) continue;
    if (isKatakana && (isLetterApart(text, start - 1, -1) || isLetterApart(text, end, 1))) continue;
    if (isInNumber(text, start, end)) continue;
    marks.push([start, end]);
    start = end - 1;
  }
  return marks;
}

/** One letter of katakana beside a word is no word of its own: メリット in デメリット. */
const isLetterApart = (text: string, at: number, step: 1 | -1): boolean =>
  KATAKANA.test(text[at] ?? '') && !KATAKANA.test(text[at + step] ?? '');

/** 1 in 11,000. */
const isInNumber = (text: string, start: number, end: number): boolean =>
  /\d/.test(text[end - 1] ?? '') &&
  (/^[,.]?\d/.test(text.slice(end, end + 2)) || /\d[,.]$/.test(text.slice(Math.max(0, start - 2), start)));

/** Words of a phrase may have any space, `-` or `_` between them. */
function spacedOccurrences(text: string, phrase: string): Mark[] {
  const spelled = escapeRegExp(phrase).replace(/ /g, '[\\s_-]+');
  const pattern = new RegExp(LATIN_START.test(phrase) ? `(?<![a-z0-9])${spelled}(?![a-z])` : spelled, 'gu');
  return [...text.matchAll(pattern)].map((match): Mark => [match.index, match.index + match[0].length]);
}
