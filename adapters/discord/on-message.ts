import { type Command, languageOf, present, readCommand } from '../../src/index.ts';
import type { IncomingMessage } from './incoming-message.ts';
import { type ListenerParts, speakingIn } from './listener-parts.ts';
import { renderMessage } from './render.ts';

/** Answers a message that names the bot, replies to it or was sent to it alone, with a reply to that message. */
export async function onMessage(asked: IncomingMessage, { api, chat }: ListenerParts): Promise<void> {
  const command = allowedFor(asked, readCommand(asked.text));
  const reply = await chat.run(command, speakingIn(asked, asked.repliesTo ?? asked.id));
  const presentation = present(reply, { language: languageOf(asked.text), platform: 'discord' });
  const message = await api.send(asked.channel, renderMessage(presentation), { nonce: asked.id, repliesTo: asked.id });
  await chat.posted(reply, speakingIn(asked, message), { message, question: asked.id });
}

/** Discord lets a server say who may set the channel's event, of a slash command only. */
const allowedFor = ({ guild }: IncomingMessage, command: Command): Command =>
  command.kind === 'default-event' && guild !== undefined && command.event !== undefined ? { kind: 'help' } : command;
