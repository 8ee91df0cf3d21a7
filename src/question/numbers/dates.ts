import { EN_NUMBER, NUMBER, numberOf } from './number-of.ts';
import { limited, type NumberContext, type NumberPatterns, type NumberSpan } from './number-span.ts';

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (number: number): string => String(number).padStart(2, '0');

function readDate(year: string | undefined, month: number, day: number, { datesOn }: NumberContext, isSure: boolean) {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const monthAndDay = `${two(month)}-${two(day)}`;
  if (year) return limited({ limit: 'date', values: [`${year}-${monthAndDay}`] });
  const dates = datesOn(monthAndDay);
  if (dates.length > 0) return limited({ limit: 'date', values: dates });
  return isSure ? limited({ limit: 'date', values: [`0000-${monthAndDay}`] }) : undefined;
}

const monthOf = (name: string | undefined): number => MONTH_NAMES.indexOf((name ?? '').slice(0, 3)) + 1;

const yearSpan = (year: number): Omit<NumberSpan, 'end'> | undefined =>
  year >= 1980 && year < 2100 ? limited({ limit: 'year', values: [year] }) : undefined;

const LAST_OF_HEISEI = '2019-04-30';

const FIRST_OF_REIWA = '2019-05-01';

/** A year of an era: of the year in which one era ends and another begins only the part that is of the era. */
function eraYear(year: number, border: string, op: 'from' | 'to'): Omit<NumberSpan, 'end'> | undefined {
  if (!border.startsWith(String(year))) return yearSpan(year);
  return limited({ limit: 'year', values: [year], also: { limit: 'date', values: [border], op } });
}

/** Years, months, dates and days of an event. */
export const DATES: NumberPatterns = {
  digits: [
    [
      '(3[01]|[12]\\d|[4-9])日(?=の|に|は(?!間)|だけ|午前|午後|[、 ])(?!の間)',
      ([day], { datesOn }) => {
        const dates = MONTH_NAMES.flatMap((_, month) => datesOn(`${two(month + 1)}-${two(Number(day))}`));
        return dates.length > 0 ? limited({ limit: 'date', values: dates }) : undefined;
      },
    ],
    [
      '(20\\d\\d|19\\d\\d) ?(?:年 ?|[/.-])(1[0-2]|0?[1-9]) ?(?:月 ?|[/.-])(3[01]|[12]\\d|0?[1-9])日?(?!\\d)',
      ([year, month, day], context) => readDate(year, Number(month), Number(day), context, true),
    ],
    [
      // Month first, as it is written in America; day first where that is no month.
      '(3[01]|[12]\\d|0?[1-9])/(3[01]|[12]\\d|0?[1-9])/(20\\d\\d)(?!\\d)',
      ([first, second, year], context) => {
        const [month, day] = Number(first) > MONTH_NAMES.length ? [second, first] : [first, second];
        return readDate(year, Number(month), Number(day), context, true);
      },
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
    [
      '平成(?:時代|年間)?(?=の|に|で|だけ|、|中)(?!の(?:終わ|最後))',
      () => limited({ limit: 'date', values: [LAST_OF_HEISEI], op: 'to' }),
    ],
    ['令和(?:時代|年間)?(?=の|に|で|だけ|、|中)', () => limited({ limit: 'date', values: [FIRST_OF_REIWA], op: 'from' })],
    ['平成最後の?(?:年の?)?', () => eraYear(Number(LAST_OF_HEISEI.slice(0, 4)), LAST_OF_HEISEI, 'to')],
    [`(${NUMBER}) ?年前`, ([years], { now }) => yearSpan(now.getUTCFullYear() - numberOf(years))],
    [
      `(${NUMBER})月(?![日曜\\d])`,
      ([month]) => (numberOf(month) <= 12 ? limited({ limit: 'month', values: [numberOf(month)] }) : undefined),
    ],
    [`(${NUMBER}) ?日目`, ([day]) => limited({ limit: 'day', values: [numberOf(day)] })],
  ],
  words: [
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
  ],
  either: [[`(${EN_NUMBER}) years? ago`, ([years], { now }) => yearSpan(now.getUTCFullYear() - numberOf(years))]],
};
