import type { REST } from 'discord.js';
import type { APIChannel } from 'discord-api-types/v10';
import { CHANNEL_TYPE } from './protocol.ts';

/**
 * Publishes a message of an announcement channel to the servers that follow it; nothing to do in any other channel. Never
 * rejects: the message stands in its own channel, and publishing is limited to ten an hour.
 */
export async function publish(rest: REST, channel: string, message: string): Promise<void> {
  try {
    const { type } = (await rest.get(`/channels/${channel}`)) as APIChannel;
    if (type === CHANNEL_TYPE.announcements) await rest.post(`/channels/${channel}/messages/${message}/crosspost`);
  } catch {
    // It was posted, which is what was promised.
  }
}
