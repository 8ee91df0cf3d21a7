/** Breaks what the escape would leave whole; nobody sees it. */
export const WORD_JOINER = '\u2060';
/** Controls, and marks that turn the direction of all that follows. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F\u0085\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Emphasis, code, spoilers, links, mentions, time stamps, custom emoji. */
const SPECIAL = /[\\*_~`|<>[\]]/g;
/** Headings, lists, small print, quotes: only where a line begins. */
const LINE_START = /^([^\S\r\n\u2028\u2029]*)([#+-]|\d+(?=[.)]\s|[.)]$))/gm;
const URL = /:(?=\/\/)/g;
const INVITE = /(discord(?:app)?)\.(?=gg|com\/invite|me)/gi;
const EMOJI = /:(?=[\w+-]+:)/g;

/** Text as Discord shows it as it is: no markup, no mention, no link of its own. `before` is what stands before it in its line. */
export function escapeMarkdown(text: string, before = ''): string {
  return cleanText(text)
    .replace(SPECIAL, '\\$&')
    .replace(LINE_START, (found, space: string, mark: string, at: number) => {
      if (at === 0 && before.trim() !== '') return found;
      return /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`;
    })
    .replace(URL, '\\:')
    .replace(INVITE, `$1${WORD_JOINER}.`)
    .replace(EMOJI, '\\:')
    .replace(/@(?=everyone|here)/gi, `@${WORD_JOINER}`);
}

/** Text without what cannot be seen and what is no character. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').replace(LONE_SURROGATE, '\uFFFD');
