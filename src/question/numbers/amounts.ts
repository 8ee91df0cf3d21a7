import { EN_NUMBER, NUMBER, numberOf } from './number-of.ts';
import { limited, type NumberPatterns } from './number-span.ts';

const SPOKEN: Readonly<Record<string, number>> = { ひとり: 1, ふたり: 2, さんにん: 3 };

/** How long a talk is, how many days an event has, how many people give a talk. */
export const AMOUNTS: NumberPatterns = {
  digits: [
    [
      `(${NUMBER}) ?分(?:間|枠|もの)?(?!の[一二三四五六七八九十\\d]|散|析|割|類|野|岐|担|離|解|布)`,
      ([minutes]) => limited({ limit: 'length', values: [numberOf(minutes)], isUnsure: true }),
    ],
    [
      `(${NUMBER}) ?時間(?:半)?(?![帯])`,
      ([hours]) => limited({ limit: 'length', values: [numberOf(hours) * 60], isUnsure: true }),
    ],
    [
      `(${NUMBER}) ?(?:日間|デイズ|days?(?![a-z]))(?:開催)?`,
      ([days]) => (numberOf(days) >= 1 ? limited({ limit: 'days', values: [numberOf(days)], isUnsure: true }) : undefined),
    ],
    [
      '([1-3]|[一二三])日(?=[?？]|で終|でおわ|でやっ|だけ|のみ|だった|でした|だっけ|でしょ)',
      ([days]) => limited({ limit: 'days', values: [numberOf(days)], isUnsure: true }),
    ],
    [
      `(${NUMBER})日(?=開催|だけの(?:開催|イベント|回)|きりの)`,
      ([days]) => limited({ limit: 'days', values: [numberOf(days)], isUnsure: true }),
    ],
    [
      `([1-9]\\d?|[一二三四五六七八九十]|ひとり|ふたり|さんにん|2名) ?(?:人|名)?(?=(?:以上|以下|組)?(?:で|の登壇者|体制で|がかりで)(?:登壇|発表|話|やっ|喋|しゃべ|講演|共同|スピーカ|$))`,
      ([people]) => limited({ limit: 'speakers', values: [SPOKEN[people ?? ''] ?? numberOf(people?.replace('名', ''))] }),
    ],
    [
      `(${NUMBER}) ?(?:人|名)(?=(?:以上|以下|より多く|超)?の?(?:登壇|スピーカー|発表者|共同))`,
      ([people]) => limited({ limit: 'speakers', values: [numberOf(people)] }),
    ],
    [
      `(?:登壇者|スピーカー|発表者)(?:数)?(?:が|は) ?(${NUMBER}) ?(?:人|名)`,
      ([people]) => limited({ limit: 'speakers', values: [numberOf(people)] }),
    ],
  ],
  words: [
    [
      '(?:given |presented |held |delivered )?by (one|two|three|four|1|2|3|4)( or more)? (?:people|persons?)(?![a-z])',
      ([people, isOpen]) => limited({ limit: 'speakers', values: [numberOf(people)], ...(isOpen && { op: 'from' }) }),
    ],
  ],
  either: [
    [
      `(${EN_NUMBER})[ -]?(?:min|mins|minutes?|minuters?)(?:[ -]long)?(?![a-z])`,
      ([minutes]) => limited({ limit: 'length', values: [numberOf(minutes)] }),
    ],
    ['half an hour(?:[ -]long)?(?![a-z])', () => limited({ limit: 'length', values: [30] })],
    [
      `(${EN_NUMBER}|an)[ -]?(?:hour|hours)(?:[ -]long)?(?![a-z])`,
      ([hours]) => limited({ limit: 'length', values: [(numberOf(hours) || 1) * 60], isUnsure: true }),
    ],
    [
      `(${EN_NUMBER}|single|multi)[ -]days?(?:[ -]long)?(?![a-z])`,
      ([days]) =>
        limited({
          limit: 'days',
          values: [days === 'single' ? 1 : days === 'multi' ? 2 : numberOf(days)],
          isUnsure: true,
          ...(days === 'multi' && { op: 'from' }),
        }),
    ],
    [
      `(one|two|three|four|1|2|3|4|a single)( or more|\\+)? (?:speakers?|presenters?|people (?:on stage|presenting|speaking))(?![a-z'])`,
      ([people, isOpen]) =>
        limited({ limit: 'speakers', values: [people === 'a single' ? 1 : numberOf(people)], ...(isOpen && { op: 'from' }) }),
    ],
    [
      `(${EN_NUMBER}) ?(?:and|to|-|~|から) ?(${EN_NUMBER})[ -]?(?:分|min|mins|minutes?)(?![a-z])`,
      ([first, second]) =>
        limited({
          limit: 'length',
          values: [numberOf(first)],
          op: 'from',
          also: { limit: 'length', values: [numberOf(second)], op: 'to' },
        }),
    ],
  ],
};
