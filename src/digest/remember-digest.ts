import { type Digest, sessionsIn } from '../model/digest.ts';
import type { Channel } from '../model/place.ts';
import { shortId } from '../model/short-id.ts';
import type { ConversationStore } from '../ports/stores.ts';

/**
 * Makes the sessions of a posted digest what follow-ups refer to, in the thread below it and in a talk of two. A digest was
 * posted whether or not this can be stored, so that a store that fails is no failed delivery.
 */
export async function rememberDigest(
  digest: Digest,
  { platform, workspace, channel }: Channel,
  message: string,
  conversations: Pick<ConversationStore, 'save'>,
): Promise<void> {
  const sessions = sessionsIn(digest);
  if (sessions.length === 0) return;
  const filters = { question: { limits: [], intent: 'digest' }, shown: sessions.length, isFixed: true };
  for (const thread of [message, channel])
    await conversations
      .save({ platform, workspace, channel, thread }, { id: shortId(), filters, sessions })
      .catch(() => undefined);
}
