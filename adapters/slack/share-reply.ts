import { type AnswerReply, type Handling, present, type Said } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import type { Pressed } from './handle-action.ts';
import { messagePayload } from './message-payload.ts';
import { SLACK } from './platform.ts';
import { render } from './render.ts';
import { ANSWER_EVENT } from './reply-publicly.ts';
import { saidBy } from './said-by.ts';
import { speakingAt } from './speaking-at.ts';

/** Shows everybody what one person saw, and takes the private one away. Where the bot is not in the channel, Slack still lets it answer. */
export async function shareReply(
  reply: AnswerReply,
  { spot, language, threadTs, responseUrl }: Pressed,
  { key, isRepeat }: Parameters<Handling['post']>[0],
  context: SlackContext,
): Promise<Said> {
  const { channel } = spot;
  const payload = messagePayload(render(present(reply, { language, platform: SLACK, isRepeat })));
  const thread = threadTs ? { thread_ts: threadTs } : {};
  const metadata = { event_type: ANSWER_EVENT, event_payload: { key } };
  const posted = await saidBy(async () => {
    const { ts } = await context.calls.call('chat.postMessage', { channel, ...payload, ...thread, metadata });
    const message = String(ts);
    // Follow-ups are asked below it.
    const speaking = speakingAt(context, { ...spot, thread: threadTs ?? (channel.startsWith('D') ? channel : message) });
    await context.chat.posted(reply, speaking, { message });
  });
  if (posted.kind === 'unknown' || !responseUrl) return posted;
  const shared =
    posted.kind === 'refused'
      ? await saidBy(() =>
          context.calls.respond(responseUrl, { response_type: 'in_channel', replace_original: false, ...payload, ...thread }),
        )
      : posted;
  if (shared.kind === 'answered') await saidBy(() => context.calls.respond(responseUrl, { delete_original: true }));
  return shared;
}
