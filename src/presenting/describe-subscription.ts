import type { Messages } from '../messages/messages.ts';
import type { SubscriptionView } from '../model/digest-reply.ts';
import { localTime } from '../model/local-time.ts';
import type { Instant } from '../model/place.ts';

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

/** An instant by the clock of a zone. */
export function whenOf(at: Instant, zone: string, messages: Messages): string {
  const { date, time } = localTime(at, zone);
  return messages.digest.when(messages.date(date), time, zone);
}

/** When the next digest comes, or why none does, and what became of the last. */
export function describeState({ subscription, settings, last }: SubscriptionView, messages: Messages): readonly string[] {
  const { digest } = messages;
  const { paused, broken, nextDueAt } = subscription;
  return [
    paused ? digest.paused : digest.next(whenOf(nextDueAt, settings.zone, messages)),
    ...(broken === undefined ? [] : [digest.broken(broken)]),
    ...(last ? [digest.last(messages.date(last.localDate), last.state, broken === undefined ? (last.reason ?? '') : '')] : []),
  ];
}
