import { type Language, type Presentation, present, type Reply, type Said } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { SLACK } from './platform.ts';
import { saidBy } from './said-by.ts';

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
  /** So much of the question was read. */
  readonly readUpTo?: number;
}

type Parts = Pick<SlackContext, 'calls' | 'sayBest'>;

/** Says a reply to one person, who may share it. */
export async function replyPrivately(reply: Reply, how: Private, parts: Parts & Pick<SlackContext, 'people'>): Promise<Said> {
  const { language, person, isForAll = false, isRepeat = false, readUpTo } = how;
  const cut = readUpTo === undefined ? {} : { readUpTo };
  const zone = await parts.people.zone(person);
  return tellPrivately(present(reply, { language, zone, platform: SLACK, isPrivate: !isForAll, isRepeat, ...cut }), how, parts);
}

/** Tells one person where they asked, or, where that cannot be, in their direct channel; in the best form that Slack takes. */
export async function tellPrivately(
  presentation: Presentation,
  { channel, person, threadTs, responseUrl, isInstead = false, isForAll = false }: Omit<Private, 'language'>,
  { calls, sayBest }: Parts,
): Promise<Said> {
  const thread = threadTs ? { thread_ts: threadTs } : {};
  if (responseUrl !== undefined) {
    const frame = { response_type: isForAll ? 'in_channel' : 'ephemeral', replace_original: isInstead };
    const said = await sayBest(presentation, (payload) =>
      saidBy(() => calls.respond(responseUrl, { ...frame, ...payload, ...thread })),
    );
    if (said.kind !== 'refused') return said;
  }
  const [method, to] = isForAll ? ['chat.postMessage', { channel }] : ['chat.postEphemeral', { channel, user: person }];
  const said = await sayBest(presentation, (payload) =>
    saidBy(() => calls.call(method as string, { ...(to as object), ...payload, ...thread })),
  );
  if (said.kind !== 'refused') return said;
  // A person's id for a channel is their private talk with the bot.
  return sayBest(presentation, (payload) => saidBy(() => calls.call('chat.postMessage', { channel: person, ...payload })));
}
