import { type Command, present, type Reply } from '../../src/index.ts';
import { FIND_RELATED } from './commands.ts';
import type { IncomingInteraction } from './incoming-interaction.ts';
import { type ListenerParts, languageFor, speakingIn } from './listener-parts.ts';
import { readOptions } from './read-options.ts';
import { renderMessage } from './render.ts';
import { respond, type Timing } from './respond.ts';

type CommandUse = Extract<IncomingInteraction, { kind: 'command' | 'message-command' }>;

/** Questions taken from a message are read up to here. */
const LONGEST_TEXT = 2_000;

/** Runs a command and answers it, to everybody or to who used it. */
export async function onCommand(used: CommandUse, timing: Timing, parts: ListenerParts): Promise<void> {
  const { api, chat } = parts;
  const command = commandOf(used, parts);
  const isWished = used.kind === 'message-command' || used.options['private'] === true;
  const isPrivate = isWished || !isForAll(command);
  const language = languageFor(used.locale, 'text' in command ? command.text : '');
  const speaking = speakingIn(used, used.id);
  const reply = chat.run(command, speaking);
  const response = reply.then((made) => {
    const isHidden = isPrivate || isFault(made);
    const message = renderMessage(present(made, { language, platform: 'discord', isPrivate: isHidden }));
    return { kind: 'message', message, isPrivate: isHidden } as const;
  });
  const message = await respond(api, used, response, {
    ...{ deferral: { kind: 'message', isPrivate }, ...timing },
  });
  if (message !== undefined) await chat.posted(await reply, speakingIn(used, message), { message });
}

function commandOf(used: CommandUse, { choices }: ListenerParts): Command {
  if (used.kind === 'command') return readOptions(used.name, used.options, choices) ?? { kind: 'help' };
  return used.name === FIND_RELATED ? { kind: 'ask', text: used.text.slice(0, LONGEST_TEXT) } : { kind: 'help' };
}

/** What a channel talks about, and what is decided for it; the rest is between the bot and who looks something up. */
const isForAll = ({ kind }: Command): boolean => kind === 'ask' || kind === 'session' || kind === 'default-event';

/** Nobody but who asked can do anything about these. */
const isFault = ({ kind }: Reply): boolean => ['refused', 'failed', 'expired', 'not-yours', 'help'].includes(kind);
