import type { DigestDesk } from '../digest/digest-desk.ts';
import { sessionsIn } from '../model/digest.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';
import type { Reply } from '../model/reply.ts';
import type { Chat } from '../ports/chat.ts';
import { type ChatParts, createAnswering } from './answering.ts';
import { audienceOf } from './audience.ts';
import { createBrowsing } from './browsing.ts';
import { createImporting } from './importing.ts';
import { runAction } from './run-action.ts';
import { runCommand } from './run-command.ts';

/** What every chat platform says to questions, commands and buttons. */
export function createChat({ kikigaki, state, log, imports, digests = NO_DIGESTS }: ChatParts): Chat {
  const answering = createAnswering({ kikigaki, state, log });
  const browsing = createBrowsing(kikigaki);
  const importing = createImporting(imports, browsing);
  const settled = async (reply: Promise<Reply>): Promise<Reply> => {
    try {
      return await reply;
    } catch (error) {
      if (error instanceof KikigakiError) return { kind: 'refused', detail: error.detail };
      log.error({ error: error instanceof Error ? error.name : typeof error }, 'no reply could be made');
      return { kind: 'failed' };
    }
  };
  return {
    async run(command, speaking) {
      const parts = { kikigaki, state, answering, browsing, importing, digests };
      const reply = await settled(runCommand(command, speaking, parts));
      await answering.told(toldIn(reply), speaking);
      return { ...reply, audience: audienceOf(command, reply, speaking) };
    },
    async act(action, speaking, chosen) {
      const parts = { feedback: state.feedback, answering, browsing, importing, digests };
      const reply = await settled(runAction(action, chosen, speaking, parts));
      await answering.told(toldIn(reply), speaking);
      return { ...reply, audience: audienceOf(action, reply, speaking) };
    },
    async posted(reply, speaking, posted) {
      if (reply.kind === 'answer') await answering.posted(reply, speaking, posted);
      if (reply.kind === 'digest') await digests.posted(reply.reply);
    },
    answerTo: answering.answerTo,
  };
}

/** The sessions of a digest that a reply tells. */
const toldIn = (reply: Reply): readonly string[] =>
  reply.kind === 'digest' && 'digest' in reply.reply && reply.reply.digest ? sessionsIn(reply.reply.digest) : [];

/** Where nothing posts digests, nobody can subscribe to one. */
const NO_DIGESTS: DigestDesk = {
  run: async () => ({ kind: 'usage' }),
  act: async () => ({ kind: 'none' }),
  posted: async () => {},
};
