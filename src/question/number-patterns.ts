import type { SpanLimit, SpanTag } from './span.ts';

/** A date, a time, a length or a number that begins at a place of a question. */
export interface NumberSpan {
  readonly end: number;
  readonly tags: readonly SpanTag[];
  readonly limit?: SpanLimit;
}

/** What numbers are read with. */
export interface NumberContext {
  /** What "three years ago" is counted from. */
  readonly now: Date;
  /** The days on which something took place with a month and a day, `MM-DD`. */
  datesOn(monthAndDay: string): readonly string[];
}

/** What the groups of a pattern say; `undefined` where it is no such number after all. */
type Read = (groups: readonly (string | undefined)[], context: NumberContext) => Omit<NumberSpan, 'end'> | undefined;

const KANJI = '一二三四五六七八九';
const NUMBER = '\\d{1,4}|[一二三四五六七八九十]{1,3}|元';
const EN_NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const EN_NUMBER = '\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten';
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A number in digits, kanji or English words; 元 is the first year of an era. */
function numberOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const english = EN_NUMBERS.indexOf(text);
  if (english >= 0) return english;
  const ten = text.indexOf('十');
  if (ten < 0) return text.length === 1 ? KANJI.indexOf(text) + 1 : Number.NaN;
  const units = text[ten + 1];
  return (ten === 0 ? 1 : KANJI.indexOf(text[0] ?? '') + 1) * 10 + (units === undefined ? 0 : KANJI.indexOf(units) + 1);
}

const two = (number: number): string => String(number).padStart(2, '0');
const limited = (limit: SpanLimit): Omit<NumberSpan, 'end'> => ({ tags: [{ name: 'limit', value: limit.limit }], limit });
const tagged = (name: string, value: number | string): Omit<NumberSpan, 'end'> => ({ tags: [{ name, value: String(value) }] });

function readDate(year: string | undefined, month: number, day: number, { datesOn }: NumberContext, isSure: boolean) {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const monthAndDay = `${two(month)}-${two(day)}`;
  if (year) return limited({ limit: 'date', values: [`${year}-${monthAndDay}`] });
  const dates = datesOn(monthAndDay);
  if (dates.length > 0) return limited({ limit: 'date', values: dates });
  return isSure ? limited({ limit: 'date', values: [`0000-${monthAndDay}`] }) : undefined;
}

const monthOf = (name: string | undefined): number => MONTH_NAMES.indexOf((name ?? '').slice(0, 3)) + 1;
const clock = (hour: number, minute: number): string => `${two(hour)}:${two(minute)}`;
const yearSpan = (year: number): Omit<NumberSpan, 'end'> | undefined =>
  year >= 1980 && year < 2100 ? limited({ limit: 'year', values: [year] }) : undefined;

const EARLIEST = 8;

function readHour(half: string | undefined, hour: number, minute: number): Omit<NumberSpan, 'end'> | undefined {
  // Nothing begins before eight in the morning: five o'clock is in the afternoon.
  const isLater = half === undefined ? hour > 0 && hour < EARLIEST : half !== '午前' && half !== 'am' && hour < 12;
  const hours = isLater ? hour + 12 : hour;
  if (!(hours >= 0 && hours <= 27 && minute < 60)) return undefined;
  return limited({ limit: 'time', values: [clock(hours, minute)] });
}

/** 15時台, "15-something": from its beginning to the next hour. */
function wholeHour(half: string | undefined, hour: number): Omit<NumberSpan, 'end'> | undefined {
  const from = readHour(half, hour, 0)?.limit;
  const to = readHour(half, hour + 1, 0)?.limit;
  return from && to && limited({ ...from, op: 'from', also: { ...to, op: 'to' } });
}

const LAST_OF_HEISEI = '2019-04-30';
const FIRST_OF_REIWA = '2019-05-01';

/** A year of an era: of the year in which one era ends and another begins only the part that is of the era. */
function eraYear(year: number, border: string, op: 'from' | 'to'): Omit<NumberSpan, 'end'> | undefined {
  if (!border.startsWith(String(year))) return yearSpan(year);
  return limited({ limit: 'year', values: [year], also: { limit: 'date', values: [border], op } });
}

/** Each pattern is tried where a number may begin, by the kind of letter there; the longest that reads wins. None has a quantifier within another. */
export const NUMBER_PATTERNS: Readonly<Record<'digits' | 'words' | 'either', readonly (readonly [string, Read])[]>> = {
  digits: [
    [
      '([01]?\\d|2[0-3]) ?(?:[~-]|から) ?([01]?\\d|2[0-3])時(?:台|まで|の間)?(?![間半\\d])',
      ([first, second]) => {
        const from = readHour(undefined, Number(first), 0)?.limit;
        const to = readHour(undefined, Number(second), 0)?.limit;
        return from && to && limited({ ...from, op: 'from', also: { ...to, op: 'to' } });
      },
    ],
    [
      '(3[01]|[12]\\d|[4-9])日(?=の|に|は(?!間)|だけ|午前|午後|[、 ])(?!の間)',
      ([day], { datesOn }) => {
        const dates = MONTH_NAMES.flatMap((_, month) => datesOn(`${two(month + 1)}-${two(Number(day))}`));
        return dates.length > 0 ? limited({ limit: 'date', values: dates }) : undefined;
      },
    ],
    ['第 ?([2-9]|[二三四五六七八九])回目?', ([number]) => tagged('edition', numberOf(number))],
    ['([2-9]|[二三四五六七八九])回目', ([number]) => tagged('edition', numberOf(number))],
    [
      '(20\\d\\d|19\\d\\d) ?(?:年 ?|[/.-])(1[0-2]|0?[1-9]) ?(?:月 ?|[/.-])(3[01]|[12]\\d|0?[1-9])日?(?!\\d)',
      ([year, month, day], context) => readDate(year, Number(month), Number(day), context, true),
    ],
    [
      `(${NUMBER})月 ?(${NUMBER})日`,
      ([month, day], context) => readDate(undefined, numberOf(month), numberOf(day), context, true),
    ],
    [
      '(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])(?![\\d/])',
      ([month, day], context) => readDate(undefined, Number(month), Number(day), context, false),
    ],
    [
      `(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?: of)? (${MONTHS})\\.?(?:,? (20\\d\\d))?(?![a-z0-9])`,
      ([day, month, year], context) => readDate(year, monthOf(month), Number(day), context, true),
    ],
    ['(20\\d\\d|19\\d\\d) ?年度?(?![前間問])(?:開催)?', ([year]) => yearSpan(Number(year))],
    ["(20\\d\\d|19\\d\\d)(?:'s)?(?![\\d%年a-z人名件個台店万円行社])(?![-.,]\\d)", ([year]) => yearSpan(Number(year))],
    // 22年: of this century. 20年 is more often a stretch of time (20年の歴史), but where it is one of several or bounds something.
    [
      '(19|2[1-9]|20(?=年度|年(?:と|から|以降|まで|だけ|に|[春夏秋冬]|開催|[、,])))年度?(?![前間目半生来]|以上|もの)',
      ([year], { now }) => (2000 + Number(year) <= now.getUTCFullYear() ? yearSpan(2000 + Number(year)) : undefined),
    ],
    ['(20\\d\\d)(?=-20\\d\\d(?!\\d))', ([year]) => yearSpan(Number(year))],
    [`令和 ?(${NUMBER})年度?`, ([year]) => eraYear(2018 + numberOf(year), FIRST_OF_REIWA, 'from')],
    [`平成 ?(${NUMBER})年度?`, ([year]) => eraYear(1988 + numberOf(year), LAST_OF_HEISEI, 'to')],
    ['平成最後の?(?:年の?)?', () => eraYear(Number(LAST_OF_HEISEI.slice(0, 4)), LAST_OF_HEISEI, 'to')],
    [`(${NUMBER}) ?年前`, ([years], { now }) => yearSpan(now.getUTCFullYear() - numberOf(years))],
    [
      `(${NUMBER})月(?![日曜\\d])`,
      ([month]) => (numberOf(month) <= 12 ? limited({ limit: 'month', values: [numberOf(month)] }) : undefined),
    ],
    [`(${NUMBER}) ?日目`, ([day]) => limited({ limit: 'day', values: [numberOf(day)] })],
    [
      '(午前|午後|夜|夕方)?の? ?([01]?\\d|2[0-7]):([0-5]\\d)(?!\\d)',
      ([half, hour, minute]) => readHour(half, Number(hour), Number(minute)),
    ],
    [
      '(午前|午後|夜|夕方)?の? ?([01]?\\d|2[0-7])時([0-5]?\\d)分',
      ([half, hour, minute]) => readHour(half, Number(hour), Number(minute)),
    ],
    ['(午前|午後|夜|夕方)?の? ?([01]?\\d|2[0-7])時半', ([half, hour]) => readHour(half, Number(hour), 30)],
    [
      '(午前|午後|夜|夕方)?の? ?([01]?\\d|2[0-7])時(?:ちょうど|ごろ|頃)?(?![台間系刻半期代\\d])',
      ([half, hour]) => readHour(half, Number(hour), 0),
    ],
    ['(午前|午後|夜|夕方)?の? ?([01]?\\d|2[0-7])時台', ([half, hour]) => wholeHour(half, Number(hour))],
    [
      '([01]?\\d)(?::([0-5]\\d))? ?(am|pm|a\\.m\\.|p\\.m\\.)(?![a-z])',
      ([hour, minute = '0', half = '']) => readHour(half.replaceAll('.', ''), Number(hour) % 12, Number(minute)),
    ],
    ['([01]?\\d) ?(am|pm)台', ([hour, half]) => wholeHour(half, Number(hour) % 12)],
    ["([01]?\\d|2[0-3]) ?o'clock", ([hour]) => readHour(undefined, Number(hour), 0)],
    ['([01]?\\d|2[0-3])(?:[ -]something|ish|[ -]?xx|:xx|:\\?\\?)(?![a-z])', ([hour]) => wholeHour(undefined, Number(hour))],
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
      `(${NUMBER}|ふたり|2名) ?(?:人|名)?(?=(?:以上|以下|組)?(?:で|の登壇者|体制で|がかりで)(?:登壇|発表|話|やっ|喋|しゃべ|講演|共同|スピーカ|$))`,
      ([people]) => limited({ limit: 'speakers', values: [people === 'ふたり' ? 2 : numberOf(people?.replace('名', ''))] }),
    ],
    [
      `(${NUMBER}) ?(?:人|名)(?=(?:以上|以下|より多く|超)?の?(?:登壇|スピーカー|発表者|共同))`,
      ([people]) => limited({ limit: 'speakers', values: [numberOf(people)] }),
    ],
    [
      `(?:登壇者|スピーカー|発表者)(?:数)?(?:が|は) ?(${NUMBER}) ?(?:人|名)`,
      ([people]) => limited({ limit: 'speakers', values: [numberOf(people)] }),
    ],
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
      '(?:given |presented |held |delivered )?by (one|two|three|four|1|2|3|4)( or more)? (?:people|persons?)(?![a-z])',
      ([people, isOpen]) => limited({ limit: 'speakers', values: [numberOf(people)], ...(isOpen && { op: 'from' }) }),
    ],
    [
      `(${MONTHS})\\.? (3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?:,? (20\\d\\d))?(?![a-z0-9:])`,
      ([month, day, year], context) => readDate(year, monthOf(month), Number(day), context, true),
    ],
    [
      `(${MONTHS})\\.?(?![a-z])`,
      ([month = '']) => (month === 'may' || month === 'mar' ? undefined : limited({ limit: 'month', values: [monthOf(month)] })),
    ],
    [
      '(?:in|of|during|since|until|before|after|from|between|and) (may|mar)(?![a-z])',
      ([month]) => limited({ limit: 'month', values: [monthOf(month)] }),
    ],
    ['(?:the )?year:? (20\\d\\d)(?![\\d-])', ([year]) => yearSpan(Number(year))],
    ['day:? ?-?([1-9]|one|two|three)(?![a-z0-9])', ([day]) => limited({ limit: 'day', values: [numberOf(day)] })],
    [
      'days ([1-9]) (?:and|to|-) ([1-9])(?![a-z0-9])',
      ([first, second]) => limited({ limit: 'day', values: [Number(first), Number(second)] }),
    ],
    [
      '(two|three|four|five|six|seven|eight|nine|ten)(?= (?:newest|latest|oldest|most|earliest|longest|shortest|talks|sessions|events|speakers|companies))',
      ([number]) => tagged('number', numberOf(number)),
    ],
  ],
  either: [
    [`(${EN_NUMBER}) years? ago`, ([years], { now }) => yearSpan(now.getUTCFullYear() - numberOf(years))],
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
