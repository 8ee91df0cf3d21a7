import type { Material, SessionKind } from '../model/question.ts';
import type { Session } from '../model/session.ts';

const MAX_LIGHTNING_TALK_MINUTES = 10;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** What kind of talk it is, where the timetable shows it: by category or id, by title or length. */
export function kindsOf({ id, title, category, start, end }: Session): SessionKind[] {
  const isKeynote = category === 'Keynote' || id.includes('/keynote');
  const minutes = start && end ? minutesOf(end) - minutesOf(start) : Number.POSITIVE_INFINITY;
  const isLightning =
    /(?<![A-Za-z])LT(?![A-Za-z])|ライトニングトーク|lightning talk/i.test(title) || minutes <= MAX_LIGHTNING_TALK_MINUTES;
  return [...(isKeynote ? (['keynote'] as const) : []), ...(isLightning ? (['lightning-talk'] as const) : [])];
}

/** What there is to read or watch of it. */
export function materialOf({ links, notes }: Session): Material[] {
  const hasNotes = notes.some(({ mentionOnly }) => !mentionOnly);
  return [
    ...(links.slides ? (['slides'] as const) : []),
    ...(links.video ? (['video'] as const) : []),
    ...(hasNotes ? (['notes'] as const) : []),
  ];
}
