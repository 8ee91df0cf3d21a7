import { type Language, present, type Reply } from '../../src/index.ts';
import { messagePayload } from './message-payload.ts';
import { render } from './render.ts';
import type { SlackContext } from './slack-context.ts';
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
}

/** Says a reply to one person, who may share it. */
export async function sayPrivately(reply: Reply, how: Private, { calls }: SlackContext): Promise<void> {
  const { language, channel, person, threadTs, responseUrl, isInstead = false } = how;
  const payload = messagePayload(render(present(reply, { language, platform: 'slack', isPrivate: true })));
  const thread = threadTs ? { thread_ts: threadTs } : {};
  if (responseUrl !== undefined) {
    try {
      await calls.respond(responseUrl, { response_type: 'ephemeral', replace_original: isInstead, ...payload, ...thread });
      return;
    } catch (error) {
      if (!(error instanceof SlackError) || error.code === 'no_answer') return;
    }
  }
  await calls.call('chat.postEphemeral', { channel, user: person, ...payload, ...thread }).catch(() => {});
}
