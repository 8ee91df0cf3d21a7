import { DEFAULT_SETTINGS, type Language, type Speaking, type SubscriptionView } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import type { DigestForm } from './digest-modal.ts';

/** A channel's subscription as the window shows it, with its channel; undefined where there is none such. */
export async function findSubscription(
  id: string,
  speaking: Speaking,
  /** Whether it may be in any channel: then it is one of the person's. */
  isAnywhere: boolean,
  { chat }: Pick<SlackContext, 'chat'>,
): Promise<(DigestForm & { readonly channel: string }) | undefined> {
  const all = await viewsOf(isAnywhere ? 'mine' : 'list', speaking, chat);
  const view = all.find(({ subscription }) => subscription.id === id);
  return view && { ...formOf(view), channel: view.subscription.channel };
}

/** The subscriptions of a channel, or of a person. */
export async function viewsOf(
  kind: 'list' | 'mine',
  speaking: Speaking,
  chat: SlackContext['chat'],
): Promise<readonly SubscriptionView[]> {
  const reply = await chat.run({ kind: 'digest', command: { kind } }, speaking);
  return reply.kind === 'digest' && 'views' in reply.reply ? reply.reply.views : [];
}

export const formOf = ({ settings, events, subscription: { id, paused } }: SubscriptionView): DigestForm => ({
  settings,
  events,
  subscription: { id, paused },
});

/** What a new one begins with: in the language of who orders it. */
export const newDigestForm = (language: Language): DigestForm => ({
  settings: { ...DEFAULT_SETTINGS, language },
  events: [],
});
