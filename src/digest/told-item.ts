import type { Note, Session } from '../model/session.ts';
import type { EventDay } from './archive.ts';

/** Names of what a subscription has told; they are stored, so that none may ever change its meaning. */
export const toldItem = {
  day: ({ event, number }: Pick<EventDay, 'event' | 'number'>): string => `day:${event.id}:${number}`,
  note: ({ report }: Note, { id }: Session): string => `note:${report}:${id}`,
  /** Was there when the subscription began: not news, though not told either. */
  known: ({ report }: Note, { id }: Session): string => `known:${report}:${id}`,
  /** What was there when the subscription began has been entered. */
  knownSince: 'known',
  allTold: 'all-told',
};
