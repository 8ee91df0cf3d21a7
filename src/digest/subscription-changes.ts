import type { SettingsWords } from '../model/digest-command.ts';
import type { DigestReply, SettingsFault, SubscriptionView } from '../model/digest-reply.ts';
import { DEFAULT_SETTINGS, type DigestSettings } from '../model/digest-settings.ts';
import type { Instant } from '../model/place.ts';
import { doerOf, type Speaking } from '../model/speaking.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { DeskParts } from './desk-parts.ts';
import { nextDue } from './next-due.ts';
import { readSettingsWords } from './read-settings-words.ts';
import { overlap, type Views } from './views.ts';

type Change = 'edited' | 'paused' | 'resumed' | 'unsubscribed';

/** What people change about the subscriptions of their channel. */
export interface SubscriptionChanges {
  /** The settings of a new subscription, as somebody writes them. Throws `unknown-event`. */
  read(words: SettingsWords): { readonly settings: DigestSettings; readonly fault?: never } | { readonly fault: SettingsFault };
  subscribe(words: SettingsWords, speaking: Speaking): Promise<DigestReply>;
  edit(words: SettingsWords, view: SubscriptionView, speaking: Speaking): Promise<DigestReply>;
  set(kind: Exclude<Change, 'edited'>, view: SubscriptionView, speaking: Speaking): Promise<DigestReply>;
}

export function createSubscriptionChanges({ events, state, now, timeZone }: DeskParts, views: Views): SubscriptionChanges {
  const changed = async (
    kind: Change,
    view: SubscriptionView,
    change: { settings?: DigestSettings; paused?: boolean; nextDueAt?: Instant },
    speaking: Speaking,
  ): Promise<DigestReply> => {
    const subscription = await state.subscriptions.change(view.subscription, change);
    return subscription ? { kind, view: views.view(subscription, view.number), by: doerOf(speaking) } : { kind: 'none' };
  };

  const read: SubscriptionChanges['read'] = (words) => {
    const reading = readSettingsWords(words, events());
    if (reading.fault) return { fault: reading.fault };
    // To be told of one's topic only, and not saying which, is no wish for everything.
    if (words.topic?.trim() === '') return { fault: { setting: 'topic', given: '', nearest: [] } };
    return { settings: joined({ ...DEFAULT_SETTINGS, zone: timeZone }, reading.changes) };
  };
  return {
    read,
    async subscribe(words, speaking) {
      const reading = read(words);
      if (reading.fault) return { kind: 'not-understood', fault: reading.fault };
      const { settings } = reading;
      const before = await views.of(speaking);
      const same = before.find((view) => overlap(view.settings, settings) === 'same');
      if (same) return { kind: 'already', view: same };
      const { platform, workspace, channel, person } = speaking;
      const subscription = await state.subscriptions.create({
        platform,
        workspace,
        channel,
        subscriber: person,
        settings,
        nextDueAt: nextDue(settings, now()),
      });
      const overlaps = before.filter((view) => overlap(view.settings, settings) !== 'none');
      return {
        kind: 'subscribed',
        view: views.view(subscription, before.length + 1),
        overlaps,
        by: doerOf(speaking),
      };
    },

    async edit(words, view, speaking) {
      if (Object.keys(words).length === 0) return { kind: 'settings', view };
      const reading = readSettingsWords(words, events());
      if (reading.fault) return { kind: 'not-understood', fault: reading.fault };
      const settings = joined(view.settings, reading.changes);
      return changed('edited', view, { settings, nextDueAt: nextDue(settings, now()) }, speaking);
    },
    async set(kind, view, speaking) {
      const isSo = kind === 'paused' ? view.subscription.paused : kind === 'resumed' && !view.subscription.paused;
      if (isSo) return { kind: 'unchanged', view };
      if (kind === 'paused') return changed(kind, view, { paused: true }, speaking);
      // What was due while it was paused stays untold until the next due time.
      if (kind === 'resumed') return changed(kind, view, { paused: false, nextDueAt: nextDue(view.settings, now()) }, speaking);
      const isGone = await state.subscriptions.remove(view.subscription);
      return isGone ? { kind, view, by: doerOf(speaking) } : { kind: 'none' };
    },
  };
}

function joined(settings: DigestSettings, changes: Partial<DigestSettings>): DigestSettings {
  const { topic, ...rest } = { ...settings, ...changes };
  return { ...rest, ...withoutUndefined({ topic: topic || undefined }) };
}
