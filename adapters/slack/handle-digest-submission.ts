import { type DigestCommand, type Handling, withoutUndefined } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { handlePrivately } from './handle-privately.ts';
import { mayPost } from './may-post.ts';
import { DIGEST_FIELDS } from './names.ts';
import { type ModalSubmission, readOrigin } from './payloads.ts';
import { privateTalk } from './private-talk.ts';
import { readDigestForm } from './read-digest-form.ts';
import { speakingAt } from './speaking-at.ts';

/** The window of a digest was sent off: it is ordered or changed as by words, and the channel hears of it. */
export function handleDigestSubmission({ user, view }: ModalSubmission, context: SlackContext): Handling {
  const { values } = view.state;
  const { channel: opened = user.id, subscription, responseUrl } = readOrigin(view.private_metadata);
  const channel = values[DIGEST_FIELDS.channel]?.[DIGEST_FIELDS.channel]?.selected_conversation ?? opened;
  const make = async () => {
    const words = readDigestForm(values);
    const wish: DigestCommand = subscription === undefined ? { kind: 'subscribe', words } : { kind: 'edit', subscription, words };
    const command = { kind: 'digest', command: wish } as const;
    const [name, posts] = await Promise.all([context.people.name(user.id), mayPost(command, channel, context)]);
    const spot = { channel, thread: privateTalk(user.id), person: user.id, asked: 'privately' } as const;
    const speaking = { ...speakingAt(context, spot), ...withoutUndefined({ name: name ?? user.name, mayPost: posts }) };
    return { language: context.people.language(user.id), reply: await context.chat.run(command, speaking) };
  };
  // Where it was opened, Slack takes the answer; another channel is told by a message.
  const to = { channel, person: user.id, ...(channel === opened && responseUrl ? { responseUrl } : {}) };
  return handlePrivately({ make, language: 'ja', to }, context);
}
