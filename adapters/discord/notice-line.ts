import { cutText, type Presentation } from '../../src/index.ts';
import type { DiscordMessage } from './discord-message.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** Notifications show less. */
const MAX_LENGTH = 200;

/** A message as a line of plain text, which notifications show: those of Components V2 are empty there. */
export const noticeLine = ({ summary }: Presentation): string =>
  escapeMarkdown(cutText(summary.replace(/\s+/g, ' ').trim(), MAX_LENGTH)) || '…';

/** The line in the place of the message, and the message in the place of the line: a message holds either plain text or components. */
export const inPlaceOf = ({ flags, allowed_mentions }: DiscordMessage, line: string, silent: number): object => ({
  content: line,
  flags: flags & silent,
  allowed_mentions,
});

export const inPlaceOfLine = (message: DiscordMessage): object => ({ ...message, content: null });
