import { type Language, languageOf } from '../../src/index.ts';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const KANJI = /\p{Script=Han}/u;

/**
 * The language in which somebody is answered: that of their words, and for a bare term that of the locale given, of their
 * Discord or else of the server. Without a locale what people type so decides.
 */
export function languageFor(locale: string | undefined, text = ''): Language {
  // Chinese is written in the same characters.
  if (locale?.startsWith('zh') && KANJI.test(text) && !KANA.test(text)) return 'en';
  return locale === undefined ? languageOf(text) : languageOf(text, locale.startsWith('ja') ? 'ja' : 'en');
}
