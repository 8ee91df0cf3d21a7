import type { ShownList } from '../model/answer.ts';
import type { Limit } from '../model/limit.ts';
import type { NamedList } from '../model/question.ts';

/** Whether a list that was shown is the one that is named: it had those conditions, and each word was said or stands for one of them. */
export function isListNamed(
  { question }: Pick<ShownList, 'question'>,
  { words, limits, facets }: NamedList,
  yearOf: (event: string) => number | undefined,
): boolean {
  const isHeld = (named: Limit): boolean => question.limits.some((one) => isWithin(one, named, yearOf));
  const known = [question.text, ...question.topics, ...question.limits.flatMap(({ values }) => values.map(String))].map(keyOf);
  const isSaid = (word: string): boolean => known.some((text) => text.includes(keyOf(word)));
  return limits.every(isHeld) && words.every((word) => isSaid(word) || facets.some(isHeld));
}

/** The same value of the same condition, or the year of the event that the list is of. */
const isWithin = (one: Limit, named: Limit, yearOf: (event: string) => number | undefined): boolean =>
  one.op === named.op &&
  (one.limit === named.limit
    ? named.values.some((value) => one.values.includes(value))
    : one.limit === 'event' && named.limit === 'year' && named.values.includes(yearOf(String(one.values[0])) ?? ''));

/** "CI/CD" and "CI / CD" are one. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s/・_-]+/g, '');
