import { type Command, present, type Reply } from '../../src/index.ts';
import { FIND_RELATED } from './commands.ts';
import { type DiscordContext, languageFor, speakingIn } from './context.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import { DISCORD } from './platform.ts';
import { readDigestOptions } from './read-digest-options.ts';
import { readOptions } from './read-options.ts';
import { renderMessage } from './render.ts';
import { type Made, respond, type Timing } from './respond.ts';

type CommandUse = Extract<IncomingInteraction, { kind: 'command' | 'message-command' }>;

/** Questions taken from a message are read up to here. */
const MAX_TEXT = 2_000;

/** Runs a command and answers it, to everybody or to who used it. */
export async function onCommand(used: CommandUse, timing: Timing, parts: DiscordContext): Promise<void> {
  const { api, chat } = parts;
  const command = commandOf(used, parts);
  const isWished = used.kind === 'message-command' || used.options['private'] === true;
  const isPrivate = isWished || !isForAll(command);
  const language = languageFor(used.locale, 'text' in command ? command.text : '');
  const speaking = speakingIn(used, used.id);
  const make = async (): Promise<Made> => {
    const reply = await chat.run(command, speaking);
    const isHidden = isPrivate || isFault(reply);
    const message = renderMessage(present(reply, { language, platform: DISCORD, isPrivate: isHidden }));
    return { reply, response: { kind: 'message', message, isPrivate: isHidden } };
  };
  const { reply, message } = await respond(api, used, make, { deferral: { kind: 'message', isPrivate }, ...timing });
  if (message !== undefined) await chat.posted(reply, speakingIn(used, message), { message });
}

function commandOf(used: CommandUse, { choices }: DiscordContext): Command {
  if (used.kind === 'command' && used.name === 'digest') {
    return { kind: 'digest', command: readDigestOptions(used.subcommand, used.options, choices) };
  }
  if (used.kind === 'command') return readOptions(used.name, used.options, choices) ?? { kind: 'help' };
  return used.name === FIND_RELATED ? { kind: 'ask', text: used.text.slice(0, MAX_TEXT) } : { kind: 'help' };
}

/** What a channel talks about, and what is decided for it; the rest is between the bot and who looks something up. */
const isForAll = (command: Command): boolean =>
  command.kind === 'digest'
    ? command.command.kind === 'now' && command.command.isShared
    : ['ask', 'session', 'default-event'].includes(command.kind);

/** Nobody but who asked can do anything about these. */
const isFault = ({ kind }: Reply): boolean => ['refused', 'failed', 'expired', 'not-yours', 'help'].includes(kind);
