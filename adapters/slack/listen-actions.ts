import { decodeAction } from '../../src/index.ts';
import { actionCodeOf } from './action-id.ts';
import type { SlackContext } from './context.ts';
import { blockActions } from './payloads.ts';

/** Takes in the use of a button or a list under the bot's messages. */
export async function onAction(given: unknown, { receive }: SlackContext): Promise<void> {
  const read = blockActions.safeParse(given);
  if (!read.success) return;
  const { data: body } = read;
  const [used] = body.actions;
  if (!decodeAction(actionCodeOf(used.action_id) ?? '') || !body.channel) return;
  const event = `action:${body.user.id}:${used.action_ts}:${used.action_id}`;
  await receive({ event, content: { kind: 'action', body }, isRedelivered: false });
}
