import { EN_NUMBER, NUMBER, numberOf } from './number-of.ts';
import { type NumberPatterns, tagged } from './number-span.ts';

/** How many are wanted, and which of a list. */
export const COUNTS: NumberPatterns = {
  digits: [
    ['第 ?([2-9]|[二三四五六七八九])回目?', ([number]) => tagged('edition', numberOf(number))],
    ['([2-9]|[二三四五六七八九])回目', ([number]) => tagged('edition', numberOf(number))],
    [
      `(${NUMBER}) ?(?:番目|番め|ばんめ|ばん目|つ目|つめ|個目|個め|件目|件め|本目|コ目)`,
      ([number]) => tagged('nth', numberOf(number)),
    ],
    [`(${NUMBER})番(?![目号地組手])`, ([number]) => tagged('nth', numberOf(number))],
    ['([1-9]\\d?)(?:st|nd|rd|th)(?: (?:one|talk|session|result))?(?![a-z])', ([number]) => tagged('nth', Number(number))],
    [`(${NUMBER}) ?(?:件|本|個|つ|回|位|人|社|名)(?:まで|だけ)?(?![目中])`, ([number]) => tagged('number', numberOf(number))],
  ],
  words: [
    [
      '(second|third|fourth)(?= (?!days?|ones?|sessions?|talks?|half|slot))',
      ([number = '']) => tagged('edition', ['second', 'third', 'fourth'].indexOf(number) + 2),
    ],
    [
      '(two|three|four|five|six|seven|eight|nine|ten)(?= (?:newest|latest|oldest|most|earliest|longest|shortest|talks|sessions|events|speakers|companies))',
      ([number]) => tagged('number', numberOf(number)),
    ],
  ],
  either: [
    ['(?:number|no\\.?|#|item|option|result|entry) ?#?([1-9]\\d?)(?![\\d%a-z])', ([number]) => tagged('nth', Number(number))],
    [
      `(?:top|上位|トップ|ベスト) ?(${EN_NUMBER})(?:件|本|個|つ|位|人|社|名)?(?![a-z0-9:])(?! ?(?:days?|min|hours?|years?))`,
      ([number]) => ({
        tags: [
          { name: 'number', value: String(numberOf(number)) },
          { name: 'wish', value: 'most' },
        ],
      }),
    ],
  ],
};
