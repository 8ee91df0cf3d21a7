/**
 * A text without the characters at its ends that a pattern of one UTF-16 unit fits. `/[…]+$/` tries every run of them in the text,
 * which takes time with the square of its length; this looks at the ends alone.
 */
export function trimWhere(text: string, character: RegExp): string {
  let start = 0;
  while (start < text.length && character.test(text.charAt(start))) start++;
  return trimEndWhere(text.slice(start), character);
}

/** The same at the end alone. */
export function trimEndWhere(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
