import type { Handling } from '../../src/index.ts';
import type { DiscordContext } from './context.ts';
import { handleMessage, speakingOf } from './handle-message.ts';
import type { IncomingDeletion } from './incoming-deletion.ts';
import type { IncomingMessage } from './incoming-message.ts';

/** A question was changed: its answer changes. One that has no answer yet is asked by the change. May be done twice without harm. */
export function handleEdit(asked: IncomingMessage, context: DiscordContext, receive: () => Promise<unknown>): Handling {
  let answering: Handling | undefined;
  return {
    async make() {
      const [answer] = await context.chat.answersTo(asked.id, speakingOf(asked, asked.id));
      if (answer === undefined) {
        await receive();
        return;
      }
      answering = handleMessage(asked, context, answer);
      await answering.make();
    },
    post: async (how) => (answering ? answering.post(how) : { kind: 'answered' }),
    find: async () => 'none',
    reportFailure: async (how) => (answering ? answering.reportFailure(how) : true),
  };
}

/** A message was deleted: where it was a question, its answer goes with it. */
export async function onMessageDeleted(gone: IncomingDeletion, { api, chat }: DiscordContext): Promise<void> {
  const speaking = speakingOf({ ...gone, person: '' }, gone.id);
  for (const answer of await chat.answersTo(gone.id, speaking)) await api.take(gone.channel, answer);
}
