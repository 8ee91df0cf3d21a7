import { romanizeEnglish, romanizeKatakana } from './romanize.ts';

const KATAKANA_WORD = /^[\p{Script=Katakana}ー]+$/u;
const LATIN_WORD = /^[a-z][a-z0-9]*$/;

/** How a katakana or English word is heard; `undefined` for other words. */
export function soundOf(word: string): string | undefined {
  if (KATAKANA_WORD.test(word)) return romanizeKatakana(word);
  if (LATIN_WORD.test(word)) return romanizeEnglish(word);
  return undefined;
}

/**
 * The consonants of a sound in order, with a mark for a vowel at the start: `obusababiriti` → `absbbrt`.
 * A loanword keeps its consonants and adds vowels, so this is the key under which origin and loanword are looked up.
 */
export const consonantSkeleton = (sound: string): string =>
  sound
    .replace(/^[aiueoy]+/, 'A')
    .replace(/[aiueoy]/g, '')
    .replace(/(.)\1+/g, '$1');

const isVowel = (letter: string): boolean => 'aiueo'.includes(letter);
/** Japanese puts these between consonants where English has none. */
const FILLER_COST: Readonly<Record<string, number>> = { u: 0.1, o: 0.2, i: 0.25, e: 0.5, a: 0.6 };
const VOWEL_FOR_VOWEL_COST = 0.35;
const CONSONANT_COST = 1.5;

/** Costs by character code: of a letter too many, and whether a letter is a vowel. */
const LETTERS = 128;
const GAP_COSTS = Float64Array.from({ length: LETTERS }, (_, code) => FILLER_COST[String.fromCharCode(code)] ?? CONSONANT_COST);
const VOWELS = Uint8Array.from({ length: LETTERS }, (_, code) => (isVowel(String.fromCharCode(code)) ? 1 : 0));
const gapCost = (code: number): number => GAP_COSTS[code] ?? CONSONANT_COST;
const swapCost = (a: number, b: number): number => {
  if (a === b) return 0;
  return VOWELS[a] === 1 && VOWELS[b] === 1 ? VOWEL_FOR_VOWEL_COST : CONSONANT_COST;
};

/** Two rows of the table of distances, used again and again. */
let rows = [new Float64Array(64), new Float64Array(64)] as const;

/**
 * How alike two sounds are, 0 to 1: an edit distance in which vowels cost little and the vowels that
 * katakana fills in cost next to nothing, over the length of the longer one. What is less than `atLeast` may be told as 0.
 */
export function soundSimilarity(a: string, b: string, atLeast = 0): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  if (b.length >= rows[0].length) rows = [new Float64Array(b.length * 2), new Float64Array(b.length * 2)];
  let [previous, row] = rows;
  const mostCost = (1 - atLeast) * longer + 1e-9;
  previous[0] = 0;
  for (let j = 1; j <= b.length; j++) previous[j] = (previous[j - 1] as number) + gapCost(b.charCodeAt(j - 1));
  for (let i = 0; i < a.length; i++) {
    const letterA = a.charCodeAt(i);
    const gapA = gapCost(letterA);
    let least = (previous[0] as number) + gapA;
    row[0] = least;
    for (let j = 1; j <= b.length; j++) {
      const letterB = b.charCodeAt(j - 1);
      const cost = Math.min(
        (previous[j - 1] as number) + swapCost(letterA, letterB),
        (previous[j] as number) + gapA,
        (row[j - 1] as number) + gapCost(letterB),
      );
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > mostCost) return 0;
    [previous, row] = [row, previous];
  }
  return Math.max(0, 1 - (previous[b.length] as number) / longer);
}
