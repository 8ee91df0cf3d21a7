import { type Facts, sortByTime } from '../corpus/library.ts';
import { minutesOf } from '../corpus/session-facts.ts';
import type { Order } from '../model/limit.ts';
import type { Session } from '../model/session.ts';

/** The first or the last so many of sessions, by time or by length; where no order is wanted all of them, the newest event first, in the order of its timetable. */
export function orderSessions(
  sessions: readonly Session[],
  order: Order | undefined,
  { events }: Pick<Facts, 'events'>,
): Session[] {
  const byTime = sortByTime(sessions);
  if (!order || order.by === 'talks') {
    const beginOf = ({ event }: Session): string => events.get(event)?.dates[0] ?? '';
    return byTime.sort((a, b) => (beginOf(a) === beginOf(b) ? 0 : beginOf(a) < beginOf(b) ? 1 : -1));
  }
  if (order.by === 'length') return byLength(byTime, order);
  const dated = byTime.filter(({ date }) => date !== undefined);
  const inOrder = order.end === 'first' ? dated : dated.toReversed();
  return order.n === null ? inOrder : withTies(inOrder, order.n, ({ date, start }) => `${date} ${start}`);
}

function byLength(sessions: readonly Session[], { end, n }: Order): Session[] {
  const lengthOf = ({ start, end: stop }: Session): number => (start && stop ? minutesOf(stop) - minutesOf(start) : 0);
  const sign = end === 'last' ? -1 : 1;
  const sorted = sessions.filter((session) => lengthOf(session) > 0).sort((a, b) => sign * (lengthOf(a) - lengthOf(b)));
  return n === null ? sorted : withTies(sorted, n, (session) => String(lengthOf(session)));
}

/** The first so many; those that are equal to the last of them belong to it. */
function withTies(sessions: readonly Session[], n: number, keyOf: (session: Session) => string): Session[] {
  const last = sessions[Math.min(n, sessions.length) - 1];
  return sessions.filter((session, at) => at < n || (n === 1 && last !== undefined && keyOf(session) === keyOf(last)));
}
