import { LANGUAGES, type Language } from '../../src/index.ts';

/** Reports are written in it. */
const USUAL: Language = 'ja';
/** Nobody speaks more languages than that. */
const MAX_RANGES = 20;

/** The language that `?lang=` says. */
export const languageNamed = (name: string | undefined): Language | undefined => LANGUAGES.find((language) => language === name);

/** The best of ours by `Accept-Language` (RFC 9110, 12.5.4). */
export function negotiateLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',', MAX_RANGES).flatMap((range) => {
    const [tag = '', weight] = range.trim().toLowerCase().split(';q=');
    const language = languageNamed(tag.split('-')[0]);
    return language ? [{ language, weight: weight === undefined ? 1 : Number(weight) || 0 }] : [];
  });
  return wishes.toSorted((a, b) => b.weight - a.weight)[0]?.language ?? (header ? 'en' : USUAL);
}
