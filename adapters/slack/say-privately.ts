import { type Language, present, type Reply } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { messagePayload } from './message-payload.ts';
import { render } from './render.ts';
import { SlackError } from './slack-error.ts';

export interface Private {
  readonly language: Language;
  readonly channel: string;
  readonly person: string;
  readonly threadTs?: string;
  /** Where Slack said that it may be answered, for half an hour and five times. */
  readonly responseUrl?: string;
  /** It takes the place of the message whose button was pressed. */
  readonly isInstead?: boolean;
  /** Everybody in the channel sees it after all: somebody changed something there. */
  readonly isForAll?: boolean;
}

/** Says a reply to one person, who may share it. */
export async function sayPrivately(reply: Reply, how: Private, { calls }: SlackContext): Promise<void> {
  const { language, channel, person, threadTs, responseUrl, isInstead = false, isForAll = false } = how;
  const payload = messagePayload(render(present(reply, { language, platform: 'slack', isPrivate: !isForAll })));
  const thread = threadTs ? { thread_ts: threadTs } : {};
  if (responseUrl !== undefined) {
    try {
      const response_type = isForAll ? 'in_channel' : 'ephemeral';
      await calls.respond(responseUrl, { response_type, replace_original: isInstead, ...payload, ...thread });
      return;
    } catch (error) {
      if (!(error instanceof SlackError) || error.code === 'no_answer') return;
    }
  }
  if (isForAll) await calls.call('chat.postMessage', { channel, ...payload, ...thread }).catch(() => {});
  else await calls.call('chat.postEphemeral', { channel, user: person, ...payload, ...thread }).catch(() => {});
}
