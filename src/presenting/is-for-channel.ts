import type { DigestReply } from '../model/digest-reply.ts';

/** Whether the whole channel is to see a reply about digests: what somebody changed there, and a digest that was shared. */
export function isForChannel(reply: DigestReply): boolean {
  switch (reply.kind) {
    case 'subscribed':
    case 'edited':
    case 'paused':
    case 'resumed':
    case 'unsubscribed':
      return true;
    case 'now':
      return reply.isShared && reply.digest !== undefined;
    default:
      return false;
  }
}
