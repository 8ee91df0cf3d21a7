import { z } from 'zod';
import { type Command, withDeadline } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { SlackError } from './slack-error.ts';

/** Others wait for their turn meanwhile, in milliseconds. */
const MAX_WAIT = 2_000;
/** With this scope the bot posts to public channels that it is not in. */
const PUBLIC = 'chat:write.public';
/** What Slack says of a conversation that the bot is no part of. */
const UNSEEN: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel', 'is_archived']);

const answer = z.object({
  channel: z.object({
    is_member: z.boolean().optional(),
    is_im: z.boolean().optional(),
    is_private: z.boolean().optional(),
    is_archived: z.boolean().optional(),
  }),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

/** Whether the bot may post in a channel without being asked, where a command wants that; undefined where it does not, or Slack does not say. */
export async function mayPost(
  command: Command,
  channel: string,
  { calls }: Pick<SlackContext, 'calls'>,
): Promise<boolean | undefined> {
  if (command.kind !== 'digest' || command.command.kind !== 'subscribe') return undefined;
  try {
    const read = answer.safeParse(await withDeadline(calls.call('conversations.info', { channel }), MAX_WAIT, undefined));
    if (!read.success) return undefined;
    const { channel: found, response_metadata: told } = read.data;
    if (found.is_archived === true) return false;
    if (found.is_im === true || found.is_member === true) return true;
    return found.is_private !== true && told?.scopes?.includes(PUBLIC) === true;
  } catch (error) {
    return error instanceof SlackError && UNSEEN.has(error.code) ? false : undefined;
  }
}
