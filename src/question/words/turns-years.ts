import type { WordTable } from '../word-index.ts';

const JAPANESE = ['一', '二', '三', '四', '五'];
const ENGLISH = ['one', 'two', 'three', 'four', 'five'];

/** その2年後, three years before that: by how many years a question moves on from the one before it. See `turns-japanese.ts`. */
export const TURNS_YEARS: WordTable = Object.fromEntries(
  JAPANESE.flatMap((kanji, at) => {
    const numbers = [String(at + 1), kanji];
    const words = [`${at + 1}_year`, `${ENGLISH[at]}_year`].map((one) => (at === 0 ? one : `${one}s`));
    return [
      [`shift:${at + 1}`, [...numbers.flatMap(laterInJapanese), ...words.flatMap(laterInEnglish)].join(' ')],
      [`shift:${-at - 1}`, [...numbers.flatMap(earlierInJapanese), ...words.flatMap(earlierInEnglish)].join(' ')],
    ];
  }),
);

function laterInJapanese(number: string): string[] {
  return ['', 'その', 'さらに', 'それから', 'そこから'].flatMap((before) => [
    `${before}${number}年後`,
    `${before}${number}年後の`,
  ]);
}

/** Without a word that points, 2年前 is counted from today. */
function earlierInJapanese(number: string): string[] {
  return ['その', 'さらに', 'それより', 'それから', 'そこから'].flatMap((before) => [
    `${before}${number}年前`,
    `${before}${number}年前の`,
  ]);
}

function laterInEnglish(years: string): string[] {
  return ['later', 'after', 'after_that', 'on', 'further_on'].map((word) => `${years}_${word}`);
}

function earlierInEnglish(years: string): string[] {
  return ['before', 'before_that', 'earlier', 'prior', 'back_from_there'].map((word) => `${years}_${word}`);
}
