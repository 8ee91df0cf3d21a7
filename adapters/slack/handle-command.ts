import type { z } from 'zod';
import { type Handling, languageOf, readCommand, withoutUndefined } from '../../src/index.ts';
import { answerLanguage } from './answer-language.ts';
import { askModal } from './ask-modal.ts';
import type { SlackContext } from './context.ts';
import { handlePrivately } from './handle-privately.ts';
import { mayImport } from './may-import.ts';
import type { slashCommand } from './payloads.ts';
import { privateTalk } from './private-talk.ts';
import { readText } from './read-text.ts';
import { replyPrivately } from './reply-privately.ts';
import { saidBy } from './said-by.ts';
import { type Spot, speakingAt } from './speaking-at.ts';

type SlashCommand = z.infer<typeof slashCommand>;

/** `/kiku …`: the answer is for who asked, until they share it. Without words a window opens. */
export function handleCommand(body: SlashCommand, context: SlackContext): Handling {
  const { user_id: person, user_name: name, channel_id: channel, text, response_url: responseUrl } = body;
  const words = readText(text);
  if (words === '') return openWindow(body, context);
  const make = async () => {
    const command = readCommand(words);
    const rights = command.kind === 'import' ? { mayImport: await mayImport(person, context) } : {};
    const spot: Spot = withoutUndefined({
      channel,
      thread: privateTalk(person),
      person,
      asked: 'privately',
      name: name || undefined,
    });
    const language = answerLanguage(person, words, context);
    return { language, reply: await context.chat.run(command, { ...speakingAt(context, spot), ...rights }) };
  };
  return handlePrivately({ make, language: languageOf(words), to: { channel, person, responseUrl } }, context);
}

/** Slack opens windows for three seconds after the command; later, what can be asked is said instead. */
function openWindow(
  { user_id: person, channel_id: channel, trigger_id, response_url: responseUrl }: SlashCommand,
  context: SlackContext,
): Handling {
  const to = { channel, person, responseUrl };
  const help = async () => {
    const speaking = speakingAt(context, { channel, thread: privateTalk(person), person });
    const [reply, language] = await Promise.all([
      context.chat.run({ kind: 'help' }, speaking),
      context.findLanguage(person, 'ja'),
    ]);
    return replyPrivately(reply, { ...to, language }, context);
  };
  return {
    make: async () => {},
    async post() {
      const view = askModal(await context.findLanguage(person, 'ja'), { channel, responseUrl });
      const opened = await saidBy(() => context.calls.call('views.open', { trigger_id, view }));
      return opened.kind === 'answered' ? opened : help();
    },
    find: async () => 'none',
    reportFailure: async () => (await replyPrivately({ kind: 'failed' }, { ...to, language: 'ja' }, context)).kind === 'answered',
  };
}
