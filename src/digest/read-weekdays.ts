import { WEEKDAYS, type Weekday } from '../model/digest-settings.ts';

const WORKDAYS = WEEKDAYS.slice(0, 5);
const WEEKEND = WEEKDAYS.slice(5);
const GROUPS: readonly (readonly [RegExp, readonly Weekday[]])[] = [
  [/^(?:daily|every ?day|毎日)$/, WEEKDAYS],
  [/^(?:weekdays?|平日)$/, WORKDAYS],
  [/^(?:weekends?|週末|土日)$/, WEEKEND],
];
const KANJI = '月火水木金土日';
const RANGE = /[-~〜から]+/;

/** Days of the week as people write them (`mon-fri`, `mon,wed`, `平日`, `月水金`, `月〜金`) in order; undefined for anything else. */
export function readWeekdays(words: string): readonly Weekday[] | undefined {
  const text = words.trim().toLowerCase();
  const group = GROUPS.find(([pattern]) => pattern.test(text))?.[1];
  if (group) return group;
  const chosen = new Set<Weekday>();
  for (const part of partsOf(text)) {
    const days = daysOf(part);
    if (!days) return undefined;
    for (const day of days) chosen.add(day);
  }
  return chosen.size > 0 ? WEEKDAYS.filter((day) => chosen.has(day)) : undefined;
}

/** 月水金 is three days. */
const partsOf = (text: string): readonly string[] =>
  text
    .split(/[\s,、・&]+/)
    .flatMap((part) => (/^[月火水木金土日]+$/.test(part) ? [...part] : [part]))
    .filter(Boolean);

function daysOf(part: string): readonly Weekday[] | undefined {
  const [from, to, more] = part.split(RANGE).map(dayOf);
  if (from === undefined || more !== undefined) return undefined;
  if (!RANGE.test(part)) return WEEKDAYS.slice(from, from + 1);
  if (to === undefined) return undefined;
  const count = ((to - from + WEEKDAYS.length) % WEEKDAYS.length) + 1;
  return Array.from({ length: count }, (_, i) => WEEKDAYS[(from + i) % WEEKDAYS.length] as Weekday);
}

/** 0 for Monday. */
function dayOf(name: string): number | undefined {
  const kanji = KANJI.indexOf(name.replace(/曜日?$/, '') || '?');
  const latin = name.length >= 3 ? WEEKDAYS.findIndex((day) => FULL[day].startsWith(name)) : -1;
  const found = kanji >= 0 && name.length > 0 ? kanji : latin;
  return found >= 0 ? found : undefined;
}

const FULL: Readonly<Record<Weekday, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};
