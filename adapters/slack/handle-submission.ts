import { type Handling, languageOf, readCommand, withoutUndefined } from '../../src/index.ts';
import { answerLanguage } from './answer-language.ts';
import type { SlackContext } from './context.ts';
import { handlePrivately } from './handle-privately.ts';
import { EVENT_CHOICE, QUESTION_INPUT } from './names.ts';
import { type ModalSubmission, readOrigin } from './payloads.ts';
import { privateTalk } from './private-talk.ts';
import { type Spot, speakingAt } from './speaking-at.ts';

/** The window was sent off: answered like `/kiku` with words, where that was typed. */
export function handleSubmission({ user, view }: ModalSubmission, context: SlackContext): Handling {
  const { channel = user.id, responseUrl } = readOrigin(view.private_metadata);
  const { values } = view.state;
  const text = values[QUESTION_INPUT]?.[QUESTION_INPUT]?.value ?? '';
  const event = values[EVENT_CHOICE]?.[EVENT_CHOICE]?.selected_option?.value;
  const make = async () => {
    const spot: Spot = { channel, thread: privateTalk(user.id), person: user.id, asked: 'privately' };
    const language = answerLanguage(user.id, text, context);
    const read = readCommand(text);
    const command = read.kind === 'ask' ? { ...read, ...withoutUndefined({ event: event || undefined }) } : read;
    return { language, reply: await context.chat.run(command, speakingAt(context, spot)) };
  };
  return handlePrivately(
    { make, language: languageOf(text), to: { channel, person: user.id, ...(responseUrl && { responseUrl }) } },
    context,
  );
}
