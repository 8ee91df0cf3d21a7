import type { Handling } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { handleMessage } from './handle-message.ts';
import { spotOf } from './message-place.ts';
import type { MessageEvent, PlainMessage } from './payloads.ts';
import { receiveMessage } from './receive-message.ts';
import { saidBy } from './said-by.ts';
import { speakingAt } from './speaking-at.ts';

/** A question was edited: its answer changes; or deleted: its answer goes. Both may be done twice without harm. */
export function handleChange(event: MessageEvent, context: SlackContext): Handling {
  const isDeleted = event.subtype === 'message_deleted' || event.message?.subtype === 'tombstone';
  return isDeleted ? handleDeletion(event, context) : handleEdit(event, event.message ?? event, context);
}

function handleEdit(event: MessageEvent, message: PlainMessage, context: SlackContext): Handling {
  let answering: Handling | undefined;
  return {
    async make() {
      const posted = await context.chat.answerTo(message.ts, speakingAt(context, spotOf(event, message)));
      // Perhaps the bot was only mentioned by the edit.
      if (!posted) {
        await receiveMessage({ ...event, ...message }, context);
        return;
      }
      answering = handleMessage(event, message, context, posted.message);
      await answering.make();
    },
    post: async (how) => (answering ? answering.post(how) : { kind: 'answered' }),
    find: async () => 'none',
    reportFailure: async () => (answering ? answering.reportFailure() : false),
  };
}

function handleDeletion(event: MessageEvent, context: SlackContext): Handling {
  const { channel, previous_message: previous } = event;
  const question = event.deleted_ts ?? event.message?.ts ?? '';
  let answer: string | undefined;
  return {
    async make() {
      const spot = spotOf(event, { ...previous, ts: question });
      answer = (await context.chat.answerTo(question, speakingAt(context, spot)))?.message;
    },
    async post() {
      if (answer !== undefined) await saidBy(() => context.calls.call('chat.delete', { channel, ts: answer }));
      return { kind: 'answered' };
    },
    find: async () => 'none',
    // Whoever took a question away waits for nothing.
    reportFailure: async () => true,
  };
}
