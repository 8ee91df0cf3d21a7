import type { Material } from '../model/question.ts';
import type { Session, SessionKind, SessionStatus } from '../model/session.ts';

/** What kinds of talk it is; an ordinary one is a `session`. */
export const kindsOf = ({ kinds }: Session): readonly SessionKind[] => kinds ?? ['session'];

export const statusOf = ({ status }: Session): SessionStatus => status ?? 'held';

/** Whether a talk stands behind the entry, held or cancelled: no party, no break, no placeholder. */
export const isTalk = (session: Session): boolean => ['held', 'cancelled'].includes(statusOf(session));

/** What there is to read or watch of it. */
export function materialOf({ links, notes }: Session): Material[] {
  const hasNotes = notes.some(({ mentionOnly }) => !mentionOnly);
  return [
    ...(links.slides ? (['slides'] as const) : []),
    ...(links.video ? (['video'] as const) : []),
    ...(hasNotes ? (['notes'] as const) : []),
  ];
}
