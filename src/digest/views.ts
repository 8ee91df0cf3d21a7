import type { SubscriptionView } from '../model/digest-reply.ts';
import type { DigestSettings } from '../model/digest-settings.ts';
import type { Event } from '../model/event.ts';
import type { Channel } from '../model/place.ts';
import type { Speaking } from '../model/speaking.ts';
import type { Subscription } from '../model/subscription.ts';
import type { State } from '../ports/state.ts';
import { readSettings } from './read-settings.ts';

/** A channel's subscriptions as people see them. */
export interface Views {
  of(channel: Channel): Promise<readonly SubscriptionView[]>;
  /** With what became of the last delivery of each. */
  withHistory(channel: Channel): Promise<readonly SubscriptionView[]>;
  /** Of every channel, with their last deliveries. */
  all(): Promise<readonly SubscriptionView[]>;
  /** Those that a person subscribed, in any channel of the workspace. */
  by(person: Speaking): Promise<readonly SubscriptionView[]>;
  view(subscription: Subscription, number: number): SubscriptionView;
}

export function createViews(state: Pick<State, 'subscriptions' | 'schedule'>, known: () => readonly Event[]): Views {
  const view = (subscription: Subscription, number: number): SubscriptionView => {
    const settings = readSettings(subscription.settings);
    const events = known().filter(({ id }) => settings.events.includes(id));
    return { subscription, settings, number, events };
  };
  const of = async ({ platform, workspace, channel }: Channel): Promise<readonly SubscriptionView[]> => {
    const subscriptions = await state.subscriptions.list({ platform, workspace, channel });
    return subscriptions.map((subscription, i) => view(subscription, i + 1));
  };
  const withLast = async (one: SubscriptionView): Promise<SubscriptionView> => {
    const [last] = await state.schedule.history(one.subscription.id, 1);
    return last ? { ...one, last } : one;
  };
  const by = async ({ platform, workspace, person }: Speaking): Promise<readonly SubscriptionView[]> => {
    const subscriptions = await state.subscriptions.list({ platform, workspace });
    return Promise.all(
      subscriptions.filter(({ subscriber }) => subscriber === person).map((one, i) => withLast(view(one, i + 1))),
    );
  };
  return {
    view,
    of,
    by,
    withHistory: async (channel) => Promise.all((await of(channel)).map(withLast)),
    all: async () => {
      const subscriptions = await state.subscriptions.list({});
      return Promise.all(subscriptions.map((subscription, i) => withLast(view(subscription, i + 1))));
    },
  };
}

/** Whether two subscriptions tell the same things: all of it, or some of it. */
export function overlap(a: DigestSettings, b: DigestSettings): 'same' | 'some' | 'none' {
  const eventsOf = ({ events }: DigestSettings): string => (events === 'all' ? 'all' : [...events].sort().join(' '));
  if (eventsOf(a) === eventsOf(b) && a.topic === b.topic) return 'same';
  if (a.events === 'all' || b.events === 'all') return 'some';
  return a.events.some((id) => b.events.includes(id)) ? 'some' : 'none';
}
