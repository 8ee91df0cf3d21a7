import { type Command, expectedAudience, type Speaking } from '../../src/index.ts';
import { FIND_RELATED } from './commands.ts';
import { type DiscordContext, ownThread, speakingIn } from './context.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import { languageFor } from './language.ts';
import type { Plan } from './plan.ts';
import { readDigestOptions } from './read-digest-options.ts';
import { readOptions } from './read-options.ts';
import { spokenWords } from './spoken-words.ts';

type CommandUse = Extract<IncomingInteraction, { kind: 'command' | 'message-command' }>;

/** Runs a command and answers it. Questions go on with what the person was told last in the channel; those about a message stand alone. */
export async function planCommand(used: CommandUse, context: DiscordContext): Promise<Plan> {
  const command = await commandOf(used, context);
  const isForThem = used.kind === 'message-command' || used.options['private'] === true;
  const thread = used.kind === 'message-command' ? used.id : ownThread(used);
  const speaking: Speaking = { ...speakingIn(used, thread), asked: isForThem ? 'privately' : 'unseen' };
  const isForAsker = (await isUnknown(command, context)) || expectedAudience(command, speaking) === 'asker';
  return {
    language: languageFor(used.locale, 'text' in command ? command.text : ''),
    deferral: { kind: 'message', isPrivate: isForAsker },
    ...(command.kind === 'ask' ? { told: { asked: command.text } } : {}),
    run: () => context.chat.run(command, speaking),
    show: ({ audience }) => ({ kind: 'message', isPrivate: audience === 'asker' }),
    at: (message) => ({ ...speakingIn(used, message), also: ownThread(used) }),
  };
}

async function commandOf(used: CommandUse, { choices }: Pick<DiscordContext, 'choices'>): Promise<Command> {
  if (used.kind === 'command' && used.name === 'digest') {
    return { kind: 'digest', command: await readDigestOptions(used.subcommand, used.options, choices) };
  }
  if (used.kind === 'command') return spoken((await readOptions(used.name, used.options, choices)) ?? { kind: 'help' });
  return used.name === FIND_RELATED ? { kind: 'ask', text: used.text } : { kind: 'help' };
}

/** Addresses and names for machines in a question find nothing. */
const spoken = (command: Command): Command =>
  command.kind === 'ask' ? { ...command, text: spokenWords(command.text) || command.text } : command;

/** Whoever names an event that there is not is told alone. */
const isUnknown = async (command: Command, { choices }: DiscordContext): Promise<boolean> =>
  'event' in command &&
  command.kind === 'ask' &&
  command.event !== undefined &&
  (await choices.eventNamed(command.event)) === undefined;
