import { type Language, present, type Reply, type Said, withoutUndefined } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { SLACK } from './platform.ts';
import { tellPrivately } from './reply-privately.ts';
import { saidBy } from './said-by.ts';
import { type Spot, speakingAt } from './speaking-at.ts';

export interface Public {
  readonly spot: Spot;
  readonly language: Language;
  /** Thread to post in; the channel itself without it. */
  readonly threadTs?: string;
  /** The message that asked. */
  readonly question?: string;
  /** The answer whose button asked. */
  readonly below?: string;
  /** Our message that is changed instead of posting another. */
  readonly instead?: string;
  /** By which the message can be found again. */
  readonly key?: string;
  readonly isRepeat?: boolean;
  readonly readUpTo?: number;
  /** What was asked, where no message says it. */
  readonly asked?: string;
}

/** What an answer's key is kept under in a message's metadata. */
export const ANSWER_EVENT = 'kikigaki_answer';

/**
 * Says a reply where everyone in the channel sees it, and remembers where, in the best form that Slack takes; where the bot
 * may not post, to who asked alone.
 */
export async function replyPublicly(reply: Reply, how: Public, context: SlackContext): Promise<Said> {
  const { spot, language, threadTs, question, below, instead, key, isRepeat = false } = how;
  const { channel, person } = spot;
  const { calls, sayBest, chat, people } = context;
  const options = withoutUndefined({ readUpTo: how.readUpTo, asked: how.asked });
  const zone = await people.zone(person);
  const presentation = present(reply, { language, zone, platform: SLACK, isRepeat, ...options });
  const place = withoutUndefined({ channel, thread_ts: threadTs || undefined });
  const metadata = key === undefined ? {} : { metadata: { event_type: ANSWER_EVENT, event_payload: { key } } };
  let message: string | undefined;
  const said = await sayBest(presentation, (payload) =>
    saidBy(async () => {
      const { ts } = instead
        ? await calls.call('chat.update', { channel, ts: instead, ...payload })
        : await calls.call('chat.postMessage', { ...place, ...payload, ...metadata });
      message = instead ?? String(ts);
    }),
  );
  if (message !== undefined)
    await chat.posted(reply, speakingAt(context, spot), { message, ...withoutUndefined({ question, below }) });
  if (said.kind !== 'refused') return said;
  return tellPrivately(presentation, withoutUndefined({ channel, person, threadTs }), context);
}
