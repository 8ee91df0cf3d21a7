import type { Command, Reply } from '../../src/index.ts';
import { FIND_RELATED } from './commands.ts';
import { type DiscordContext, languageFor, speakingIn } from './context.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import type { Plan } from './plan.ts';
import { readDigestOptions } from './read-digest-options.ts';
import { readOptions } from './read-options.ts';

type CommandUse = Extract<IncomingInteraction, { kind: 'command' | 'message-command' }>;

/** Questions taken from a message are read up to here. */
const MAX_TEXT = 2_000;

/** Runs a command and answers it, to everybody or to who used it. */
export function planCommand(used: CommandUse, context: DiscordContext): Plan {
  const command = commandOf(used, context);
  const isWished = used.kind === 'message-command' || used.options['private'] === true;
  const isPrivate = isWished || !isForAll(command);
  return {
    language: languageFor(used.locale, 'text' in command ? command.text : ''),
    deferral: { kind: 'message', isPrivate },
    run: () => context.chat.run(command, speakingIn(used, used.id)),
    show: (reply) => ({ kind: 'message', isPrivate: isPrivate || isFault(reply) }),
    at: (message) => speakingIn(used, message),
  };
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
