import { type Command, expectedAudience, type Speaking } from '../../src/index.ts';
import { FIND_RELATED } from './commands.ts';
import { type DiscordContext, languageFor, speakingIn } from './context.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import type { Plan } from './plan.ts';
import { readDigestOptions } from './read-digest-options.ts';
import { readOptions } from './read-options.ts';

type CommandUse = Extract<IncomingInteraction, { kind: 'command' | 'message-command' }>;

/** Questions taken from a message are read up to here. */
const MAX_TEXT = 2_000;

/** Runs a command and answers it. */
export function planCommand(used: CommandUse, context: DiscordContext): Plan {
  const command = commandOf(used, context);
  const isForThem = used.kind === 'message-command' || used.options['private'] === true;
  const speaking: Speaking = { ...speakingIn(used, used.id), asked: isForThem ? 'privately' : 'unseen' };
  return {
    language: languageFor(used.locale, 'text' in command ? command.text : ''),
    deferral: { kind: 'message', isPrivate: expectedAudience(command, speaking) === 'asker' },
    run: () => context.chat.run(command, speaking),
    show: ({ audience }) => ({ kind: 'message', isPrivate: audience === 'asker' }),
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
