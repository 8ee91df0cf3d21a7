import type { DigestAction, DigestCommand } from '../model/digest-command.ts';
import type { DigestReply, SubscriptionView } from '../model/digest-reply.ts';
import { doerOf, type Speaking } from '../model/speaking.ts';
import type { Subscription } from '../model/subscription.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { State } from '../ports/state.ts';
import type { DeskParts } from './desk-parts.ts';
import { digestPage } from './digest-page.ts';
import { createNextDigest } from './next-digest.ts';
import { readSettings } from './read-settings.ts';
import { createSubscriptionChanges } from './subscription-changes.ts';
import { createViews } from './views.ts';

/** Who subscribes to what, as people say it in a channel. */
export interface DigestDesk {
  run(command: DigestCommand, speaking: Speaking): Promise<DigestReply>;
  /** All buttons but `digest-ask`, which is a question. */
  act(action: Exclude<DigestAction, { kind: 'digest-ask' }>, speaking: Speaking): Promise<DigestReply>;
  /** The platform has taken a reply: what it tells the channel is told now, and not before. */
  posted(reply: DigestReply): Promise<void>;
}

export function createDigestDesk(parts: DeskParts): DigestDesk {
  const { corpus, events, state } = parts;
  const views = createViews(state, events);
  const change = createSubscriptionChanges(parts, views);
  const next = createNextDigest(parts);

  /** Does it with the subscription that is meant; a reply where that is not clear. */
  const withOne = async (
    speaking: Speaking,
    { number, subscription }: { readonly number?: number; readonly subscription?: string },
    use: (view: SubscriptionView) => Promise<DigestReply>,
  ): Promise<DigestReply> => {
    const all = await views.of(speaking);
    const isNamed = number !== undefined || subscription !== undefined;
    const named = all.find((view) => view.number === number || view.subscription.id === subscription);
    const view = isNamed ? named : all.length === 1 ? all[0] : undefined;
    if (view) return use(view);
    if (subscription !== undefined) return { kind: 'none' };
    if (all.length === 0 || number !== undefined) return { kind: 'none', ...withoutUndefined({ number }) };
    return { kind: 'which', views: all };
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
          if (speaking.mayPost === false) return { kind: 'cannot-post' };
          return change.subscribe(command.words, speaking);
        case 'edit':
          return withOne(speaking, command, (view) => change.edit(command.words, view, speaking));
        case 'list':
          return { kind: 'list', views: await views.withHistory(speaking) };
        case 'mine':
          return { kind: 'mine', views: await views.by(speaking) };
        case 'preview':
          return withOne(speaking, command, next.preview);
        case 'now':
          return withOne(speaking, command, (view) => next.now(view, command.isShared, doerOf(speaking)));
        case 'pause':
        case 'resume':
        case 'unsubscribe':
          return withOne(speaking, command, (view) => change.set(CHANGES[command.kind], view, speaking));
        case 'sample': {
          const reading = change.read(command.words);
          return reading.fault ? { kind: 'not-understood', fault: reading.fault } : next.sample(reading.settings);
        }
        case 'usage':
          return { kind: 'usage' };
      }
    },
    async act(action, speaking) {
      if (action.kind === 'digest-page')
        return digestPage(action, { corpus: await corpus(), topic: await topicOf(action, speaking, state) });
      const all = await views.withHistory(speaking);
      const view = all.find(({ subscription }) => subscription.id === action.subscription);
      if (!view) return { kind: 'none' };
      if (action.kind === 'digest-settings' || action.kind === 'digest-form') return { kind: 'settings', view };
      if (action.kind === 'digest-preview') return next.preview(view);
      if (speaking.mayManage === false) return { kind: 'not-allowed' };
      return change.set(CHANGES[action.kind], view, speaking);
    },
  };
}

/** The topic of the subscription whose digest is being paged through. */
async function topicOf(
  { subscription }: { readonly subscription?: string },
  { platform, workspace }: Speaking,
  { subscriptions }: Pick<State, 'subscriptions'>,
): Promise<string | undefined> {
  if (subscription === undefined) return undefined;
  const [found]: readonly Subscription[] = await subscriptions.list({ platform, workspace, id: subscription });
  return found && readSettings(found.settings).topic;
}

const CHANGES = {
  pause: 'paused',
  resume: 'resumed',
  unsubscribe: 'unsubscribed',
  'digest-pause': 'paused',
  'digest-resume': 'resumed',
  'digest-unsubscribe': 'unsubscribed',
} as const;

/** What only those may say who may change the channel; telling the channel a digest before its time is a change too. */
const changesSomething = (command: DigestCommand): boolean =>
  ['subscribe', 'edit', 'pause', 'resume', 'unsubscribe'].includes(command.kind) || (command.kind === 'now' && command.isShared);
