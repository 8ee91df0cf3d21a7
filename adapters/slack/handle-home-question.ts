import { type Handling, type Language, languageOf, type Reply, readCommand } from '../../src/index.ts';
import { answerLanguage } from './answer-language.ts';
import type { SlackContext } from './context.ts';
import { findAnswer } from './find-answer.ts';
import type { HomeQuestion } from './incoming.ts';
import { readText } from './read-text.ts';
import { replyPublicly } from './reply-publicly.ts';
import { reportFailure } from './report-failure.ts';
import { speakingAt } from './speaking-at.ts';

/** Asked on the Home tab: answered in the person's direct channel, where it goes on, with what was asked. */
export function handleHomeQuestion({ user: person, channel, text, ts }: HomeQuestion, context: SlackContext): Handling {
  const words = readText(text);
  const spot = { channel, thread: channel, person };
  let made: { readonly reply: Reply; readonly language: Promise<Language> } | undefined;
  return {
    async make() {
      const language = answerLanguage(person, words, context);
      made = { language, reply: await context.chat.run(readCommand(words), speakingAt(context, spot)) };
    },
    async post(how) {
      if (!made) return { kind: 'refused', code: 'nothing-made' };
      return replyPublicly(made.reply, { spot, language: await made.language, asked: words, ...how }, context);
    },
    find: (key) => findAnswer(key, { channel, threadTs: undefined, oldest: ts }, context),
    async reportFailure(how) {
      return reportFailure({ channel, person, language: (await made?.language) ?? languageOf(words) }, how, context);
    },
  };
}
