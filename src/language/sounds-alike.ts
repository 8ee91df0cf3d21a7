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

const gapCost = (letter: string): number => FILLER_COST[letter] ?? CONSONANT_COST;
const swapCost = (a: string, b: string): number => {
  if (a === b) return 0;
  return isVowel(a) && isVowel(b) ? VOWEL_FOR_VOWEL_COST : CONSONANT_COST;
};

/**
 * How alike two sounds are, 0 to 1: an edit distance in which vowels cost little and the vowels that
 * katakana fills in cost next to nothing, over the length of the longer one.
 */
export function soundSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  let previous = [0];
  for (const letter of b) previous.push((previous.at(-1) ?? 0) + gapCost(letter));
  for (const letterA of a) {
    const row = [(previous[0] ?? 0) + gapCost(letterA)];
    for (let j = 1; j <= b.length; j++) {
      const letterB = b[j - 1] ?? '';
      row.push(
        Math.min(
          (previous[j - 1] ?? 0) + swapCost(letterA, letterB),
          (previous[j] ?? 0) + gapCost(letterA),
          (row[j - 1] ?? 0) + gapCost(letterB),
        ),
      );
    }
    previous = row;
  }
  return Math.max(0, 1 - (previous[b.length] ?? 0) / longer);
}
