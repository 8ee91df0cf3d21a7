import type { z } from 'zod';
import { type Handling, languageOf, readCommand, withoutUndefined } from '../../src/index.ts';
import { answerLanguage } from './answer-language.ts';
import { askModal } from './ask-modal.ts';
import type { SlackContext } from './context.ts';
import { digestModal } from './digest-modal.ts';
import { formOf, newDigestForm, viewsOf } from './find-subscription.ts';
import { handlePrivately } from './handle-privately.ts';
import { SLACK_LIMITS } from './limits.ts';
import { mayImport } from './may-import.ts';
import { mayPost } from './may-post.ts';
import type { slashCommand } from './payloads.ts';
import { privateTalk } from './private-talk.ts';
import { readCommandWords, readText, readWhole } from './read-text.ts';
import { replyPrivately } from './reply-privately.ts';
import { reportFailure } from './report-failure.ts';
import { saidBy } from './said-by.ts';
import { type Spot, speakingAt } from './speaking-at.ts';

type SlashCommand = z.infer<typeof slashCommand>;

/** `/kiku …`: the answer is for who asked, until they share it. Without words a window opens. */
export function handleCommand(body: SlashCommand, context: SlackContext): Handling {
  const { user_id: person, user_name: name, channel_id: channel, text, response_url: responseUrl } = body;
  if (readCommandWords(text) === '') return openWindow(body, context);
  const words = readText(text);
  const command = wordsOfCommand(text);
  if (isBareDigest(words)) return openDigestWindow(body, context);
  const readUpTo = readWhole(text).length > words.length ? SLACK_LIMITS.question : undefined;
  const make = async () => {
    const rights = command.kind === 'import' ? { mayImport: await mayImport(person, context) } : {};
    const posts = withoutUndefined({ mayPost: await mayPost(command, channel, context) });
    const thread = privateTalk(person);
    const spot: Spot = withoutUndefined({ channel, thread, person, asked: 'privately' as const, name: name || undefined });
    const language = answerLanguage(person, words, context);
    return { language, reply: await context.chat.run(command, { ...speakingAt(context, spot), ...rights, ...posts }) };
  };
  const to = withoutUndefined({ channel, person, responseUrl, readUpTo });
  return handlePrivately({ make, language: languageOf(words), to }, context);
}

/** What is asked is read without the marks of mentions; what is to be done says by them what was typed. */
function wordsOfCommand(text: string) {
  const asked = readCommand(readText(text));
  return asked.kind === 'ask' ? asked : readCommand(readCommandWords(text));
}

/** `/kiku digest` and nothing else. */
const isBareDigest = (words: string): boolean => !/\s/.test(words) && readCommand(words).kind === 'digest';

/** The window of the channel's digest, or of a new one; where there are several, or Slack opens none, they are listed. */
function openDigestWindow(body: SlashCommand, context: SlackContext): Handling {
  const { user_id: person, channel_id: channel, trigger_id, response_url: responseUrl } = body;
  const speaking = speakingAt(context, { channel, thread: privateTalk(person), person, asked: 'privately' });
  const list = handlePrivately(
    {
      make: async () => ({
        language: context.people.language(person),
        reply: await context.chat.run({ kind: 'digest', command: { kind: 'list' } }, speaking),
      }),
      language: 'ja',
      to: { channel, person, responseUrl },
    },
    context,
  );
  return {
    ...list,
    async post(how) {
      const [language, views] = await Promise.all([context.people.language(person), viewsOf('list', speaking, context.chat)]);
      const [only, ...others] = views;
      if (others.length > 0) return list.post(how);
      const view = digestModal(language, only ? formOf(only) : newDigestForm(language), { channel, responseUrl });
      const opened = await saidBy(() => context.calls.call('views.open', { trigger_id, view }));
      return opened.kind === 'answered' ? opened : list.post(how);
    },
  };
}

/** Slack opens windows for three seconds after the command; later, what can be asked is said instead. */
function openWindow(
  { user_id: person, channel_id: channel, trigger_id, response_url: responseUrl }: SlashCommand,
  context: SlackContext,
): Handling {
  const to = { channel, person, responseUrl };
  const help = async () => {
    const speaking = speakingAt(context, { channel, thread: privateTalk(person), person });
    const [reply, language] = await Promise.all([context.chat.run({ kind: 'help' }, speaking), context.people.language(person)]);
    return replyPrivately(reply, { ...to, language }, context);
  };
  return {
    make: async () => {},
    async post() {
      const view = askModal(await context.people.language(person), { channel, responseUrl });
      const opened = await saidBy(() => context.calls.call('views.open', { trigger_id, view }));
      return opened.kind === 'answered' ? opened : help();
    },
    find: async () => 'none',
    reportFailure: (how) => reportFailure({ ...to, language: 'ja' }, how, context),
  };
}
