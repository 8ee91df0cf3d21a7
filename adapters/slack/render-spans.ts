import type { types } from '@slack/bolt';
import type { Span } from '../../src/index.ts';
import { SLACK_LIMITS } from './limits.ts';
import type { Pen } from './pen.ts';

export type RichText = types.RichTextText | types.RichTextLink | types.RichTextChannelMention | types.RichTextUserMention;

/** Spans as rich text, of which Slack takes every character literally; so many characters at most. */
export function spansOf(spans: readonly Span[], length: number, pen: Pen): RichText[] {
  const elements: RichText[] = [];
  let room = length;
  for (const span of spans) {
    const text = pen.literal(span.text, room);
    room -= text.length;
    if (text === '') continue;
    const style = span.bold && { style: { bold: true } };
    if (span.channel !== undefined) elements.push({ type: 'channel', channel_id: span.channel });
    else if (span.person !== undefined) elements.push({ type: 'user', user_id: span.person });
    else if (span.url && isLink(span.url) && text.trim()) elements.push({ type: 'link', url: span.url, text, ...style });
    else elements.push({ type: 'text', text, ...style });
  }
  return elements;
}

/** Slack refuses rich text without a visible character. */
export function richText(elements: readonly (types.RichTextSection | types.RichTextQuote)[]): types.RichTextBlock[] {
  const filled = elements.filter((element) => element.elements.some((part) => 'text' in part && part.text?.trim()));
  return filled.length > 0 ? [{ type: 'rich_text', elements: filled }] : [];
}

/** Whether Slack takes an address as a link. */
export const isLink = (url: string): boolean => url.length <= SLACK_LIMITS.url && /^https?:\/\//i.test(url) && URL.canParse(url);
