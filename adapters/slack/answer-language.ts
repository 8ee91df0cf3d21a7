import { type Language, languageOf } from '../../src/index.ts';
import type { SlackContext } from './context.ts';

/** The language in which somebody's words are answered: their own, and for a bare term that of the person's Slack. */
export const answerLanguage = async (
  person: string,
  words: string,
  { findLanguage }: Pick<SlackContext, 'findLanguage'>,
): Promise<Language> => languageOf(words, await findLanguage(person, languageOf(words)));
