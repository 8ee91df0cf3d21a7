import type { CalendarDay } from '../model/calendar-day.ts';
import { DEFAULT_SETTINGS } from '../model/digest-settings.ts';
import type { Event } from '../model/event.ts';
import { instantOf } from '../model/local-time.ts';
import type { Session } from '../model/session.ts';

/** Where the timetable tells no times. */
const USUAL = { starts: '10:00', ends: '18:00' };
const HOUR = 60 * 60_000;

/** The days of an event, each from its first session to its last, by the event's own clock. */
export function calendarDays(
  { dates, zone = DEFAULT_SETTINGS.zone }: Pick<Event, 'dates' | 'zone'>,
  sessions: readonly Session[],
): readonly CalendarDay[] {
  return dates.map((date, index) => {
    const own = sessions.filter((session) => session.date === date);
    const first = own.flatMap(({ start }) => start ?? []).toSorted()[0] ?? USUAL.starts;
    const last =
      own
        .flatMap(({ end }) => end ?? [])
        .toSorted()
        .at(-1) ?? USUAL.ends;
    const starts = instantOf(date, first, zone);
    return { number: index + 1, starts, ends: Math.max(instantOf(date, last, zone), starts + HOUR) };
  });
}
