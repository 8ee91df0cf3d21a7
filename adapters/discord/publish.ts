import type { REST } from 'discord.js';
import type { APIChannel } from 'discord-api-types/v10';
import { CHANNEL_TYPE } from './protocol.ts';

/**
 * Publishes a message of an announcement channel to the servers that follow it; nothing to do in any other channel, which
 * `others` remembers, so that it is asked for once. Never rejects: the message stands in its own channel, and publishing is
 * limited to ten an hour.
 */
export async function publish(rest: REST, others: Set<string>, channel: string, message: string): Promise<void> {
  if (others.has(channel)) return;
  try {
    const { type } = (await rest.get(`/channels/${channel}`)) as APIChannel;
    if (type === CHANNEL_TYPE.announcements) await rest.post(`/channels/${channel}/messages/${message}/crosspost`);
    else others.add(channel);
  } catch {
    // It was posted, which is what was promised.
  }
}
