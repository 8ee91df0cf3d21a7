import type { Material } from '../model/question.ts';
import type { Session, SessionKind, SessionStatus } from '../model/session.ts';

/** What kinds of talk it is; an ordinary one is a `session`. */
export const kindsOf = ({ kinds }: Session): readonly SessionKind[] => kinds ?? ['session'];

/** Minutes since midnight of a time `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export const statusOf = ({ status }: Session): SessionStatus => status ?? 'held';

/** Whether a talk stands behind the entry, held or cancelled: no party, no break, no placeholder. */
export const isTalk = (session: Session): boolean => ['held', 'cancelled'].includes(statusOf(session));

/** What there is to read or watch of it. */
export function materialOf({ links, notes, abstract }: Session): Material[] {
  const hasNotes = notes.some(({ mentionOnly }) => !mentionOnly);
  return [
    ...(links.slides ? (['slides'] as const) : []),
    ...(links.video ? (['video'] as const) : []),
    ...(hasNotes ? (['notes'] as const) : []),
    ...(abstract ? (['abstract'] as const) : []),
  ];
}
