import { limited, type NumberPatterns, type NumberSpan } from './number-span.ts';

const two = (number: number): string => String(number).padStart(2, '0');

const clock = (hour: number, minute: number): string => `${two(hour)}:${two(minute)}`;

const [NOON, MIDNIGHT, LATEST] = [12, 24, 27];
const EARLIEST = 8;
/** 昼11時 is before noon, 昼1時 after it; 夜3時 is of the morning after. */
const [LAST_OF_MIDDAY, LAST_OF_NIGHT] = [5, 4];
const PARTS = '(午前|午後|深夜|夜中|夜|夕方|昼)';

/** The hour that is meant, 24 and more for what follows midnight: 夜12時 is the end of the day. */
function hourOf(half: string | undefined, hour: number): number {
  switch (half) {
    // Nothing begins before eight in the morning: five o'clock is in the afternoon.
    case undefined:
      return hour > 0 && hour < EARLIEST ? hour + NOON : hour;
    case 'am':
    case '午前':
      return hour === NOON ? 0 : hour;
    case '夜':
    case '夜中':
    case '深夜':
      if (hour === NOON || hour <= LAST_OF_NIGHT) return (hour % NOON) + MIDNIGHT;
      return hour < NOON ? hour + NOON : hour;
    case '昼':
      return hour <= LAST_OF_MIDDAY ? hour + NOON : hour;
    default:
      return hour < NOON ? hour + NOON : hour;
  }
}

function readHour(half: string | undefined, hour: number, minute: number): Omit<NumberSpan, 'end'> | undefined {
  const meant = hourOf(half, hour);
  return meant <= LATEST && minute < 60 ? limited({ limit: 'time', values: [clock(meant, minute)] }) : undefined;
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
    [`${PARTS}?の? ?([01]?\\d|2[0-7]):([0-5]\\d)(?!\\d)`, ([half, hour, minute]) => readHour(half, Number(hour), Number(minute))],
    [`${PARTS}?の? ?([01]?\\d|2[0-7])時([0-5]?\\d)分`, ([half, hour, minute]) => readHour(half, Number(hour), Number(minute))],
    [`${PARTS}?の? ?([01]?\\d|2[0-7])時半`, ([half, hour]) => readHour(half, Number(hour), 30)],
    [
      `${PARTS}?の? ?([01]?\\d|2[0-7])時(?:ちょうど|ごろ|頃)?(?![台間系刻半期代\\d])`,
      ([half, hour]) => readHour(half, Number(hour), 0),
    ],
    [
      // 13か15時: the word stands behind the last hour alone.
      '([01]?\\d|2[0-3])(?= ?(?:か|または|もしくは|、|と|や|or|,) ?(?:[01]?\\d|2[0-3])(?:時(?!間)|:00(?!\\d)))',
      ([hour]) => readHour(undefined, Number(hour), 0),
    ],
    ['([01]?\\d)(?= ?(?:or|and|,) ?(?:[01]?\\d) ?(am|pm)(?![a-z]))', ([hour, half]) => readHour(half, Number(hour) % 12, 0)],
    [`${PARTS}?の? ?([01]?\\d|2[0-7])時台`, ([half, hour]) => wholeHour(half, Number(hour))],
    [
      '([01]?\\d)(?::([0-5]\\d))? ?(am|pm|a\\.m\\.|p\\.m\\.)(?![a-z])',
      ([hour, minute = '0', half = '']) => readHour(half.replaceAll('.', ''), Number(hour) % 12, Number(minute)),
    ],
    ['([01]?\\d) ?(am|pm)台', ([hour, half]) => wholeHour(half, Number(hour) % 12)],
    [
      `${PARTS}?の? ?([01]?\\d|2[0-7])時(?:何分か|なん分か|なんぷんか|なんぷん|いくつか|過ぎのどこか)`,
      ([half, hour]) => wholeHour(half, Number(hour)),
    ],
    ["([01]?\\d|2[0-3]) ?o'clock", ([hour]) => readHour(undefined, Number(hour), 0)],
    ['([01]?\\d|2[0-3])(?:[ :-]something|[ -]?ish|[ :-]?xx|:\\?\\?)(?![a-z])', ([hour]) => wholeHour(undefined, Number(hour))],
  ],
};
