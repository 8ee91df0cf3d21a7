import type { Span } from '../model/presentation.ts';

/** Text in bold, with each web address in it as a link. */
export function linkedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let plain = '';
  // Addresses end with white space: those of the data hold nothing else.
  for (const piece of text.split(/(?<=\s)|(?=\s)/)) {
    if (!/^https?:\/\/./.test(piece) || !URL.canParse(piece)) {
      plain += piece;
      continue;
    }
    if (plain !== '') spans.push({ text: plain, bold: true });
    spans.push({ text: piece, bold: true, url: piece });
    plain = '';
  }
  return plain === '' ? spans : [...spans, { text: plain, bold: true }];
}
