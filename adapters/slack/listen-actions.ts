import { withoutUndefined } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { messageLanguage } from './message-language.ts';
import { openWindowOf } from './open-windows.ts';
import { blockActions } from './payloads.ts';
import { usedAction } from './used-action.ts';

/** Takes in the use of a button or a list under the bot's messages, in its windows and on its Home tab; what opens a window does so at once. */
export async function onAction(given: unknown, context: SlackContext): Promise<void> {
  const read = blockActions.safeParse(given);
  if (!read.success) return;
  if (await openWindowOf(read.data, context)) return;
  const used = usedAction(read.data);
  if (!used || !(read.data.channel ?? read.data.view)) return;
  const event = context.presses.nameOf(read.data, used.action.kind);
  if (event === undefined) return;
  const { message, view, ...rest } = read.data;
  // Of the message, only what answering takes is kept.
  const language = messageLanguage(message?.blocks);
  const body = {
    ...rest,
    ...(message && { message: withoutUndefined({ thread_ts: message.thread_ts, language }) }),
    ...(view && { view: { ...view, state: undefined } }),
  };
  await context.receive({ event, content: { kind: 'action', body }, isRedelivered: false });
}
