import { type Language, present, type Reply, type Said } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { messagePayload } from './message-payload.ts';
import { SLACK } from './platform.ts';
import { render } from './render.ts';
import { CONTENT_REFUSALS, saidBy } from './said-by.ts';

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
  readonly isRepeat?: boolean;
}

/** Says a reply to one person, who may share it; in plain text where Slack does not take its blocks. */
export async function replyPrivately(reply: Reply, how: Private, { calls }: Pick<SlackContext, 'calls'>): Promise<Said> {
  const { language, channel, person, threadTs, responseUrl, isInstead = false, isForAll = false, isRepeat = false } = how;
  const message = messagePayload(render(present(reply, { language, platform: SLACK, isPrivate: !isForAll, isRepeat })));
  const { blocks, ...plain } = message;
  const thread = threadTs ? { thread_ts: threadTs } : {};
  const atUrl = (url: string, payload: object): Promise<Said> => {
    const response_type = isForAll ? 'in_channel' : 'ephemeral';
    return saidBy(() => calls.respond(url, { response_type, replace_original: isInstead, ...payload, ...thread }));
  };
  const inChannel = (payload: object): Promise<Said> =>
    isForAll
      ? saidBy(() => calls.call('chat.postMessage', { channel, ...payload, ...thread }))
      : saidBy(() => calls.call('chat.postEphemeral', { channel, user: person, ...payload, ...thread }));
  if (responseUrl !== undefined) {
    const said = await atUrl(responseUrl, message);
    if (said.kind !== 'refused') return said;
  }
  const said = await inChannel(message);
  if (said.kind === 'refused' && CONTENT_REFUSALS.has(said.code)) return inChannel(plain);
  if (said.kind !== 'refused' || isForAll) return said;
  return saidBy(() => calls.call('chat.postMessage', { channel: person, ...message }));
}
