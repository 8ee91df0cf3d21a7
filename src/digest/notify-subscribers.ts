import { messagesIn } from '../messages/messages.ts';
import type { PostFault } from '../model/post-fault.ts';
import type { Part, Presentation } from '../model/presentation.ts';
import type { Subscription } from '../model/subscription.ts';
import type { AdapterLog } from '../ports/adapter.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { SubscriptionHealth } from '../ports/stores.ts';
import { readSettings } from './read-settings.ts';

/** Tells each subscriber whose digest does not get through, once each time it breaks; who cannot be told is told again an hour later. */
export async function notifySubscribers(
  messenger: Messenger,
  health: SubscriptionHealth,
  log: Pick<AdapterLog, 'warn'>,
): Promise<void> {
  const tell = async (broken: Subscription): Promise<boolean> => {
    const { id, platform, workspace, subscriber } = broken;
    const isTold = await messenger.notify({ platform, workspace, person: subscriber }, brokenNotice(broken));
    if (!isTold) log.warn({ platform, subscription: id }, 'a digest does not get through, and its subscriber cannot be told');
    return isTold;
  };
  while (await health.giveNotice(messenger.platform.name, tell));
}

/** What a subscriber is told when a digest does not get through: where, why, and what to do. */
function brokenNotice({ channel, settings, broken = '' }: Subscription): Presentation {
  const { digest, chat } = messagesIn(readSettings(settings).language);
  const { notice } = digest;
  const why = notice.faults[broken as PostFault] ?? broken;
  const text: Part = {
    kind: 'text',
    spans: [{ text: notice.head }, { text: channel, channel }, { text: notice.tail(why) }],
  };
  return { summary: notice.summary(why), parts: [text], cut: chat.cut };
}
