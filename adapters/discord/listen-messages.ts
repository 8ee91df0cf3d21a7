import { type Command, languageOf, present, readCommand, type Speaking } from '../../src/index.ts';
import { type DiscordContext, speakingIn } from './context.ts';
import type { IncomingMessage } from './incoming-message.ts';
import { DISCORD } from './platform.ts';
import { renderMessage } from './render.ts';

/** Answers a message that names the bot, replies to it or was sent to it alone, with a reply to that message. */
export async function onMessage(asked: IncomingMessage, { api, chat }: DiscordContext): Promise<void> {
  const command = allowedFor(asked, readCommand(asked.text));
  const reply = await chat.run(command, speakingOf(asked, asked.repliesTo ?? asked.id));
  const presentation = present(reply, { language: languageOf(asked.text), platform: DISCORD });
  const message = await api.send(asked.channel, renderMessage(presentation), { nonce: asked.id, repliesTo: asked.id });
  await chat.posted(reply, speakingOf(asked, message), { message, question: asked.id });
}

/** What somebody may do in a server Discord tells of commands and buttons only, so a message changes nothing there. */
const speakingOf = (asked: IncomingMessage, thread: string): Speaking => ({
  ...speakingIn(asked, thread),
  ...(asked.guild !== undefined && { mayManage: false }),
});

/** The same of the channel's event: how to set it is said instead. */
const allowedFor = ({ guild }: IncomingMessage, command: Command): Command =>
  command.kind === 'default-event' && guild !== undefined && command.event !== undefined ? { kind: 'help' } : command;
