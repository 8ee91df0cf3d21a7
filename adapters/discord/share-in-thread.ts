import { DiscordAPIError } from 'discord.js';
import { cutText, type Presentation } from '../../src/index.ts';
import type { DiscordApi } from './discord-api.ts';
import type { DiscordMessage } from './discord-message.ts';
import { cleanText } from './escape-markdown.ts';
import { LIMITS } from './limits.ts';

export interface SharedInThread {
  readonly thread: string;
  readonly message: string;
}

interface Sharing {
  readonly channel: string;
  /** The message that it is about. */
  readonly below: string;
  readonly presentation: Presentation;
  readonly message: DiscordMessage;
  /** Sent again with the same one within minutes it is the same message. */
  readonly nonce: string;
}

/**
 * Shows something to everybody in a thread below the message that it is about, so that the channel stays as short as it was;
 * undefined where the bot may open none there. Rejects as `REST` does where Discord has trouble.
 */
export async function shareInThread(api: DiscordApi, sharing: Sharing): Promise<SharedInThread | undefined> {
  const { channel, below, presentation, message, nonce } = sharing;
  try {
    const name = cutText(cleanText(presentation.summary).replace(/\s+/g, ' ').trim() || '…', LIMITS.threadName);
    const thread = await api.openThread(channel, below, name);
    return { thread, message: await api.send(thread, message, { nonce }) };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status < 500) return undefined;
    throw error;
  }
}
