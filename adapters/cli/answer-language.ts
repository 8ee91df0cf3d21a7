import { type Language, languageOf } from '../../src/index.ts';
import type { CommandSettings } from '../config.ts';

/** The language in which words are answered on the terminal: `--lang`, else that of the words, else that of the system. */
export const answerLanguage = (words: string, { chosenLanguage, language }: CommandSettings): Language =>
  chosenLanguage ?? languageOf(words, language);
