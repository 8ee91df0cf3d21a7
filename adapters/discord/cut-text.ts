const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a text in at most so many UTF-16 units, cut between characters as people see them. */
export function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < ELLIPSIS.length) return '';
  let end = 0;
  // One character may be as long as a text: a letter with a thousand marks.
  for (const { index, segment } of graphemes.segment(text.slice(0, room + 1))) {
    if (index + segment.length > room - ELLIPSIS.length) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd() + ELLIPSIS;
}
