import {
  type Handling,
  type Language,
  languageOf,
  limitRefusal,
  type Reply,
  readCommand,
  withoutUndefined,
} from '../../src/index.ts';
import { answerLanguage } from './answer-language.ts';
import type { SlackContext } from './context.ts';
import { findAnswer } from './find-answer.ts';
import { isDirect, spotOf } from './message-place.ts';
import type { MessageEvent, PlainMessage } from './payloads.ts';
import { readText } from './read-text.ts';
import { replyPrivately } from './reply-privately.ts';
import { replyPublicly } from './reply-publicly.ts';
import { speakingAt } from './speaking-at.ts';

/** Answers a mention or a direct message in its thread; `instead` is our message that the answer takes the place of. */
export function handleMessage(event: MessageEvent, message: PlainMessage, context: SlackContext, instead?: string): Handling {
  const spot = spotOf(event, message);
  const words = readText(message.text);
  // In a direct channel answers stand below the questions, unless somebody opened a thread.
  const threadTs = message.thread_ts ?? (isDirect(event) ? undefined : message.ts);
  const thread = threadTs ? { threadTs } : {};
  const toAsker = { channel: spot.channel, person: spot.person, ...thread };
  let made: { readonly reply: Reply; readonly language: Promise<Language> } | undefined;
  return {
    async make() {
      const found = isDirect(event) && !instead ? context.showLooking(event.channel, message, words) : undefined;
      // Whoever waits for Slack does not wait in turn.
      const language = answerLanguage(spot.person, words, context);
      made = { language, reply: await context.chat.run(readCommand(words), speakingAt(context, spot)) };
      // Taken away beside the answer: it must not hold it up.
      void found?.();
    },
    async post({ key, isRepeat }) {
      if (!made) return { kind: 'refused', code: 'nothing-made' };
      const { reply } = made;
      const language = await made.language;
      const refusal = limitRefusal(reply);
      if (refusal === 'repeated') return { kind: 'told' };
      if (refusal === 'first') {
        await replyPrivately(reply, { language, ...toAsker }, context);
        return { kind: 'told' };
      }
      const where = { spot, language, question: message.ts, ...thread, ...withoutUndefined({ instead: instead || undefined }) };
      return replyPublicly(reply, { ...where, key, isRepeat }, context);
    },
    // An edited answer is edited again: that changes nothing.
    find: async (key) => (instead ? 'none' : findAnswer(key, { channel: spot.channel, threadTs, oldest: message.ts }, context)),
    async reportFailure() {
      const language = (await made?.language) ?? languageOf(words);
      const said = await replyPrivately({ kind: 'failed' }, { language, ...toAsker }, context);
      return said.kind === 'answered';
    },
  };
}
