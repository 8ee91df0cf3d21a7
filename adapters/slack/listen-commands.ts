import type { SlackContext } from './context.ts';
import { messageShortcut, modalSubmission, slashCommand } from './payloads.ts';

/** Takes in `/kiku …`. Slack does not send commands, shortcuts and windows again. */
export async function onSlashCommand(given: unknown, { receive }: SlackContext): Promise<void> {
  const body = slashCommand.parse(given);
  await receive({ event: `command:${body.trigger_id}`, content: { kind: 'command', body }, isRedelivered: false });
}

/** Takes in "Find related sessions". */
export async function onMessageShortcut(given: unknown, { receive }: SlackContext): Promise<void> {
  const body = messageShortcut.parse(given);
  await receive({ event: `shortcut:${body.trigger_id}`, content: { kind: 'shortcut', body }, isRedelivered: false });
}

/** Takes in a window that was sent off. */
export async function onSubmission(given: unknown, { receive }: SlackContext): Promise<void> {
  const body = modalSubmission.parse(given);
  await receive({ event: `view:${body.view.id}`, content: { kind: 'submission', body }, isRedelivered: false });
}
