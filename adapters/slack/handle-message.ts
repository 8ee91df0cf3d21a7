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
import { SLACK_LIMITS } from './limits.ts';
import { mayPost } from './may-post.ts';
import { isDirect, spotOf } from './message-place.ts';
import type { MessageEvent, PlainMessage } from './payloads.ts';
import { readCommandWords, readText, readWhole } from './read-text.ts';
import { replyPrivately } from './reply-privately.ts';
import { replyPublicly } from './reply-publicly.ts';
import { reportFailure } from './report-failure.ts';
import type { Looking } from './show-looking.ts';
import { speakingAt } from './speaking-at.ts';

/** Answers a mention or a direct message in its thread; `instead` is our message that the answer takes the place of. */
export function handleMessage(event: MessageEvent, message: PlainMessage, context: SlackContext, instead?: string): Handling {
  const spot = spotOf(event, message);
  const words = readText(message.text);
  const readUpTo = readWhole(message.text).length > words.length ? SLACK_LIMITS.question : undefined;
  // In a direct channel answers stand below the questions, unless somebody opened a thread.
  const threadTs = message.thread_ts ?? (isDirect(event) ? undefined : message.ts);
  const thread = threadTs ? { threadTs } : {};
  const toAsker = { channel: spot.channel, person: spot.person, ...thread };
  let made: { readonly reply: Reply; readonly language: Promise<Language> } | undefined;
  let looking: Looking | undefined;
  return {
    async make() {
      if (isDirect(event) && !instead) looking = context.showLooking(event.channel, message, languageOf(words));
      // Whoever waits for Slack does not wait in turn.
      const language = answerLanguage(spot.person, words, context);
      made = { language, reply: await replyTo(message.text, spot, context) };
      // Taken away beside the answer: it must not hold it up.
      void looking?.end();
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
      const how = { language, question: message.ts, key, isRepeat, ...withoutUndefined({ instead, readUpTo }) };
      if (threadTs !== undefined || !(await looking?.isShown()))
        return replyPublicly(reply, { spot, ...thread, ...how }, context);
      // In the agent view each question begins a thread; what is asked beside it goes on with it as well.
      return replyPublicly(reply, { spot: { ...spot, also: message.ts }, threadTs: message.ts, ...how }, context);
    },
    async find(key) {
      // An edited answer is edited again: that changes nothing.
      if (instead) return 'none';
      const place = { channel: spot.channel, oldest: message.ts };
      const found = await findAnswer(key, { ...place, threadTs: threadTs ?? message.ts }, context);
      return found === 'found' || threadTs !== undefined ? found : findAnswer(key, { ...place, threadTs }, context);
    },
    async reportFailure(how) {
      return reportFailure({ language: (await made?.language) ?? languageOf(words), ...toAsker }, how, context);
    },
  };
}

/** What is said to the words of a message, a command or a question. */
async function replyTo(text: string, spot: ReturnType<typeof spotOf>, context: SlackContext): Promise<Reply> {
  const asked = readCommand(readText(text));
  const speaking = speakingAt(context, spot);
  if (asked.kind !== 'digest' && asked.kind !== 'default-event') return context.chat.run(asked, speaking);
  // What changes something for the channel says who did it, and whether it can work.
  const command = readCommand(readCommandWords(text));
  const [name, posts] = await Promise.all([context.people.name(spot.person), mayPost(command, spot.channel, context)]);
  return context.chat.run(command, { ...speaking, ...withoutUndefined({ name, mayPost: posts }) });
}
