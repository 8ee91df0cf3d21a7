/** A character that is made of several, a family with two children for one, stays below this many UTF-16 units. */
const MAX_CHARACTER = 64;

/** At most so many UTF-16 units from the beginning of a text, cut where a character ends as people see them. */
export function cutBetweenCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  const from = Math.max(0, most - MAX_CHARACTER);
  let end = from;
  for (const { index, segment } of characters.segment(text.slice(from, most + MAX_CHARACTER))) {
    if (from + index + segment.length > most) break;
    end = from + index + segment.length;
  }
  return text.slice(0, end);
}

const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' });
