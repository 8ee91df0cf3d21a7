import { isTimeZone, type Messages } from '../../src/index.ts';

/** What somebody said about a conference that a folder is made for. */
export interface NewFacts {
  readonly name?: string;
  readonly hashtags: readonly string[];
  readonly zone?: string;
  /** Codes of languages, as `ja`, `en`. */
  readonly languages?: readonly string[];
  /** An address or a file. */
  readonly timetable?: string;
  readonly event?: string;
  /** `YYYY-MM-DD` */
  readonly dates: readonly string[];
}

/** Words between spaces and commas; a hashtag's `#` is not part of it. */
export const splitWords = (text: string): string[] =>
  text
    .split(/[\s,、，]+/)
    .map((word) => word.replace(/^[#＃]/, ''))
    .filter(Boolean);

/** What is wrong with what somebody said of a fact; undefined where it can be used. */
export function factProblem(fact: keyof NewFacts, said: string, { community }: Messages): string | undefined {
  if (fact === 'name') return said === '' ? community.needsName : undefined;
  if (fact === 'zone') return isTimeZone(said) ? undefined : community.badZone(said);
  if (fact === 'dates') {
    const days = splitWords(said);
    const wrong = days.find((day) => !isDay(day));
    return wrong === undefined ? (days.length === 0 ? community.needsDates : undefined) : community.badDate(wrong);
  }
  if (fact !== 'languages') return undefined;
  const wrong = splitWords(said).find((code) => !/^[a-z]{2,3}$/.test(code));
  return wrong === undefined ? undefined : community.badLanguage(wrong);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}
