import type { Digest } from '../model/digest.ts';
import type { DigestReply, SubscriptionView } from '../model/digest-reply.ts';
import type { DigestSettings } from '../model/digest-settings.ts';
import { localTime } from '../model/local-time.ts';
import type { Instant } from '../model/place.ts';
import type { Doer } from '../model/reply.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { archiveOf } from './archive.ts';
import { chooseDigest } from './choose-digest.ts';
import type { DeskParts } from './desk-parts.ts';
import { nextDue } from './next-due.ts';
import { topicFilter } from './topic-filter.ts';

/** What a subscription would be told: now, and when it is due. */
export interface NextDigest {
  now(view: SubscriptionView, isShared: boolean, by: Doer): Promise<DigestReply>;
  preview(view: SubscriptionView): Promise<DigestReply>;
  /** The first digest of a subscription that does not exist. */
  sample(settings: DigestSettings): Promise<DigestReply>;
}

export function createNextDigest({ corpus, state, now }: DeskParts): NextDigest {
  const choose = async (settings: DigestSettings, told: ReadonlySet<string>, at: Instant): Promise<Digest | undefined> => {
    const current = await corpus();
    const { date } = localTime(at, settings.zone);
    const isWanted = topicFilter(current, settings.topic);
    return chooseDigest({ archive: archiveOf(current), settings, isWanted, date, told }).digest;
  };
  const chooseFor = async ({ subscription, settings }: SubscriptionView, at: Instant): Promise<Digest | undefined> =>
    choose(settings, await state.told.of(subscription.id), at);
  return {
    async now(view, isShared, by) {
      const digest = await chooseFor(view, now());
      return { kind: 'now', view, isShared, by, ...withoutUndefined({ digest }) };
    },
    async preview(view) {
      const dueAt = Math.max(view.subscription.nextDueAt, now());
      const digest = await chooseFor(view, dueAt);
      return { kind: 'preview', view, dueAt, ...withoutUndefined({ digest }) };
    },
    async sample(settings) {
      const dueAt = nextDue(settings, now());
      return { kind: 'sample', settings, dueAt, ...withoutUndefined({ digest: await choose(settings, new Set(), dueAt) }) };
    },
  };
}
