import type { SlackContext } from './context.ts';
import { slackMessages } from './messages/messages.ts';
import { QUESTION_INPUT } from './names.ts';
import { messageShortcut, modalSubmission, slashCommand } from './payloads.ts';
import { readText } from './read-text.ts';

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

/** What is missing in a window, by its field, said to whoever sent it off; undefined where all is there. */
export async function faultOfSubmission(
  given: unknown,
  { people }: SlackContext,
): Promise<Readonly<Record<string, string>> | undefined> {
  const { user, view } = modalSubmission.parse(given);
  if (readText(view.state.values[QUESTION_INPUT]?.[QUESTION_INPUT]?.value ?? '') !== '') return undefined;
  return { [QUESTION_INPUT]: slackMessages[await people.language(user.id)].modal.questionMissing };
}

/** Takes in a window that was sent off. */
export async function onSubmission(given: unknown, { receive }: SlackContext): Promise<void> {
  const body = modalSubmission.parse(given);
  await receive({ event: `view:${body.view.id}`, content: { kind: 'submission', body }, isRedelivered: false });
}
