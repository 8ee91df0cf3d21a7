import type { Event } from '../model/event.ts';
import type { Lexicon } from './lexicon.ts';
import { FAMILY_NAMES } from './names.ts';
import type { QuestionText } from './question-text.ts';

/** When and where: what limits a question to events, years and days. */
export interface Occasion {
  readonly events: readonly string[];
  readonly years: readonly number[];
  readonly days: readonly number[];
  /** Events and years that were named and are not known. */
  readonly unknown: readonly string[];
}

type Season = 'spring' | 'summer' | 'autumn' | 'winter';
/** Months of events that people call by a season; November's events call themselves winter. */
const SEASON_MONTHS: Readonly<Record<Season, readonly number[]>> = {
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  winter: [11, 12, 1, 2],
};
const SEASON_NAMES: Readonly<Record<Season, RegExp>> = {
  spring: /春|spring|スプリング/i,
  summer: /夏|summer|サマー/i,
  autumn: /秋|autumn|fall/i,
  winter: /冬|winter|ウィンター/i,
};
const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** Takes everything about events, years and days out of a question. `now` is what "last year" is counted from. */
export function readOccasion(question: QuestionText, lexicon: Lexicon, now: Date): Occasion {
  const dates = readDates(question, lexicon, now);
  const editions = takeNames(question, lexicon.editions);
  const unknownEditions = readUnknownEditions(question, lexicon);
  const years = readYears(question, now);
  const series = editions.length > 0 ? [] : takeNames(question, lexicon.series);
  const places = takePlaces(question, lexicon);
  const season = readSeason(question);
  const isLatest =
    question.take(
      /前回(?=の|は|で)|直近の?|最新の(?=イベント|cnd|回)|(?:the )?(?:latest|most recent|last) (?:event|edition|conference)/g,
    ).length > 0;
  question.take(FAMILY_NAMES);

  const named = editions.length > 0 || dates.events.length > 0 ? [...editions, ...dates.events] : series;
  let candidates: readonly Event[] = lexicon.events.filter(({ id }) => named.length === 0 || named.includes(id));
  if (places.length > 0) candidates = candidates.filter(({ id }) => places.includes(id));
  if (season) candidates = candidates.filter((event) => isInSeason(event, season.name));
  const inYears = years.length > 0 ? candidates.filter((event) => years.includes(yearOf(event))) : candidates;
  const isNamed = named.length > 0 || places.length > 0 || season !== undefined;
  const today = now.toISOString().slice(0, 10);
  const past = inYears.filter(({ dates: [first = ''] }) => first <= today);
  const chosen = isLatest || season?.isLast ? past.slice(-1) : inYears;

  const isUnknown = chosen.length === 0 && (isNamed || years.length > 0) && unknownEditions.length === 0;
  const unknownOccasion = isUnknown ? [[...years.map(String), ...nameOf(series, places, lexicon)].join(' ') || 'event'] : [];
  const events = (isNamed || isLatest) && !isUnknown ? chosen.map(({ id }) => id) : [];
  const days = [...new Set([...dates.days, ...readDays(question, chosen)])];
  return {
    events,
    years: events.length > 0 || isUnknown ? [] : years,
    days,
    unknown: [...unknownEditions, ...unknownOccasion],
  };
}

const yearOf = ({ dates: [first = ''] }: Event): number => Number(first.slice(0, 4));

function takeNames(question: QuestionText, finder: Lexicon['editions']): string[] {
  const found = finder.find(question);
  for (const { start, end } of found) question.takeSpan(start, end);
  question.take(/#(?= |$)/g);
  return [...new Set(found.flatMap(({ values }) => values))];
}

/** A place counts where the question speaks of where something took place, not as part of another word (東京ガス). */
function takePlaces(question: QuestionText, lexicon: Lexicon): string[] {
  const isPlaced = (end: number): boolean =>
    /^(?:$|の|で|開催|大会|会場|版|回|に|は|[\s,、。?!]|20\d\d)/.test(question.text.slice(end)) &&
    !/^の(?:人|企業|会社)/.test(question.text.slice(end));
  const places = lexicon.places.find(question).filter(({ end }) => isPlaced(end));
  const companies = places.length > 0 ? lexicon.companies.find(question) : [];
  const found = places.filter(({ start, end }) => !companies.some((company) => company.start <= start && company.end > end));
  for (const { start, end } of found) question.takeSpan(start, end);
  question.take(/(?<= )(?:in|at|from) (?= |$)/g);
  return [...new Set(found.flatMap(({ values }) => values))];
}

const nameOf = (series: readonly string[], places: readonly string[], lexicon: Lexicon): string[] => {
  const [first] = lexicon.events.filter(({ id }) => series.includes(id) || places.includes(id));
  return first ? [series.length > 0 ? first.id.replace(/\d+$/, '').toUpperCase() : (first.places[0] ?? '')] : [];
};

/** CNDT2035, KubeCon 2023, SRE NEXT 2024: the name of an event that is not in the corpus, with its year. */
const OTHER_EVENT =
  /(?<![a-z0-9])((?:[a-z][a-z0-9/]{0,20}[ -]){0,3}?[a-z0-9]{0,20}?(?:cnd[a-z]?|con|conf|conference|kaigi|summit|days|fest|next|cndt|cndf|cndw|cnds|cndk|io|builders|cedec|yapc|ndc|jaws[ -]?days)(?: ?(?:jp|japan|asia|tokyo|osaka|kyoto|nagoya|europe|na))?)[ -]?(20\d\d)(?!\d)/g;
const KNOWN_FOREIGN_EVENT =
  /(?<![a-z0-9])(?:kubecon|cloudnativecon|devopsdays|rubykaigi|pycon|jsconf|phpcon|yapc|aws summit|re:invent|google (?:cloud next|i\/o)|sre next|srecon|devfest|jaws days|builderscon|iosdc|droidkaigi|scala ?matsuri|platform engineering kaigi|cedec|デブサミ|技術書典)(?![a-z])/g;

function readUnknownEditions(question: QuestionText, lexicon: Lexicon): string[] {
  const withYear = question.find(OTHER_EVENT).filter(([, name = '', year = '']) => {
    return !lexicon.editions.has(name + year) && name.replace(FAMILY_NAMES, '').trim() !== '';
  });
  const isAbout = /^(?:の|で|に|は|\s*20\d\d|$|[?? ])/;
  const famous = question
    .find(KNOWN_FOREIGN_EVENT)
    .filter((match) => isAbout.test(question.text.slice(match.index + match[0].length)));
  const found = withYear.length > 0 ? withYear : famous;
  for (const match of found) question.takeSpan(match.index, match.index + match[0].length);
  return [...new Set(found.map(({ index, 0: name }) => question.written(index, index + name.length).trim()))];
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};
const numberOf = (text = ''): number => NUMBER_WORDS[text] ?? Number(text);

function readYears(question: QuestionText, now: Date): number[] {
  const thisYear = now.getUTCFullYear();
  const range = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, Math.min(20, to - from + 1)) }, (_, i) => from + i);
  const years = question
    .take(/(?:from |between )?(?<!\d)(20\d\d)年?(?:から|以降|[-~]| to | and | through )(?:(20\d\d)年?(?:まで|の間)?)?(?![\d-])/g)
    .flatMap(([, from, to]) => range(Number(from), to ? Number(to) : thisYear));
  const single = question.take(
    /(?:in |of )?(?<![\d.,a-z])(20[1-3]\d)(?:年度?|(?![\d.,a-z%]|人|名|件|個|台|店|万|円|行|社|年以))(?:の間)?/g,
  );
  const relative: readonly (readonly [RegExp, number])[] = [
    [/一昨年|おととし|two years ago|the year before last/g, 2],
    [/去年|昨年|last year('s)?/g, 1],
    [/今年|this year('s)?/g, 0],
  ];
  const counted = question.take(/([1-9一二三四五])年前|(one|two|three|four|five|[1-9]) years? ago/g);
  return [
    ...new Set([
      ...years,
      ...single.map(([, year]) => Number(year)),
      ...counted.map(([, ja, en]) => thisYear - numberOf(ja ?? en)),
      ...relative.flatMap(([pattern, ago]) => (question.take(pattern).length > 0 ? [thisYear - ago] : [])),
    ]),
  ];
}

/** Spring is a framework too: in English a season needs words around it that speak of time or of an event. */
const SEASON_WORDS: Readonly<Record<Season, readonly [japanese: string, english: string]>> = {
  spring: ['春', 'spring'],
  summer: ['夏|サマー', 'summer'],
  autumn: ['秋', 'autumn|fall'],
  winter: ['冬|ウィンター', 'winter'],
};

const SEASON_PATTERNS = SEASONS.map((name) => {
  const [japanese, english] = SEASON_WORDS[name];
  const ja = `(?:この前の|前の)?(?:${japanese})(?:の(?:回|イベント|開催|大会|やつ)?|に(?:やった|あった|開催))(?:で)?`;
  const en = `(?:in |at )?(?:the )?last (?:${english})(?:'s)?|(?:in |at )?the (?:${english}) (?:event|edition|conference|one)|in (?:the )?(?:${english})(?![a-z ]*boot)`;
  return { name, pattern: new RegExp(`${ja}|(?<![a-z])(?:${en})(?![a-z])`, 'g') };
});

function readSeason(question: QuestionText): { readonly name: Season; readonly isLast: boolean } | undefined {
  for (const { name, pattern } of SEASON_PATTERNS) {
    const [found] = question.take(pattern);
    if (found) return { name, isLast: /この前|前の|last/.test(found[0]) };
  }
  return undefined;
}

function isInSeason(event: Event, season: Season): boolean {
  const called = SEASONS.find((name) => SEASON_NAMES[name].test([event.name, ...event.aliases].join(' ')));
  if (called) return called === season;
  const month = Number(event.dates[0]?.slice(5, 7));
  return SEASON_MONTHS[season].includes(month);
}

const DAY_MS = 86_400_000;
const DAY_WORDS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, '1st': 1, '2nd': 2, '3rd': 3 };

function readDays(question: QuestionText, events: readonly Event[]): number[] {
  const numbered = question
    .take(/([1-9一二三])日目|(?:on )?day[ -]?([1-9]|one|two|three)(?![a-z0-9])(?! ?(?:operations|ops|運用|オペレーション))/g)
    .map(([, ja, en]) => numberOf(ja ?? en));
  const worded = question
    .take(/(?:on )?(?:the )?(first|second|third|1st|2nd|3rd) day(?: of)?/g)
    .map(([, word = '']) => DAY_WORDS[word] ?? 1);
  const first = question.take(/初日/g).map(() => 1);
  const last = question
    .take(/最終日|(?:on )?(?:the )?(?:last|final) day(?: of)?/g)
    .map(() => Math.max(1, ...events.map(({ dates }) => dates.length)));
  return [...numbered, ...worded, ...first, ...last];
}

/** A calendar day counts only when something took place on it: 1/4 may be a fraction. */
function readDates(question: QuestionText, lexicon: Lexicon, now: Date): { events: string[]; days: number[] } {
  const events = new Set<string>();
  const days = new Set<number>();
  const take = (match: RegExpExecArray, year: string | undefined, month: string, day: string): void => {
    const tail = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    for (const event of lexicon.events) {
      const index = event.dates.findIndex((date) => date.endsWith(tail) && (!year || date.startsWith(year)));
      if (index < 0) continue;
      events.add(event.id);
      days.add(index + 1);
      question.takeSpan(match.index, match.index + match[0].length);
    }
  };
  for (const match of question.find(
    /(?<!\d)(?:(20\d\d)[年/.-] ?)?(1[0-2]|0?[1-9])(?:月 ?|[/-])(3[01]|[12]\d|0?[1-9])(?!\d)日?/g,
  )) {
    take(match, match[1], match[2] ?? '', match[3] ?? '');
  }
  for (const match of question.find(/昨日|yesterday(?:'s)?|今日|本日|today(?:'s)?/g)) {
    const ago = /昨日|yesterday/.test(match[0]) ? 1 : 0;
    const [year = '', month = '', day = ''] = new Date(now.getTime() - ago * DAY_MS).toISOString().slice(0, 10).split('-');
    take(match, year, month, day);
  }
  for (const match of question.find(ENGLISH_DATE)) {
    const month = MONTHS.indexOf((match[1] ?? match[4] ?? '').slice(0, 3)) + 1;
    take(match, match[5], String(month), match[2] ?? match[3] ?? '');
  }
  return { events: [...events], days: [...days] };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const ENGLISH_DATE = new RegExp(
  `(?:on )?(?:${MONTH} (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH})(?:,? (20\\d\\d))?(?![a-z0-9])`,
  'g',
);
