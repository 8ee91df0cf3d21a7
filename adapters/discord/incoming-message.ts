import { z } from 'zod';
import { withoutUndefined } from '../../src/index.ts';
import { MESSAGE_TYPE } from './protocol.ts';
import { snowflake } from './snowflake.ts';
import { withoutTags } from './spoken-words.ts';

/** A message that asks the bot: it names the bot, replies to it, or was sent to it alone. */
export interface IncomingMessage {
  readonly id: string;
  readonly channel: string;
  /** Absent in private talks. */
  readonly guild?: string;
  readonly person: string;
  /** The person's, or the server's; absent where neither is known. */
  readonly locale?: string;
  /** Its words, without who is named in it. */
  readonly text: string;
  /** The bot's message that it replies to. */
  readonly repliesTo?: string;
  /** It replies to an answer that a command led to: Discord keeps its words back. */
  readonly isWithheld?: true;
  /** When it was edited last, as Discord writes it. */
  readonly editedAt?: string;
}

const SPOKEN: readonly number[] = [MESSAGE_TYPE.usual, MESSAGE_TYPE.reply];

const withId = z.object({ id: snowflake });
const schema = z.object({
  id: snowflake,
  channel_id: snowflake,
  guild_id: snowflake.optional(),
  type: z.number(),
  content: z.string().default(''),
  author: z.object({ id: snowflake, bot: z.boolean().optional() }),
  webhook_id: z.string().optional(),
  mentions: z.array(withId).default([]),
  attachments: z.array(z.unknown()).default([]),
  edited_timestamp: z.string().nullish(),
  referenced_message: z
    .object({ id: snowflake, author: withId, interaction_metadata: z.unknown().optional(), interaction: z.unknown().optional() })
    .nullish(),
});

/** Reads a message; undefined for all that are not meant for the bot with this id. */
export function readMessage(payload: unknown, bot: string): IncomingMessage | undefined {
  const read = schema.safeParse(payload);
  if (!read.success) return undefined;
  const { id, channel_id, guild_id, type, content, author, webhook_id, mentions, attachments, referenced_message } = read.data;
  if (author.bot || webhook_id !== undefined || !SPOKEN.includes(type)) return undefined;
  const replied = referenced_message?.author.id === bot ? referenced_message : undefined;
  const text = withoutTags(content);
  const names = mentions.some((mentioned) => mentioned.id === bot);
  const isNamed = names && new RegExp(`<@!?${bot}>`).test(content);
  // Without the right to read along, the words of a reply that does not ping arrive empty.
  const isUnread = content === '' && attachments.length === 0;
  const isToCommand = replied?.interaction_metadata !== undefined || replied?.interaction !== undefined;
  const isWithheld = guild_id !== undefined && names && !isNamed && isUnread && isToCommand;
  if (guild_id !== undefined && !isNamed && !isWithheld && !(replied !== undefined && text !== '')) return undefined;
  return withoutUndefined({
    id,
    channel: channel_id,
    person: author.id,
    text,
    guild: guild_id,
    repliesTo: replied?.id,
    isWithheld: isWithheld || undefined,
    editedAt: read.data.edited_timestamp ?? undefined,
  });
}
