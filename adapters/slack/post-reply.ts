import { type Language, present, type Reply } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { messagePayload } from './message-payload.ts';
import { render } from './render.ts';
import { SlackError } from './slack-error.ts';
import { type Spot, speakingAt } from './speaking-at.ts';

export interface Public {
  readonly spot: Spot;
  readonly language: Language;
  /** Thread to post in; the channel itself without it. */
  readonly threadTs?: string;
  /** The message that asked. */
  readonly question?: string;
  /** Our message that is changed instead of posting another. */
  readonly instead?: string;
}

/** Says a reply where everyone in the channel sees it, and remembers where. Throws where it makes sense that Slack sends the event again. */
export async function postReply(reply: Reply, how: Public, context: SlackContext): Promise<void> {
  const { spot, language, threadTs, question, instead } = how;
  const payload = messagePayload(render(present(reply, { language, platform: 'slack' })));
  const { channel } = spot;
  try {
    const { ts } = instead
      ? await context.calls.call('chat.update', { channel, ts: instead, ...payload })
      : await context.calls.call('chat.postMessage', { channel, ...payload, ...(threadTs && { thread_ts: threadTs }) });
    const message = instead ?? String(ts);
    const posted = { message, ...(question && { question }) };
    await context.chat.posted(reply, speakingAt(context, spot), posted);
  } catch (error) {
    // What Slack refuses it will refuse again; what may have been posted must not be posted twice.
    if (!(error instanceof SlackError) || (error.isPassing && error.code !== 'no_answer')) throw error;
  }
}
