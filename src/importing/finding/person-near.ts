import { isNameLike } from './is-name-like.ts';

/** The person whom the words around a title in running text name in Latin letters: `Greta Munn, who in “…”`, `“…” by Juno Park`, `“…”, in which Ina Holt`. */
export function personNear(before: string, after: string): string | undefined {
  const sentence = before.split(SENTENCE_END).at(-1) ?? '';
  const behind = NAME_BEHIND.exec(after)?.[1];
  if (behind !== undefined && isNameLike(behind)) return bare(behind);
  const names = [...sentence.matchAll(NAME)].map(([name]) => bare(name));
  return names.findLast(isNameLike);
}

/** Without the ending that says whose talk it was. */
const bare = (name: string): string => name.replace(/['’]s?$/, '');

/** Whether those words say that somebody said it: speech, not a title. */
export const isSaid = (before: string): boolean => SAYING.test(before);

const SENTENCE_END = /[.!?。]\s{1,3}/;
const NAME = /\p{Lu}[\p{L}'’-]{1,20}(?: (?:de|da|di|van|von|der|den|le|la|el|bin|al))? \p{Lu}[\p{L}'’-]{1,20}/gu;
const NAME_BEHIND =
  /^["”»]?[,.:;]?\s{0,3}(?:[([][^()[\]]{1,40}[)\]],?\s{0,3})?(?:[—–-]\s{0,3}|[([]\s{0,3})?(?:(?:was |were )?(?:by|from|with|given by|presented by|von|par|por|de)\s{1,3}|in which\s{1,3}|where\s{1,3}|wo\s{1,3}|où\s{1,3}|donde\s{1,3})?(?:(?:Dame|Sir|Dr|Prof|Professor|Mr|Ms|Mrs)\.? )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}(?:\.|[\p{L}'’-]+)){1,2})/u;
const SAYING =
  /(?:\b(?:said|says|saying|asked|asks|replied|quipped|joked|shouted|quoted?|motto|phrase|rule|wrote|writes|thought|words?|line|sign|t-?shirt|slogan|button|tooltip|message|error)\b[^"“.]{0,12})$/i;
