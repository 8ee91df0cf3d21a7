import { type Language, present, type Reply, type Said, withoutUndefined } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { messagePayload } from './message-payload.ts';
import { SLACK } from './platform.ts';
import { render } from './render.ts';
import { CONTENT_REFUSALS, saidBy } from './said-by.ts';
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
  /** By which the message can be found again. */
  readonly key?: string;
  readonly isRepeat?: boolean;
}

/** What an answer's key is kept under in a message's metadata. */
export const ANSWER_EVENT = 'kikigaki_answer';

/**
 * Says a reply where everyone in the channel sees it, and remembers where. What Slack does not take with its blocks is said
 * in plain text; where the bot may not post, to who asked alone.
 */
export async function replyPublicly(reply: Reply, how: Public, context: SlackContext): Promise<Said> {
  const { spot, language, threadTs, question, instead, key, isRepeat = false } = how;
  const { channel, person } = spot;
  const message = messagePayload(render(present(reply, { language, platform: SLACK, isRepeat })));
  const place = withoutUndefined({ channel, thread_ts: threadTs || undefined });
  const metadata = key === undefined ? {} : { metadata: { event_type: ANSWER_EVENT, event_payload: { key } } };
  const send = async (payload: object): Promise<void> => {
    const { ts } = instead
      ? await context.calls.call('chat.update', { channel, ts: instead, ...payload })
      : await context.calls.call('chat.postMessage', { ...place, ...payload, ...metadata });
    const posted = withoutUndefined({ message: instead ?? String(ts), question: question || undefined });
    await context.chat.posted(reply, speakingAt(context, spot), posted);
  };
  const whole = await saidBy(() => send(message));
  if (whole.kind !== 'refused' || instead) return whole;
  const { blocks, ...plain } = message;
  if (CONTENT_REFUSALS.has(whole.code)) return saidBy(() => send(plain));
  const privately = await saidBy(() => context.calls.call('chat.postEphemeral', { ...place, user: person, ...message }));
  if (privately.kind !== 'refused') return privately;
  // A person's id for a channel is their private talk with the bot.
  return saidBy(() => context.calls.call('chat.postMessage', { channel: person, ...message }));
}
