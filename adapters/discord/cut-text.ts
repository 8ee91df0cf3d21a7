const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a text in at most so many UTF-16 units, cut between characters as people see them. */
export function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < ELLIPSIS.length) return '';
  const segments = graphemes.segment(text.slice(0, room + 1));
  const end = segments.containing(room - ELLIPSIS.length)?.index ?? 0;
  return text.slice(0, end).trimEnd() + ELLIPSIS;
}
