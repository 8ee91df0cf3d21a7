import { limited, type NumberPatterns, type NumberSpan } from './number-span.ts';

const two = (number: number): string => String(number).padStart(2, '0');

const clock = (hour: number, minute: number): string => `${two(hour)}:${two(minute)}`;

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

/** Clock times and hours. */
export const TIMES: NumberPatterns = {
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
  ],
};
