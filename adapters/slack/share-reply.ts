import { type AnswerReply, type Language, present } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { messagePayload } from './message-payload.ts';
import { render } from './render.ts';
import { SlackError } from './slack-error.ts';
import { type Spot, speakingAt } from './speaking-at.ts';

/** Shows everybody what one person saw, and takes the private one away. Where the bot is not in the channel, Slack still lets it answer. */
export async function shareReply(reply: AnswerReply, pressed: Pressed, context: SlackContext): Promise<void> {
  const { spot, language, threadTs, responseUrl } = pressed;
  const { channel } = spot;
  const payload = messagePayload(render(present(reply, { language, platform: 'slack' })));
  const thread = threadTs ? { thread_ts: threadTs } : {};
  try {
    const { ts } = await context.calls.call('chat.postMessage', { channel, ...payload, ...thread });
    const message = String(ts);
    // Follow-ups are asked below it.
    const speaking = speakingAt(context, { ...spot, thread: threadTs ?? (channel.startsWith('D') ? channel : message) });
    await context.chat.posted(reply, speaking, { message });
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    if (error.code === 'no_answer' || !responseUrl) return;
    await context.calls.respond(responseUrl, { response_type: 'in_channel', replace_original: false, ...payload, ...thread });
  }
  if (responseUrl) await context.calls.respond(responseUrl, { delete_original: true }).catch(() => {});
}

/** Where a button was pressed, and by whom. */
export interface Pressed {
  readonly spot: Spot;
  readonly language: Language;
  /** Our message with the button; one that only the person sees cannot be changed by it. */
  readonly message: string | undefined;
  /** The thread that it stands in. */
  readonly threadTs: string | undefined;
  readonly isPrivate: boolean;
  readonly responseUrl: string | undefined;
}
