/** What the dates of one table share. */
export interface DateOrder {
  /** Year of the days that name none. */
  readonly year: string | undefined;
  /** Whether 5/10/2024 is the tenth of May. Told by a number that can be no month; 10/05 alone tells nothing, so that it is left out. */
  readonly first: 'month' | 'day' | undefined;
}

/** What all the dates of a table tell about each other. */
export function dateOrder(cells: readonly string[]): DateOrder {
  const years = new Set(cells.flatMap((cell) => /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(cell)?.[1] ?? []));
  const pairs = cells.flatMap((cell) => {
    const [, one, two] = SLASHED.exec(cell.trim()) ?? [];
    return one === undefined || two === undefined ? [] : [[Number(one), Number(two)] as const];
  });
  const dayFirst = pairs.some(([one]) => one > MONTHS.length);
  const monthFirst = pairs.some(([, two]) => two > MONTHS.length);
  const [year] = years;
  return { year: years.size === 1 ? year : undefined, first: dayFirst === monthFirst ? undefined : dayFirst ? 'day' : 'month' };
}

/** A date as people write it (10月5日, 5 Oct 2024, October 5, 10/25/2024) as 2024-10-05, with the time behind it as it was; anything else comes back as it is. */
export function completeDate(cell: string, order: DateOrder): string {
  const text = cell.normalize('NFKC').trim();
  const [date, time] = cutTime(text);
  const iso = japanese(date, order) ?? slashed(date, order) ?? named(date, order);
  return iso === undefined ? cell : time === '' ? iso : `${iso} ${time}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:\s|$)/;

function cutTime(text: string): readonly [date: string, time: string] {
  const [, time] = /\s(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text) ?? [];
  return time === undefined ? [text, ''] : [text.slice(0, -time.length).trim(), time];
}

function japanese(text: string, { year }: DateOrder): string | undefined {
  const [, month, day] = /^(\d{1,2})(?:月|\/)(\d{1,2})日?(?:\s?\([^)]{1,3}\))?$/u.exec(text) ?? [];
  return isoOf(year, month, day);
}

function slashed(text: string, { first }: DateOrder): string | undefined {
  const [, one, two, year] = SLASHED.exec(text) ?? [];
  if (first === undefined) return undefined;
  return first === 'day' ? isoOf(year, two, one) : isoOf(year, one, two);
}

/** With the month's name, in whatever order, the weekday or not. */
function named(text: string, order: DateOrder): string | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,.-]+/)
    .filter(Boolean);
  const month = words.map((word) => MONTHS.indexOf(word.slice(0, 3))).find((index) => index >= 0);
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? []);
  if (month === undefined || words.length > MAX_WORDS) return undefined;
  const year = numbers.find((number) => number.length === 4) ?? order.year;
  return isoOf(
    year,
    String(month + 1),
    numbers.find((number) => number.length <= 2),
  );
}

const MAX_WORDS = 4;

const isoOf = (year: string | undefined, month: string | undefined, day: string | undefined): string | undefined =>
  year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
