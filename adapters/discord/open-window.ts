import { type Chat, DEFAULT_SETTINGS, withDeadline } from '../../src/index.ts';
import { askWindow } from './ask-window.ts';
import { type DiscordContext, speakingIn } from './context.ts';
import { digestWindow } from './digest-window.ts';
import type { AnsweredInteraction } from './incoming.ts';
import { languageFor } from './language.ts';
import { LIMITS } from './limits.ts';
import { actionOf } from './plan-component.ts';
import { readDigestOptions } from './read-digest-options.ts';
import type { Window } from './window.ts';

/** A window has to be there within three seconds, and cannot be promised: where the state does not answer there is none. */
const STATE_TIME = 1_500;

/** The window that a button or a command opens; undefined where it is answered with a message. */
export async function windowFor(used: AnsweredInteraction, context: DiscordContext): Promise<Window | undefined> {
  const language = used.kind === 'component' ? (used.message.language ?? languageFor(used.locale)) : languageFor(used.locale);
  if (used.kind === 'component') {
    const action = actionOf(used);
    if (action?.kind === 'ask-on') return askWindow(action.answer, language);
    if (action?.kind !== 'digest-form' || used.mayManage === false) return undefined;
    return settingsWindow(used, context, (chat, speaking) => chat.act(action, speaking));
  }
  if (used.kind !== 'command' || used.name !== 'digest') return undefined;
  const command = await readDigestOptions(used.subcommand, used.options, context.choices);
  if (!('words' in command) || Object.keys(command.words).length > 0) return undefined;
  if (command.kind === 'edit')
    return settingsWindow(used, context, (chat, speaking) => chat.run({ kind: 'digest', command }, speaking));
  // The zone is the service's unless another is written.
  const { zone, ...settings } = { ...DEFAULT_SETTINGS, language };
  return digestWindow({ settings, events: await context.choices.events('', LIMITS.options) }, language);
}

/** A window with the settings of the digest that is meant, where it is clear which one. */
async function settingsWindow(
  used: AnsweredInteraction,
  { chat, choices }: DiscordContext,
  ask: (chat: Chat, speaking: ReturnType<typeof speakingIn>) => ReturnType<Chat['run']>,
): Promise<Window | undefined> {
  const speaking = { ...speakingIn(used, used.id), asked: 'privately' } as const;
  const reply = await withDeadline(ask(chat, speaking), STATE_TIME, undefined);
  if (reply?.kind !== 'digest' || reply.reply.kind !== 'settings') return undefined;
  const { settings, subscription } = reply.reply.view;
  const form = { settings, subscription: subscription.id, events: await choices.events('', LIMITS.options) };
  return digestWindow(form, languageFor(used.locale));
}
