import type { Messages } from '../messages/messages.ts';
import type { SubscriptionView } from '../model/digest-reply.ts';
import { localTime } from '../model/local-time.ts';
import type { Instant } from '../model/place.ts';
import type { Span } from '../model/presentation.ts';
import { setIn } from './set-in.ts';

/** A subscription in one line: what, when, how; without what is usual. */
export function describeSubscription(
  { settings, events }: Pick<SubscriptionView, 'settings' | 'events'>,
  messages: Messages,
): string {
  const texts = messages.digest.settings;
  const { at, days, zone, format, topic, language, quiet, holidays, sound } = settings;
  const names = settings.events === 'all' ? [] : settings.events.map((id) => events.find((event) => event.id === id)?.name ?? id);
  return [
    settings.events === 'all' ? texts.allEvents : names.join(messages.and),
    ...(topic === undefined ? [] : [texts.topic(topic)]),
    texts.at(texts.days(days), at, zone),
    texts.format[format],
    ...(settings.events === 'all' ? [texts.quiet[quiet]] : []),
    ...(holidays === 'skip' ? [texts.noHolidays] : []),
    ...(sound === 'on' ? [texts.sound] : []),
    texts.language[language],
  ].join(' · ');
}

/** An instant by the clock of a zone, for platforms that do not know the reader's own. */
export function whenOf(at: Instant, zone: string, messages: Messages): Span {
  const { date, time } = localTime(at, zone);
  return { text: messages.digest.when(messages.date(date), time, zone), at };
}

/** When the next digest comes, or why none does, and what became of the last: a sentence each. */
export const describeState = (view: SubscriptionView, messages: Messages): readonly string[] =>
  stateSpans(view, messages).map((spans) => spans.map(({ text }) => text).join(''));

/** The same for platforms that show an instant by each reader's own clock. */
export function stateSpans({ subscription, settings, last }: SubscriptionView, messages: Messages): readonly (readonly Span[])[] {
  const { digest } = messages;
  const { paused, broken, nextDueAt } = subscription;
  return [
    paused ? [{ text: digest.paused }] : setIn(digest.next, whenOf(nextDueAt, settings.zone, messages)),
    ...(broken === undefined ? [] : [[{ text: digest.broken(broken) }]]),
    ...(last
      ? [[{ text: digest.last(messages.date(last.localDate), last.state, broken === undefined ? (last.reason ?? '') : '') }]]
      : []),
  ];
}
