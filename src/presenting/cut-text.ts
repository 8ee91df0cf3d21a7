let segmenter: Intl.Segmenter | undefined;
/** How far behind the cut is looked for the end of the character there. */
const MAX_CHARACTER = 100;

/** The text, or its beginning with `…`, in at most so many UTF-16 units; cut between characters as people see them. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return '';
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const border = segmenter.segment(text.slice(0, limit + MAX_CHARACTER)).containing(limit - 1)?.index ?? 0;
  return `${text.slice(0, border || codePointBorder(text, limit - 1)).trimEnd()}…`;
}

/** For a single character, as people see it, that is longer than the limit. */
function codePointBorder(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
