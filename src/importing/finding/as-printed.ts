import { normalizeWithOrigins } from '../../language/normalize-text.ts';

/** Marks that close or open a title and are cut off where lines are taken apart. */
const CLOSING = /^[〜～~!！?？…‥]+/;
const OPENING = /(?:[★☆♪]|#\d{1,3}\s)$/;

/** A title as a line prints it: full-width signs, ★, the closing 〜 and all. `isOwnMark` says whether a mark in front belongs to this title alone. */
export function asPrinted(line: string, title: string, isOwnMark: boolean): string {
  const { text, origins } = normalizeWithOrigins(line);
  const [hay, places] = withoutSpace(text);
  const [needle] = withoutSpace(normalizeWithOrigins(title).text);
  const at = needle === '' ? -1 : hay.indexOf(needle);
  const [first, last] = [places[at], places[at + needle.length - 1]];
  if (at < 0 || first === undefined || last === undefined) return title;
  let [start, end] = [origins[first] ?? 0, origins[last + 1] ?? line.length];
  end += CLOSING.exec(line.slice(end))?.[0].length ?? 0;
  if (isOwnMark) start -= OPENING.exec(line.slice(0, start))?.[0].length ?? 0;
  return line.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** A text without white space, and where each of its letters stood. */
function withoutSpace(text: string): [string, number[]] {
  let kept = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text.charAt(at))) continue;
    kept += text.charAt(at);
    places.push(at);
  }
  return [kept, places];
}
