import type { Words } from '../model/directory.ts';
import type { Session, SessionKind } from '../model/session.ts';
import { createValuesByWord } from './values-by-word.ts';

const MAX_LIGHTNING_TALK_MINUTES = 10;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** What kinds of talk a session is: as the timetable says, else where its category, id, title or length shows it. */
export function createSessionKinds({ kinds: words }: Words): (session: Session) => readonly SessionKind[] {
  const kindOf = createValuesByWord<SessionKind>(words);
  return ({ kinds, id, title, category, start, end }) => {
    if (kinds) return kinds;
    const found = new Set<SessionKind>();
    const byCategory = kindOf(category);
    if (byCategory) found.add(byCategory);
    if (id.includes('/keynote')) found.add('keynote');
    const minutes = start && end ? minutesOf(end) - minutesOf(start) : Number.POSITIVE_INFINITY;
    const isShort = minutes > 0 && minutes <= MAX_LIGHTNING_TALK_MINUTES;
    if (isShort || /(?<![A-Za-z])LT(?![A-Za-z])|ライトニングトーク|lightning talk/i.test(title)) found.add('lightning-talk');
    return found.size > 0 ? [...found] : ['session'];
  };
}
