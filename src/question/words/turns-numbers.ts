import type { WordTable } from '../word-index.ts';

const KANJI = ['一', '二', '三', '四', '五'];
const ENGLISH = ['one', 'two', 'three', 'four', 'five'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * The words of a conversation that hold a number: その2年後, three years before that (by how many years it moves on),
 * 下から2つ目, second from the bottom (a place counted from the end). See `turns-japanese.ts`.
 */
export const TURNS_NUMBERS: WordTable = Object.fromEntries([
  ...KANJI.flatMap((kanji, at) => {
    const years = [`${at + 1}_year`, `${ENGLISH[at]}_year`].map((one) => (at === 0 ? one : `${one}s`));
    return [
      [`shift:${at + 1}`, [...[String(at + 1), kanji].flatMap(laterInJapanese), ...years.flatMap(laterInEnglish)].join(' ')],
      [`shift:${-at - 1}`, [...[String(at + 1), kanji].flatMap(earlierInJapanese), ...years.flatMap(earlierInEnglish)].join(' ')],
    ];
  }),
  ...KANJI.slice(1).map((kanji, at) => [
    `nth:${-at - 2}`,
    [...[String(at + 2), kanji].flatMap(fromEndInJapanese), ...fromEndInEnglish(ORDINALS[at + 1] ?? '')].join(' '),
  ]),
]);

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

function fromEndInJapanese(number: string): string[] {
  return ['最後から', '下から', '後ろから', 'うしろから', '後から', '末尾から', 'お尻から'].flatMap((end) =>
    ['番目', '番目の', 'つ目', 'つ目の', 'つめ', '個目', '件目', '番'].map((counter) => `${end}${number}${counter}`),
  );
}

function fromEndInEnglish(ordinal: string): string[] {
  return ['', 'the_'].flatMap((article) =>
    ['last', 'to_last', 'from_last', 'from_the_bottom', 'from_the_end', 'from_bottom', 'to_the_last'].map(
      (end) => `${article}${ordinal}_${end}`,
    ),
  );
}
