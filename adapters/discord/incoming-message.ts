import { z } from 'zod';
import { withoutUndefined } from '../../src/index.ts';
import { MESSAGE_TYPE } from './protocol.ts';

/** A message that asks the bot: it names the bot, replies to it, or was sent to it alone. */
export interface IncomingMessage {
  readonly id: string;
  readonly channel: string;
  /** Absent in private talks. */
  readonly guild?: string;
  readonly person: string;
  /** Its words, without who is named in it. */
  readonly text: string;
  /** The bot's message that it replies to. */
  readonly repliesTo?: string;
}

const SPOKEN: readonly number[] = [MESSAGE_TYPE.usual, MESSAGE_TYPE.reply];
/** People, roles, channels, commands, emoji and times: for machines to read, no words. */
const TAGS = /<(?:@[!&]?|#|a?:\w{1,40}:|\/[^:<>]{1,100}:|t:)-?\d{1,25}(?::\w)?>/g;

const withId = z.object({ id: z.string() });
const schema = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  type: z.number(),
  content: z.string().default(''),
  author: z.object({ id: z.string(), bot: z.boolean().optional() }),
  webhook_id: z.string().optional(),
  mentions: z.array(withId).default([]),
  referenced_message: z.object({ id: z.string(), author: withId }).nullish(),
});

/** Reads a message; undefined for all that are not meant for the bot with this id. */
export function readMessage(payload: unknown, bot: string): IncomingMessage | undefined {
  const read = schema.safeParse(payload);
  if (!read.success) return undefined;
  const { id, channel_id, guild_id, type, content, author, webhook_id, mentions, referenced_message } = read.data;
  if (author.bot || webhook_id !== undefined || !SPOKEN.includes(type)) return undefined;
  const repliesTo = referenced_message?.author.id === bot ? referenced_message.id : undefined;
  const text = content.replace(TAGS, ' ').trim();
  const isNamed = mentions.some((mentioned) => mentioned.id === bot) && new RegExp(`<@!?${bot}>`).test(content);
  // Without the right to read along, the words of a reply that does not ping arrive empty.
  if (guild_id !== undefined && !isNamed && !(repliesTo !== undefined && text !== '')) return undefined;
  return withoutUndefined({
    id,
    channel: channel_id,
    person: author.id,
    text,
    guild: guild_id,
    repliesTo,
  });
}
