import type { MessageEvent } from './payloads.ts';
import type { Spot } from './speaking-at.ts';

/** Whether a message was sent to the bot alone. */
export const isDirect = ({ channel, channel_type: type }: MessageEvent): boolean => type === 'im' || channel.startsWith('D');

/** Where a message stands, and who wrote it. */
export const spotOf = (
  event: MessageEvent,
  message: { readonly ts: string; readonly thread_ts?: string | undefined; readonly user?: string | undefined },
): Spot => ({
  channel: event.channel,
  thread: message.thread_ts ?? (isDirect(event) ? event.channel : message.ts),
  person: message.user ?? '',
});
