import type { WordTable } from '../word-index.ts';
import { crossed } from './crossed.ts';

const KANJI = ['一', '二', '三', '四', '五'];
const ENGLISH = ['one', 'two', 'three', 'four', 'five'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The places of a list in the words of counting: 2こめ, ふたつめ, "sixth", "number seven". */
const KANA = ['ひとつ', 'ふたつ', 'みっつ', 'よっつ', 'いつつ', 'むっつ', 'ななつ', 'やっつ', 'ここのつ', 'とお'];
const KANA_NUMBERS = ['いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう', 'じゅう'];
const KANA_STEMS = ['いっ', 'に', 'さん', 'よん', 'ご', 'ろっ', 'なな', 'はっ', 'きゅう', 'じゅっ'];
const KANJI_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const NAMES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const RANKS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const COUNTERS = '目 め こめ こ目 コ目 コめ 個め 件め 本め つめ つ目 番め ばんめ ばん目 発目 行目 枚目 番手 ぽんめ';
const NOUNS = 'one talk session result item entry presentation hit row';
const ORDINAL_NUMBERS = ['1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th', '10th'];
const PLACES = NAMES.map((name, at) =>
  [
    crossed(`${at + 1} ${KANJI_NUMBERS[at]}`, COUNTERS),
    crossed(KANA[at] ?? '', 'め 目'),
    crossed(KANA_NUMBERS[at] ?? '', 'ばんめ ばん目 こめ けんめ'),
    crossed(KANA_STEMS[at] ?? '', 'こめ こ目 けんめ けん目 ぽんめ ほんめ ぽん目'),
    crossed('- the_', RANKS[at] ?? '', '_', NOUNS),
    at > 0 ? crossed('- the_', RANKS[at] ?? '') : '',
    crossed('セッション 発表 トーク 候補 ナンバー', String(at + 1)),
    crossed("go_with i'll_go_with let's_go_with", '_', name),
    crossed('number item no. entry result option talk session', '_', name),
    crossed('number', '_', name, '_', 'of_the of_those of_these of_them'),
  ].join(' '),
);

const AFTER = ['年後', '年後の', '年あと', '年あとの', '年のち', '年先', '年先の', '年経って', '年経った'];
const BACK = ['年遡ると', '年さかのぼると', '年戻ると', '年遡って', '年さかのぼって', '年さかのぼった', '年遡った'];
const BEFORE = ['年前', '年前の', '年まえ', '年まえの', '年遡って', '年さかのぼって'];

/**
 * The words of a conversation that hold a number: その2年後, three years before that (by how many years it moves on),
 * 下から2つ目, second from the bottom (a place counted from the end). See `turns-japanese.ts`.
 */
export const TURNS_NUMBERS: WordTable = Object.fromEntries([
  ...PLACES.map((words, at) => [`nth:${at + 1}`, words]),
  [
    'nth:middle',
    '真ん中 まんなか 真ん中の 中央 中央の 中ほど 中間 middle_one the_middle_one the_middle middle middle_of_the_list',
  ],
  ...NAMES.map((name, at) => [
    `page:${at + 1}`,
    [
      crossed('page p. ページ', '_ -', `${at + 1} ${name}`),
      crossed('- the_', `${RANKS[at]} ${ORDINAL_NUMBERS[at]}`, '_', 'page'),
      crossed(`${at + 1} ${KANJI_NUMBERS[at]}`, 'ページ ページめ ページ目 頁目 頁', '- の を'),
    ].join(' '),
  ]),
  ['page:-1', 'last_page the_last_page final_page the_final_page 最後のページ 最終ページ ラストページ 最後の頁'],
  ['pair:0', '前者 former the_former the_former_one first_of_the_two the_first_of_the_two first_of_those_two'],
  ['pair:1', '後者 latter the_latter the_latter_one second_of_the_two the_second_of_the_two second_of_those_two'],
  [
    'pair:other',
    'もう一方 もう片方 もう一個の方 もう一つの方 もう1つの方 もう一つのほう 他方 逆の方 反対の方 the_other_one the_other_of_the_two other_of_the_two',
  ],
  ...KANJI.flatMap((kanji, at) => {
    const years = [`${at + 1}_year`, `${ENGLISH[at]}_year`].map((one) => (at === 0 ? one : `${one}s`));
    return [
      [
        `shift:${at + 1}`,
        [
          ...[String(at + 1), kanji].flatMap(laterInJapanese),
          ...years.flatMap(laterInEnglish),
          ...years.flatMap((one) => ['先', '_先', '後', '_後', 'あと', '_あと'].map((after) => `${one}${after}`)),
          ...(at === 1 ? ['翌々年', '翌々年の'] : []),
        ].join(' '),
      ],
      [
        `shift:${-at - 1}`,
        [
          ...[String(at + 1), kanji].flatMap(earlierInJapanese),
          ...years.flatMap(earlierInEnglish),
          ...years.flatMap((one) => [`go_back_${one}`, `back_${one}`, `going_back_${one}`, `${one}前`, `${one}_前`]),
          ...(at === 1 ? ['前々年', '前々年の'] : []),
        ].join(' '),
      ],
    ];
  }),
  ...KANJI.slice(1).map((kanji, at) => [
    `nth:${-at - 2}`,
    [...[String(at + 2), kanji].flatMap(fromEndInJapanese), ...fromEndInEnglish(ORDINALS[at + 1] ?? '')].join(' '),
  ]),
]);

function laterInJapanese(number: string): string[] {
  return ['', 'その', 'さらに', 'それから', 'そこから', 'それより', 'もう'].flatMap((before) => [
    ...AFTER.map((after) => `${before}${number}${after}`),
  ]);
}

/** Without a word that points, 2年前 is counted from today. */
function earlierInJapanese(number: string): string[] {
  const back = BACK.map((after) => `${number}${after}`);
  const before = ['その', 'さらに', 'もう', 'それより', 'それから', 'そこから'].flatMap((before) => [
    ...BEFORE.map((after) => `${before}${number}${after}`),
  ]);
  return [...back, ...before];
}

function laterInEnglish(years: string): string[] {
  return [
    'later',
    'after',
    'after_that',
    'on',
    'further_on',
    'afterwards',
    'further',
    'on_from_that',
    'after_it',
    'forward',
    'ahead',
  ].map((word) => `${years}_${word}`);
}

function earlierInEnglish(years: string): string[] {
  return ['before', 'before_that', 'earlier', 'prior', 'back_from_there', 'prior_to_that', 'back', 'previously', 'before_it'].map(
    (word) => `${years}_${word}`,
  );
}

function fromEndInJapanese(number: string): string[] {
  return ['最後から', '下から', 'しりから', '尻から', '後ろから', 'うしろから', '後から', '末尾から', 'お尻から'].flatMap((end) =>
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
