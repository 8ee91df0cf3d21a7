import { type Language, languageOf } from '../../src/index.ts';
import type { SlackContext } from './context.ts';

/**
 * The language in which somebody's words are answered: their own, and for a bare term that of the person's Slack. Addresses
 * are of no language: with nothing beside them it is the person's usual one.
 */
export async function answerLanguage(person: string, words: string, { people }: Pick<SlackContext, 'people'>): Promise<Language> {
  const own = words
    .split(/\s+/)
    .filter((word) => !/^https?:/i.test(word))
    .join(' ');
  if (!/\p{L}/u.test(own)) return people.language(person);
  return languageOf(own, await people.language(person, languageOf(own)));
}
