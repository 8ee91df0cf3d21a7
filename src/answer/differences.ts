import type { Facts } from '../corpus/facts.ts';
import { minutesOf } from '../corpus/session-facts.ts';
import type { Difference } from '../model/answer.ts';
import type { Session } from '../model/session.ts';

/** In what sessions differ, what people look at first in front. What none of them has, and what all have alike, is left out. */
export function differencesOf(sessions: readonly Session[], { events }: Pick<Facts, 'events'>): Difference[] {
  const read: Readonly<Record<Difference['of'], (session: Session) => string | undefined>> = {
    event: ({ event }) => events.get(event)?.name,
    date: ({ date }) => date,
    speakers: ({ speakers }) => named(speakers.map(({ name }) => name)),
    company: ({ speakers }) => named(speakers.flatMap(({ company }) => company ?? [])),
    level: ({ difficulty, level }) => level ?? difficulty,
    category: ({ category }) => category,
    length: ({ start, end }) => (start && end ? String(minutesOf(end) - minutesOf(start)) : undefined),
    language: ({ language }) => language,
    slides: ({ links }) => links.slides && 'slides',
    video: ({ links }) => links.video && 'video',
  };
  return (Object.keys(read) as Difference['of'][])
    .map((of): Difference => ({ of, values: sessions.map((session) => read[of](session)) }))
    .filter(({ values }) => new Set(values).size > 1);
}

const named = (names: readonly string[]): string | undefined => (names.length > 0 ? [...new Set(names)].join(', ') : undefined);
