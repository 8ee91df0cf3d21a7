import type { KnownEvent } from './reply.ts';

/** The events that sessions belong to, those with the most of them first, each with how many that are. */
export function eventsOf(sessions: readonly string[], known: readonly KnownEvent[]): KnownEvent[] {
  const counts = new Map<string, number>();
  for (const id of sessions) {
    const event = id.slice(0, id.indexOf('/'));
    counts.set(event, (counts.get(event) ?? 0) + 1);
  }
  return known
    .flatMap(({ event }) => {
      const sessionCount = counts.get(event.id);
      return sessionCount === undefined ? [] : [{ event, sessionCount }];
    })
    .sort((a, b) => b.sessionCount - a.sessionCount);
}
