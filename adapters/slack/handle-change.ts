import type { Handling } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { handleMessage } from './handle-message.ts';
import { spotOf } from './message-place.ts';
import type { MessageEvent, PlainMessage } from './payloads.ts';
import { receiveMessage } from './receive-message.ts';
import { saidBy } from './said-by.ts';
import { speakingAt } from './speaking-at.ts';

/** An edit within so many seconds changes the answer; later the thread has moved on. */
const EDITABLE = 2 * 60;

/** A question was edited: its answer changes; or deleted: its answer goes, with all that its buttons brought. Both may be done twice without harm. */
export function handleChange(event: MessageEvent, context: SlackContext): Handling {
  const isDeleted = event.subtype === 'message_deleted' || event.message?.subtype === 'tombstone';
  return isDeleted ? handleDeletion(event, context) : handleEdit(event, event.message ?? event, context);
}

function handleEdit(event: MessageEvent, message: PlainMessage, context: SlackContext): Handling {
  let answering: Handling | undefined;
  let later: readonly string[] = [];
  return {
    async make() {
      const speaking = speakingAt(context, spotOf(event, message));
      const [answer, ...others] = await context.chat.answersTo(message.ts, speaking);
      if (answer === undefined) {
        // Perhaps the bot was only mentioned by the edit.
        await receiveMessage({ ...event, ...message }, context);
        return;
      }
      if (Number(message.edited?.ts) - Number(message.ts) > EDITABLE) return;
      later = others;
      answering = handleMessage(event, message, context, answer);
      await answering.make();
    },
    async post(how) {
      if (!answering) return { kind: 'answered' };
      // What buttons brought belonged to the question as it was.
      for (const ts of later) await saidBy(() => context.calls.call('chat.delete', { channel: event.channel, ts }));
      return answering.post(how);
    },
    find: async () => 'none',
    reportFailure: async (how) => (answering ? answering.reportFailure(how) : false),
  };
}

function handleDeletion(event: MessageEvent, context: SlackContext): Handling {
  const { channel, previous_message: previous } = event;
  const question = event.deleted_ts ?? event.message?.ts ?? '';
  let answers: readonly string[] = [];
  return {
    async make() {
      const spot = spotOf(event, { ...previous, ts: question });
      answers = await context.chat.answersTo(question, speakingAt(context, spot));
    },
    async post() {
      for (const ts of answers) await saidBy(() => context.calls.call('chat.delete', { channel, ts }));
      return { kind: 'answered' };
    },
    find: async () => 'none',
    // Whoever took a question away waits for nothing.
    reportFailure: async () => true,
  };
}
