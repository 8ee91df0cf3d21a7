import { inTime } from '../concurrency/in-time.ts';
import type { DigestDesk } from '../digest/digest-desk.ts';
import { sessionsIn } from '../model/digest.ts';
import { type ErrorDetail, KikigakiError } from '../model/kikigaki-error.ts';
import type { Reply } from '../model/reply.ts';
import type { Chat } from '../ports/chat.ts';
import { type ChatParts, createAnswering } from './answering.ts';
import { audienceOf } from './audience.ts';
import { createBrowsing } from './browsing.ts';
import { STATE_TIME } from './chat-limits.ts';
import { createImporting } from './importing.ts';
import { runAction } from './run-action.ts';
import { runCommand } from './run-command.ts';
import { withWebAddress } from './web-address.ts';

/** What every chat platform says to questions, commands and buttons; a state that does not answer keeps nobody waiting. */
export function createChat(given: ChatParts): Chat {
  const { kikigaki, state: whole, log, imports, correctAt, publicUrl, digests: desk = NO_DIGESTS } = given;
  const answering = createAnswering({ kikigaki, state: whole, log, correctAt });
  const state = {
    channelDefaults: inTime(whole.channelDefaults, STATE_TIME),
    subscriptions: inTime(whole.subscriptions, STATE_TIME),
    feedback: inTime(whole.feedback, STATE_TIME),
  };
  const digests = inTime(desk, STATE_TIME);
  const browsing = createBrowsing(kikigaki.programme);
  const importing = createImporting(imports, browsing);
  const notRemembered = (error: unknown): void =>
    log.error({ error: error instanceof Error ? error.name : typeof error }, 'what a digest told is not remembered');
  /** People know events by their names. */
  const named = async (detail: ErrorDetail): Promise<ErrorDetail> => {
    if (detail.code !== 'unknown-event') return detail;
    const nameOf = async (id: string): Promise<string> => (await browsing.byId(id))?.name ?? id;
    return { ...detail, nearest: await Promise.all(detail.nearest.map(nameOf)) };
  };
  const settled = async (reply: Promise<Reply>): Promise<Reply> => {
    try {
      return publicUrl === undefined ? await reply : withWebAddress(await reply, publicUrl);
    } catch (error) {
      if (error instanceof KikigakiError) return { kind: 'refused', detail: await named(error.detail) };
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
      await answering.posted(reply, speaking, posted);
      // It has been told, whatever the state says: the digest may tell some of it again.
      if (reply.kind === 'digest') await digests.posted(reply.reply).catch(notRemembered);
    },
    answersTo: answering.answersTo,
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
