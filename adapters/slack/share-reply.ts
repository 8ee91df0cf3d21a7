import { type AnswerReply, doerOf, type Handling, present, type Said } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import type { Pressed } from './handle-action.ts';
import { SLACK } from './platform.ts';
import { ANSWER_EVENT } from './reply-publicly.ts';
import { saidBy } from './said-by.ts';
import { speakingAt } from './speaking-at.ts';

/** Shows everybody what one person saw, and who shows it, and takes the private one away. Where the bot is not in the channel, Slack still lets it answer. */
export async function shareReply(
  reply: AnswerReply,
  { spot, language, threadTs, responseUrl }: Pressed,
  { key, isRepeat }: Parameters<Handling['post']>[0],
  context: SlackContext,
): Promise<Said> {
  const { channel } = spot;
  const { calls, sayBest, chat, people } = context;
  const sharedBy = doerOf(speakingAt(context, spot));
  const zone = await people.zone(spot.person);
  const presentation = present(reply, { language, zone, platform: SLACK, isRepeat, sharedBy });
  const thread = threadTs ? { thread_ts: threadTs } : {};
  const metadata = { event_type: ANSWER_EVENT, event_payload: { key } };
  let message: string | undefined;
  const posted = await sayBest(presentation, (payload) =>
    saidBy(async () => {
      const { ts } = await calls.call('chat.postMessage', { channel, ...payload, ...thread, metadata });
      message = String(ts);
    }),
  );
  if (message !== undefined) {
    // Follow-ups are asked below it.
    const below = { ...spot, thread: threadTs ?? (channel.startsWith('D') ? channel : message) };
    await chat.posted(reply, speakingAt(context, below), { message });
  }
  if (posted.kind === 'unknown' || !responseUrl) return posted;
  const frame = { response_type: 'in_channel', replace_original: false };
  const shared =
    posted.kind === 'refused'
      ? await sayBest(presentation, (payload) => saidBy(() => calls.respond(responseUrl, { ...frame, ...payload, ...thread })))
      : posted;
  if (shared.kind === 'answered') await saidBy(() => calls.respond(responseUrl, { delete_original: true }));
  return shared;
}
