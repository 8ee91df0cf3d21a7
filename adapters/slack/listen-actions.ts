import { withoutUndefined } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { messageLanguage } from './message-language.ts';
import { blockActions } from './payloads.ts';
import { usedAction } from './used-action.ts';

/** Takes in the use of a button or a list under the bot's messages. */
export async function onAction(given: unknown, context: SlackContext): Promise<void> {
  const read = blockActions.safeParse(given);
  if (!read.success) return;
  const used = usedAction(read.data);
  if (!used || !read.data.channel) return;
  const event = context.presses.nameOf(read.data, used.action.kind);
  if (event === undefined) return;
  const { message, ...rest } = read.data;
  // Of the message, only what answering takes is kept.
  const language = messageLanguage(message?.blocks);
  const body = { ...rest, ...(message && { message: withoutUndefined({ thread_ts: message.thread_ts, language }) }) };
  await context.receive({ event, content: { kind: 'action', body }, isRedelivered: false });
}
