import { AMOUNTS } from './amounts.ts';
import { COUNTS } from './counts.ts';
import { DATES } from './dates.ts';
import type { NumberContext, NumberPatterns, NumberSpan } from './number-span.ts';
import { TIMES } from './times.ts';

/** Each is tried where a number may begin, by the kind of letter there; the longest that reads wins. */
const PATTERNS: readonly NumberPatterns[] = [DATES, TIMES, AMOUNTS, COUNTS];
const compiled = (...groups: readonly (keyof NumberPatterns)[]) =>
  groups.flatMap((group) =>
    PATTERNS.flatMap((patterns) => patterns[group] ?? []).map(([source, read]) => [new RegExp(source, 'y'), read] as const),
  );
/** All patterns of a kind of letter, and whether any of them matches: most letters begin none, and one search tells so. */
const group = (...groups: readonly (keyof NumberPatterns)[]) => {
  const patterns = compiled(...groups);
  return { patterns, any: new RegExp(patterns.map(([{ source }]) => `(?:${source})`).join('|'), 'y') };
};
const IN_DIGITS = group('digits', 'either');
const IN_WORDS = group('words', 'either');
const DIGITS = /[0-9一二三四五六七八九十元令平午夜夕上トベ登ス発ふひさ第#]/;
const WORDS = /[a-z]/;
const NONE: readonly NumberSpan[] = [];

/** Everything that numbers may mean at a place of a text in normal form. */
export function numbersAt(text: string, at: number, context: NumberContext): readonly NumberSpan[] {
  const letter = text[at] ?? '';
  const begun = DIGITS.test(letter) ? IN_DIGITS : WORDS.test(letter) && !WORDS.test(text[at - 1] ?? '') ? IN_WORDS : undefined;
  if (!begun) return NONE;
  begun.any.lastIndex = at;
  if (!begun.any.test(text)) return NONE;
  const found: NumberSpan[] = [];
  for (const [pattern, read] of begun.patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const number = match && read(match.slice(1), context);
    if (match && number) found.push({ ...number, end: at + match[0].length });
  }
  return found;
}
