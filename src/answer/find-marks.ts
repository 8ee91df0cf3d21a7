import { normalizeWithOrigins } from '../language/normalize-text.ts';
import { CONCEPT_MARK, type VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Variant } from '../search/read-terms.ts';

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
      occurrences(normal, word).map(([start, end]): Mark => [origins[start] ?? 0, endIn(origins, end, text.length)]),
    );
  };
}

/** Where the last matched character ends in the original: one character may have become several (㈱). */
function endIn(origins: readonly number[], end: number, length: number): number {
  const last = origins[end - 1] ?? 0;
  let next = end;
  while (next < origins.length && (origins[next] ?? length) <= last) next++;
  return origins[next] ?? length;
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

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A shorter katakana word inside a longer one is most often another word (ログ in プログラム). */
const SAFE_INSIDE_KATAKANA = 4;
const KANA = '[\\p{Script=Katakana}ー]';

const REMEMBERED_PATTERNS = 2_000;
const patterns = new Map<string, RegExp>();

/** The pattern of a word, remembered: making one takes longer than using it. */
function patternOf(word: string): RegExp {
  const known = patterns.get(word);
  if (known) return known;
  const pattern = createPattern(word);
  if (patterns.size >= REMEMBERED_PATTERNS) patterns.clear();
  patterns.set(word, pattern);
  return pattern;
}

function occurrences(text: string, word: string): Mark[] {
  return [...text.matchAll(patternOf(word))].map((match): Mark => [match.index, match.index + match[0].length]);
}

function createPattern(word: string): RegExp {
  const isLatin = /^[a-z0-9]/.test(word);
  const isKatakana = /^[\p{Script=Katakana}ー]+$/u.test(word);
  const spelled = escapePattern(word).replace(/ /g, '[\\s_-]+');
  const pattern = isLatin
    ? `(?<![a-z0-9])${spelled}(?![a-z])`
    : isKatakana
      ? `${word.length < SAFE_INSIDE_KATAKANA ? `(?<!${KANA})${spelled}ー?(?!${KANA})` : `${spelled}ー?`}`
      : spelled;
  return new RegExp(pattern, 'gu');
}
