import type { z } from 'zod';
import { type Handling, languageOf } from '../../src/index.ts';
import { answerLanguage } from './answer-language.ts';
import type { SlackContext } from './context.ts';
import { handlePrivately } from './handle-privately.ts';
import type { messageShortcut } from './payloads.ts';
import { privateTalk } from './private-talk.ts';
import { readText } from './read-text.ts';
import { type Spot, speakingAt } from './speaking-at.ts';
import { wordsOfMessage } from './words-of-message.ts';

/** "Find related sessions" on a message: what it says is the question. */
export function handleShortcut(body: z.infer<typeof messageShortcut>, context: SlackContext): Handling {
  const { user, channel, message, response_url: responseUrl } = body;
  const words = readText(wordsOfMessage(message));
  const make = async () => {
    const spot: Spot = { channel: channel.id, thread: privateTalk(user.id), person: user.id, asked: 'privately' };
    const language = answerLanguage(user.id, words, context);
    return { language, reply: await context.chat.run({ kind: 'ask', text: words }, speakingAt(context, spot)) };
  };
  const to = { channel: channel.id, person: user.id, threadTs: message.thread_ts ?? message.ts, responseUrl };
  return handlePrivately({ make, language: languageOf(words), to }, context);
}
