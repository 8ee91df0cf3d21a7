import { createHash } from 'node:crypto';
import type { Session } from '../model/session.ts';

/** A short mark of an event's talks: another one means that a report may be bound to other talks than before. */
export function timetableMark(event: string, sessions: readonly Session[]): string {
  const talks = sessions.filter((session) => session.event === event).map(({ id, title }) => [id, title]);
  return createHash('sha256').update(JSON.stringify(talks)).digest('hex').slice(0, 12);
}
