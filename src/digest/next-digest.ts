import type { Digest } from '../model/digest.ts';
import type { DigestReply, SubscriptionView } from '../model/digest-reply.ts';
import { localTime } from '../model/local-time.ts';
import type { Instant } from '../model/place.ts';
import type { Doer } from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { archiveOf } from './archive.ts';
import { chooseDigest } from './choose-digest.ts';
import type { DeskParts } from './desk-parts.ts';
import { topicFilter } from './topic-filter.ts';

/** What a subscription would be told: now, and when it is due. */
export interface NextDigest {
  now(view: SubscriptionView, isShared: boolean, by: Doer): Promise<DigestReply>;
  preview(view: SubscriptionView): Promise<DigestReply>;
}

export function createNextDigest({ corpus, state, now }: DeskParts): NextDigest {
  const choose = async ({ subscription, settings }: SubscriptionView, at: Instant): Promise<Digest | undefined> => {
    const { digest } = chooseDigest({
      archive: archiveOf(corpus()),
      settings,
      isWanted: topicFilter(corpus(), settings.topic),
      date: localTime(at, settings.zone).date,
      told: await state.told.of(subscription.id),
    });
    return digest;
  };
  return {
    async now(view, isShared, by) {
      const digest = await choose(view, now());
      return { kind: 'now', view, isShared, by, ...withoutUndefined({ digest }) };
    },
    async preview(view) {
      const dueAt = Math.max(view.subscription.nextDueAt, now());
      const digest = await choose(view, dueAt);
      return { kind: 'preview', view, dueAt, ...withoutUndefined({ digest }) };
    },
  };
}
