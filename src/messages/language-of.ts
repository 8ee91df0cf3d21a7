import type { Language } from './messages.ts';

/** The language of a text by its letters, for people whose locale is not known. Without any letter: Japanese, as most of the reports are. */
export function languageOf(text: string): Language {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)) return 'ja';
  // A single English word is what people who write Japanese type too.
  return /\p{Script=Latin}[^\p{Letter}]+\p{Script=Latin}/u.test(text) ? 'en' : 'ja';
}
