import type { NamedSession } from '../model/answer.ts';
import type { Session } from '../model/session.ts';
import type { AnswerParts } from './answer-parts.ts';

/** Sessions with their events; those whose event is not known are left out. */
export const namedSessions = (sessions: readonly Session[], { library }: Pick<AnswerParts, 'library'>): NamedSession[] =>
  sessions.flatMap((session) => {
    const event = library.events.get(session.event);
    return event ? [{ session, event }] : [];
  });
