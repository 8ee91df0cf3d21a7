import type { Corpus } from '../model/corpus.ts';
import type { Digest } from '../model/digest.ts';
import type { DigestAction, DigestCommand, SettingsWords } from '../model/digest-command.ts';
import type { DigestReply, SubscriptionView } from '../model/digest-reply.ts';
import { DEFAULT_SETTINGS, type DigestSettings } from '../model/digest-settings.ts';
import { localTime } from '../model/local-time.ts';
import type { Instant } from '../model/place.ts';
import type { Speaking } from '../model/speaking.ts';
import type { Subscription } from '../model/subscription.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { State } from '../ports/state.ts';
import { archiveOf } from './archive.ts';
import { chooseDigest } from './choose-digest.ts';
import { digestPage } from './digest-page.ts';
import { nextDue } from './next-due.ts';
import { readSettings } from './read-settings.ts';
import { readSettingsWords } from './read-settings-words.ts';
import { topicFilter } from './topic-filter.ts';
import { createViews, overlap } from './views.ts';

/** Who subscribes to what, as people say it in a channel. */
export interface DigestDesk {
  run(command: DigestCommand, speaking: Speaking): Promise<DigestReply>;
  /** All buttons but `digest-ask`, which is a question. */
  act(action: Exclude<DigestAction, { kind: 'digest-ask' }>, speaking: Speaking): Promise<DigestReply>;
  /** The platform has taken a reply: what it tells the channel is told now, and not before. */
  posted(reply: DigestReply): Promise<void>;
}

export interface DeskParts {
  /** The corpus as it is now. */
  readonly corpus: () => Corpus;
  readonly state: Pick<State, 'subscriptions' | 'told' | 'schedule'>;
  readonly now: () => Instant;
  /** The zone of who names none. */
  readonly timeZone: string;
}

type Change = 'edited' | 'paused' | 'resumed' | 'unsubscribed';

export function createDigestDesk({ corpus, state, now, timeZone }: DeskParts): DigestDesk {
  const views = createViews(state, corpus);

  /** The one that is meant; a reply where that is not clear. */
  const find = async (speaking: Speaking, number: number | undefined): Promise<SubscriptionView | DigestReply> => {
    const all = await views.of(speaking);
    const view = number === undefined && all.length === 1 ? all[0] : all[(number ?? 0) - 1];
    if (view) return view;
    if (all.length === 0 || number !== undefined) return { kind: 'none', ...withoutUndefined({ number }) };
    return { kind: 'which', views: all };
  };
  const withOne = async (
    speaking: Speaking,
    number: number | undefined,
    use: (view: SubscriptionView) => Promise<DigestReply>,
  ): Promise<DigestReply> => {
    const found = await find(speaking, number);
    return 'subscription' in found && !('kind' in found) ? use(found) : (found as DigestReply);
  };
  const choose = async (view: SubscriptionView, at: Instant): Promise<Digest | undefined> => {
    const { subscription, settings } = view;
    const { digest } = chooseDigest({
      archive: archiveOf(corpus()),
      settings,
      isWanted: topicFilter(corpus(), settings.topic),
      date: localTime(at, settings.zone).date,
      told: await state.told.of(subscription.id),
    });
    return digest;
  };
  const changed = async (
    kind: Change,
    view: SubscriptionView,
    change: { settings?: DigestSettings; paused?: boolean; nextDueAt?: Instant },
    { name }: Speaking,
  ): Promise<DigestReply> => {
    const subscription = await state.subscriptions.change(view.subscription, change);
    return subscription
      ? { kind, view: views.view(subscription, view.number), ...withoutUndefined({ who: name }) }
      : { kind: 'none' };
  };

  const subscribe = async (words: SettingsWords, speaking: Speaking): Promise<DigestReply> => {
    const reading = readSettingsWords(words, corpus().events);
    if (reading.fault) return { kind: 'not-understood', fault: reading.fault };
    const settings = joined({ ...DEFAULT_SETTINGS, zone: timeZone }, reading.changes);
    const before = await views.of(speaking);
    const same = before.find((view) => overlap(view.settings, settings) === 'same');
    if (same) return { kind: 'already', view: same };
    const { platform, workspace, channel, person, name } = speaking;
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
      ...withoutUndefined({ who: name }),
    };
  };
  const edit = (words: SettingsWords, number: number | undefined, speaking: Speaking): Promise<DigestReply> =>
    withOne(speaking, number, async (view) => {
      if (Object.keys(words).length === 0) return { kind: 'settings', view };
      const reading = readSettingsWords(words, corpus().events);
      if (reading.fault) return { kind: 'not-understood', fault: reading.fault };
      const settings = joined(view.settings, reading.changes);
      return changed('edited', view, { settings, nextDueAt: nextDue(settings, now()) }, speaking);
    });
  const set = async (kind: Exclude<Change, 'edited'>, view: SubscriptionView, speaking: Speaking): Promise<DigestReply> => {
    if (kind === 'paused') return changed(kind, view, { paused: true }, speaking);
    // What was due while it was paused stays untold until the next due time.
    if (kind === 'resumed') return changed(kind, view, { paused: false, nextDueAt: nextDue(view.settings, now()) }, speaking);
    const isGone = await state.subscriptions.remove(view.subscription);
    return isGone ? { kind, view, ...withoutUndefined({ who: speaking.name }) } : { kind: 'none' };
  };
  const digestNow = async (view: SubscriptionView, isShared: boolean): Promise<DigestReply> => {
    const digest = await choose(view, now());
    return { kind: 'now', view, isShared, ...withoutUndefined({ digest }) };
  };
  const preview = async (view: SubscriptionView): Promise<DigestReply> => {
    const dueAt = Math.max(view.subscription.nextDueAt, now());
    const digest = await choose(view, dueAt);
    return { kind: 'preview', view, dueAt, ...withoutUndefined({ digest }) };
  };

  return {
    async posted(reply) {
      if (reply.kind !== 'now' || !reply.isShared || !reply.digest) return;
      await state.told.add(reply.view.subscription.id, reply.digest.items);
    },
    async run(command, speaking) {
      if (changesSomething(command) && speaking.mayManage === false) return { kind: 'not-allowed' };
      switch (command.kind) {
        case 'subscribe':
          return subscribe(command.words, speaking);
        case 'edit':
          return edit(command.words, command.number, speaking);
        case 'list':
          return { kind: 'list', views: await views.withHistory(speaking) };
        case 'mine':
          return { kind: 'mine', views: await views.by(speaking) };
        case 'preview':
          return withOne(speaking, command.number, preview);
        case 'now':
          return withOne(speaking, command.number, (view) => digestNow(view, command.isShared));
        case 'pause':
          return withOne(speaking, command.number, (view) => set('paused', view, speaking));
        case 'resume':
          return withOne(speaking, command.number, (view) => set('resumed', view, speaking));
        case 'unsubscribe':
          return withOne(speaking, command.number, (view) => set('unsubscribed', view, speaking));
        case 'usage':
          return { kind: 'usage' };
      }
    },
    async act(action, speaking) {
      if (action.kind === 'digest-page') return digestPage(action, { corpus: corpus(), topic: await topicOf(action, speaking) });
      const all = await views.withHistory(speaking);
      const view = all.find(({ subscription }) => subscription.id === action.subscription);
      if (!view) return { kind: 'none' };
      if (action.kind === 'digest-settings') return { kind: 'settings', view };
      if (speaking.mayManage === false) return { kind: 'not-allowed' };
      return set(CHANGES[action.kind], view, speaking);
    },
  };

  async function topicOf({ subscription }: { readonly subscription?: string }, { platform, workspace }: Speaking) {
    if (subscription === undefined) return undefined;
    const [found]: readonly Subscription[] = await state.subscriptions.list({ platform, workspace, id: subscription });
    return found && readSettings(found.settings).topic;
  }
}

const CHANGES = {
  'digest-pause': 'paused',
  'digest-resume': 'resumed',
  'digest-unsubscribe': 'unsubscribed',
} as const;

/** What only those may say who may change the channel; telling the channel a digest before its time is a change too. */
const changesSomething = (command: DigestCommand): boolean =>
  ['subscribe', 'edit', 'pause', 'resume', 'unsubscribe'].includes(command.kind) || (command.kind === 'now' && command.isShared);

function joined(settings: DigestSettings, changes: Partial<DigestSettings>): DigestSettings {
  const { topic, ...rest } = { ...settings, ...changes };
  return { ...rest, ...withoutUndefined({ topic: topic || undefined }) };
}
