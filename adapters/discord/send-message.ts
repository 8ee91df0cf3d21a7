import { DiscordAPIError, type REST } from 'discord.js';
import type { APIMessage } from 'discord-api-types/v10';
import { type DiscordMessage, NO_MENTIONS } from './discord-message.ts';
import { inPlaceOf, inPlaceOfLine } from './notice-line.ts';
import { MESSAGE_FLAG, NOT_REPLIABLE } from './protocol.ts';
import { tryAgain } from './try-again.ts';

export interface Sending {
  readonly nonce: string;
  readonly repliesTo?: string;
  /** It begins as this line, which notifications show. */
  readonly line?: string;
}

/** Sends a message to a channel and gives its id; sent again with the same nonce within minutes it is the same message. Where replies are not allowed it is none. Rejects as `REST` does. */
export async function sendMessage(bot: REST, channel: string, message: DiscordMessage, how: Sending): Promise<string> {
  const { line } = how;
  if (line === undefined) return post(bot, channel, message, how);
  const id = await post(bot, channel, inPlaceOf(message, line, MESSAGE_FLAG.silent), how);
  await tryAgain(() => bot.patch(`/channels/${channel}/messages/${id}`, { body: inPlaceOfLine(message) }));
  return id;
}

async function post(bot: REST, channel: string, message: object, { nonce, repliesTo }: Sending): Promise<string> {
  const sent = { ...message, nonce, enforce_nonce: true, allowed_mentions: NO_MENTIONS };
  const send = async (body: object): Promise<string> =>
    ((await tryAgain(() => bot.post(`/channels/${channel}/messages`, { body }))) as APIMessage).id;
  if (repliesTo === undefined) return send(sent);
  try {
    return await send({ ...sent, message_reference: { message_id: repliesTo, fail_if_not_exists: false } });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !NOT_REPLIABLE.has(Number(error.code))) throw error;
    return send(sent);
  }
}
