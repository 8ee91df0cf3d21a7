import {
  CONVERSATION_KEPT,
  type Command,
  type Handling,
  limitRefusal,
  needsEarlier,
  type Presentation,
  present,
  type Reply,
  readCommand,
  type Speaking,
  withoutUndefined,
} from '../../src/index.ts';
import { type DiscordContext, speakingIn } from './context.ts';
import type { DiscordMessage } from './discord-message.ts';
import type { IncomingMessage } from './incoming-message.ts';
import { languageFor } from './language.ts';
import { discordMessages } from './messages/messages.ts';
import { noticeLine } from './notice-line.ts';
import { DISCORD } from './platform.ts';
import { renderMessage } from './render.ts';
import { saidBy } from './said-by.ts';
import { createdAt } from './snowflake.ts';
import { spokenWords } from './spoken-words.ts';
import { unlessRefused } from './unless-refused.ts';

/** Answers a message that names the bot, replies to it or was sent to it alone, with a reply to that message; with a change of `answer` where there is one already. */
export function handleMessage(asked: IncomingMessage, context: DiscordContext, answer?: string): Handling {
  const { api, chat, mention, timeZone: zone } = context;
  const { id, channel, person } = asked;
  const language = languageFor(asked.locale, asked.text);
  const shown = (reply: Reply, isRepeat = false): Presentation => present(reply, { language, zone, platform: DISCORD, isRepeat });
  const render = (reply: Reply): DiscordMessage => renderMessage(shown(reply), mention);
  const privately = (reply: Reply) => saidBy(() => api.direct(person, render(reply)), id, context);
  const send = async (message: DiscordMessage, nonce: string, line: string | undefined): Promise<string> => {
    if (answer === undefined) return api.send(channel, message, { nonce, repliesTo: id, ...withoutUndefined({ line }) });
    await api.change(channel, answer, message);
    return answer;
  };
  const below = (reply: Reply, nonce: string, isRepeat = false) =>
    saidBy(
      async () => {
        const whole = shown(reply, isRepeat);
        const line = context.hasNotice ? noticeLine(whole) : undefined;
        const message = await unlessRefused(renderMessage(whole, mention), (one) => send(one, nonce, line));
        await chat.posted(reply, { ...speakingOf(asked, message), also: id }, { message, question: id });
      },
      id,
      context,
    );
  let reply: Reply | undefined;
  return {
    async make() {
      if (asked.isWithheld) return;
      const said = await chat.run(allowedFor(asked, spoken(readCommand(asked.text))), speakingOf(asked, asked.repliesTo ?? id));
      reply = needsEarlier(said) && isToForgotten(asked) ? { kind: 'expired' } : said;
    },
    async post({ isRepeat }) {
      if (asked.isWithheld) {
        const hint = renderMessage(withheldHint(language), mention);
        return saidBy(() => api.send(channel, hint, { nonce: `h${id}`, repliesTo: id }), id, context);
      }
      if (!reply) return { kind: 'refused', code: 'nothing-made' };
      const refusal = limitRefusal(reply);
      // A message to everybody would cost as much as an answer; where the person takes none, there is no other way.
      if (refusal === 'first' && (await privately(reply)).kind === 'refused') await below(reply, `l${id}`);
      if (refusal) return { kind: 'told' };
      return below(reply, id, isRepeat);
    },
    find: async () => (answer === undefined ? api.findReply(channel, id) : 'none'),
    async reportFailure({ isRepeat }) {
      if ((await below({ kind: 'failed' }, `f${id}`, isRepeat)).kind === 'answered') return true;
      return (await privately({ kind: 'failed' })).kind === 'answered';
    },
  };
}

/** Whether it replies to an answer so old that it is no longer remembered. */
function isToForgotten({ id, repliesTo = id }: IncomingMessage): boolean {
  const [asked, answered] = [createdAt(id), createdAt(repliesTo)];
  return asked !== undefined && answered !== undefined && asked - answered > CONVERSATION_KEPT;
}

/** Where the answer to a message is looked for when the message is changed or deleted. */
export const speakingOf = (asked: Omit<IncomingMessage, 'text'>, thread: string): Speaking => ({
  ...speakingIn(asked, thread),
  // What somebody may do in a server Discord tells of commands and buttons only, so a message changes nothing there.
  ...withoutUndefined({ mayManage: asked.guild !== undefined ? false : undefined }),
});

/** The same of the channel's event: how to set it is said instead. */
const allowedFor = ({ guild }: IncomingMessage, command: Command): Command =>
  command.kind === 'default-event' && guild !== undefined && command.event !== undefined ? { kind: 'help' } : command;

/** Addresses in a question find nothing. */
const spoken = (command: Command): Command =>
  command.kind === 'ask' ? { ...command, text: spokenWords(command.text) } : command;

/** Discord keeps back what replies to the answer of a command say; who writes one is told what is heard. */
function withheldHint(language: IncomingMessageLanguage): Presentation {
  const { withheld } = discordMessages[language];
  return { summary: withheld, parts: [{ kind: 'text', spans: [{ text: withheld, commands: true }] }], cut: '' };
}

type IncomingMessageLanguage = keyof typeof discordMessages;
