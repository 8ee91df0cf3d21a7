import type { Facts } from '../corpus/facts.ts';
import { sortByTime } from '../corpus/library.ts';
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
  // What begins nobody knows when is neither the first nor the last, where others begin at a time that is known.
  const known = byTime.filter(({ date }) => date !== undefined);
  const timeOf = ({ start, end }: Session): string | undefined => (order.by === 'end' ? end : start);
  const timed = known.filter((session) => timeOf(session) !== undefined);
  const dated = order.n !== null && timed.length > 0 ? timed : known;
  const momentOf = (session: Session): string => `${session.date} ${timeOf(session)}`;
  const sorted = order.by === 'end' ? dated.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1)) : dated;
  const inOrder = order.end === 'first' ? sorted : sorted.toReversed();
  const left = order.skip ? afterFirst(inOrder, order.skip, momentOf) : inOrder;
  return order.n === null ? left : withTies(left, order.n, momentOf);
}

function byLength(sessions: readonly Session[], { end, n }: Order): Session[] {
  const lengthOf = ({ start, end: stop }: Session): number => (start && stop ? minutesOf(stop) - minutesOf(start) : 0);
  const sign = end === 'last' ? -1 : 1;
  const sorted = sessions.filter((session) => lengthOf(session) > 0).sort((a, b) => sign * (lengthOf(a) - lengthOf(b)));
  return n === null ? sorted : withTies(sorted, n, (session) => String(lengthOf(session)));
}

/** What is left where so many are passed over; those that are equal count as one. */
function afterFirst(sessions: readonly Session[], skip: number, keyOf: (session: Session) => string): Session[] {
  const passed = new Set([...new Set(sessions.map(keyOf))].slice(0, skip));
  return sessions.filter((session) => !passed.has(keyOf(session)));
}

/** The first so many; those that are equal to the last of them belong to it. */
function withTies(sessions: readonly Session[], n: number, keyOf: (session: Session) => string): Session[] {
  const last = sessions[Math.min(n, sessions.length) - 1];
  return sessions.filter((session, at) => at < n || (n === 1 && last !== undefined && keyOf(session) === keyOf(last)));
}
