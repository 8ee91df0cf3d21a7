import {
  type Command,
  type Handling,
  languageOf,
  limitRefusal,
  present,
  type Reply,
  readCommand,
  type Speaking,
  withoutUndefined,
} from '../../src/index.ts';
import { type DiscordContext, speakingIn } from './context.ts';
import type { DiscordMessage } from './discord-message.ts';
import type { IncomingMessage } from './incoming-message.ts';
import { DISCORD } from './platform.ts';
import { renderMessage } from './render.ts';
import { saidBy } from './said-by.ts';
import { unlessRefused } from './unless-refused.ts';

/** Answers a message that names the bot, replies to it or was sent to it alone, with a reply to that message. */
export function handleMessage(asked: IncomingMessage, context: DiscordContext): Handling {
  const { api, chat } = context;
  const { id, channel, person } = asked;
  const render = (reply: Reply, isRepeat = false): DiscordMessage =>
    renderMessage(present(reply, { language: languageOf(asked.text), platform: DISCORD, isRepeat }));
  const privately = (reply: Reply) => saidBy(() => api.direct(person, render(reply)), id, context);
  const below = (reply: Reply, nonce: string, isRepeat = false) =>
    saidBy(
      async () => {
        const send = (message: DiscordMessage) => api.send(channel, message, { nonce, repliesTo: id });
        const message = await unlessRefused(render(reply, isRepeat), send);
        await chat.posted(reply, speakingOf(asked, message), { message, question: id });
      },
      id,
      context,
    );
  let reply: Reply | undefined;
  return {
    async make() {
      reply = await chat.run(allowedFor(asked, readCommand(asked.text)), speakingOf(asked, asked.repliesTo ?? id));
    },
    async post({ isRepeat }) {
      if (!reply) return { kind: 'refused', code: 'nothing-made' };
      const refusal = limitRefusal(reply);
      // A message to everybody would cost as much as an answer; where the person takes none, there is no other way.
      if (refusal === 'first' && (await privately(reply)).kind === 'refused') await below(reply, `l${id}`);
      if (refusal) return { kind: 'told' };
      return below(reply, id, isRepeat);
    },
    find: async () => api.findReply(channel, id),
    async reportFailure() {
      if ((await below({ kind: 'failed' }, `f${id}`)).kind === 'answered') return true;
      return (await privately({ kind: 'failed' })).kind === 'answered';
    },
  };
}

/** What somebody may do in a server Discord tells of commands and buttons only, so a message changes nothing there. */
const speakingOf = (asked: IncomingMessage, thread: string): Speaking => ({
  ...speakingIn(asked, thread),
  ...withoutUndefined({ mayManage: asked.guild !== undefined ? false : undefined }),
});

/** The same of the channel's event: how to set it is said instead. */
const allowedFor = ({ guild }: IncomingMessage, command: Command): Command =>
  command.kind === 'default-event' && guild !== undefined && command.event !== undefined ? { kind: 'help' } : command;
