import { isForChannel, languageOf, readCommand } from '../../src/index.ts';
import { askModal } from './ask-modal.ts';
import type { SlackContext } from './context.ts';
import { mayImport } from './may-import.ts';
import { once } from './once.ts';
import { messageShortcut, slashCommand } from './payloads.ts';
import { privateTalk } from './private-talk.ts';
import { readText } from './read-text.ts';
import { sayPrivately } from './say-privately.ts';
import { speakingAt } from './speaking-at.ts';

/** `/kiku …`: the answer is for who asked, until they share it. Without words a window opens. */
export async function hearSlashCommand(body: unknown, context: SlackContext): Promise<void> {
  const { user_id: person, user_name: name, channel_id: channel, text, trigger_id, response_url } = slashCommand.parse(body);
  const words = readText(text);
  await once(context, `command:${trigger_id}`, async () => {
    const language = context.findLanguage(person, languageOf(words));
    if (words === '') {
      const view = askModal(await language, { channel, responseUrl: response_url });
      await context.calls.call('views.open', { trigger_id, view });
      return;
    }
    const command = readCommand(words);
    const rights = command.kind === 'import' ? { mayImport: await mayImport(person, context) } : {};
    const speaking = {
      ...speakingAt(context, { channel, thread: privateTalk(person), person, ...(name && { name }) }),
      ...rights,
    };
    const reply = await context.chat.run(command, speaking);
    const isForAll = reply.kind === 'digest' && isForChannel(reply.reply);
    await sayPrivately(reply, { language: await language, channel, person, responseUrl: response_url, isForAll }, context);
  });
}

/** "Find related sessions" on a message: what it says is the question. */
export async function hearMessageShortcut(body: unknown, context: SlackContext): Promise<void> {
  const { user, channel, message, trigger_id, response_url } = messageShortcut.parse(body);
  const words = readText(message.text);
  await once(context, `shortcut:${trigger_id}`, async () => {
    const speaking = speakingAt(context, { channel: channel.id, thread: privateTalk(user.id), person: user.id });
    const [reply, language] = await Promise.all([
      context.chat.run({ kind: 'ask', text: words }, speaking),
      context.findLanguage(user.id, languageOf(words)),
    ]);
    const threadTs = message.thread_ts ?? message.ts;
    await sayPrivately(reply, { language, channel: channel.id, person: user.id, threadTs, responseUrl: response_url }, context);
  });
}
