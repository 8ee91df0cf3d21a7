import { cleanText, WORD_JOINER } from './escape-markdown.ts';

/** What would end a link's label or be markup in it, and what looks the same and is none. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  '*': '＊',
  '`': 'ˋ',
  '\\': '＼',
};
const UNSEEN = /[\p{Cf}\p{Zs}\u115F\u1160\u2800\u3164\uFFA0]/gu;

/**
 * Text as Discord shows it in the label of a link, where it takes no backslash (they would be seen): look-alikes, and a
 * joiner that nobody sees between what would be markup together. `…` for a text of which nothing can be seen.
 */
export function escapeLabel(text: string): string {
  const clean = cleanText(text);
  if (clean.replace(UNSEEN, '').trim() === '') return '…';
  return (
    clean
      .replace(/[[\]*`\\]/g, (letter) => LOOK_ALIKE[letter] ?? letter)
      // Within a word an underscore is one.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '＿')
      .replace(/([~|])(?=\1)/g, `$1${WORD_JOINER}`)
      .replace(/<(?=[@#:/ati])/gi, `<${WORD_JOINER}`)
      .replace(/:(?=\/\/|[\w+-]{1,100}:)/g, `:${WORD_JOINER}`)
      .replace(/(discord(?:app)?)\.(?=gg|com\/invite|me)/gi, `$1${WORD_JOINER}.`)
      .replace(/@(?=everyone|here)/gi, `@${WORD_JOINER}`)
  );
}
