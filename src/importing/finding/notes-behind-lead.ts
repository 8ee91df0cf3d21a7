import type { Block } from '../reading/source-document.ts';

/** What a paragraph says behind the title that it begins with; undefined where it does not begin with one. */
export function notesBehindLead({ lead, text }: Pick<Block, 'lead' | 'text'>): string | undefined {
  const at = lead === undefined ? -1 : text.indexOf(lead);
  return lead === undefined || at < 0 ? undefined : text.slice(at + lead.length).replace(/^[\s.。:：,、—–-]{1,40}/, '');
}
