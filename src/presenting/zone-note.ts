import { type Messages, messagesIn } from '../messages/messages.ts';
import type { NamedSession } from '../model/answer.ts';
import type { Event } from '../model/event.ts';
import type { Part } from '../model/presentation.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

/** By which clock the hours of an event's sessions are, said once above them, where it is not the reader's. */
export function zoneNote({ zone }: Pick<Event, 'zone'>, sessions: readonly Session[], messages: Messages): readonly Part[] {
  const named = sessions.map((session) => messages.clock.zone(withoutUndefined({ ...session, zone }))).find(Boolean);
  return named ? [noteOf(named, messages)] : [];
}

/** The same for sessions of several events: once above where one clock is that of them all, with messages that say hours alone; else each says its own. */
export function zoneSaidOnce(
  sessions: readonly NamedSession[],
  messages: Messages,
): { readonly note: readonly Part[]; readonly messages: Messages } {
  const zones = new Set(
    sessions.map(({ session, event: { zone } }) => messages.clock.zone(withoutUndefined({ ...session, zone }))),
  );
  const [only] = zones;
  if (zones.size !== 1 || only === undefined) return { note: [], messages };
  return { note: [noteOf(only, messages)], messages: { ...messages, clock: messagesIn(messages.language).clock } };
}

const noteOf = (zone: string, messages: Messages): Part => ({ kind: 'note', text: messages.zoneOfTimes(zone) });
