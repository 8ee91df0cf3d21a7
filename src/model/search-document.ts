import type { EventNote, Session } from './session.ts';

/** What can be found: a session, or a note about an event as a whole. */
export type SearchDocument = Session | EventNote;

/** Whether it is a session. */
export const isSession = (document: SearchDocument): document is Session => 'speakers' in document;
