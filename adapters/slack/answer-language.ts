import { type Language, languageOf } from '../../src/index.ts';
import type { SlackContext } from './context.ts';

/**
 * The language in which somebody's words are answered: their own, and for a bare term the person's usual one. Addresses are
 * of no language.
 */
export async function answerLanguage(person: string, words: string, { people }: Pick<SlackContext, 'people'>): Promise<Language> {
  const own = words
    .split(/\s+/)
    .filter((word) => !/^https?:/i.test(word))
    .join(' ');
  const asked = languageOf(own, 'ja');
  if (asked !== languageOf(own, 'en')) {
    const usual = await people.usual(person);
    return usual ?? (/\p{L}/u.test(own) ? languageOf(own) : people.language(person));
  }
  people.heard(person, asked);
  return asked;
}
