import type { Session } from '../model/session.ts';
import type { Hit } from '../search/hit.ts';

/** How many are recommended at most. */
const MAX_RECOMMENDED = 10;
/** What speaks for a session as a place to start: for beginners, something to read or watch, told about in reports. */
const WORTH = { beginner: 3, any: 2, slides: 2, video: 1, note: 1, maxNotes: 4 } as const;

/** Sessions to start with, the best first: by level, by what there is to read and watch, by what reports tell; then by how well they fit. */
export function recommended(sessions: readonly Session[], hits: readonly Hit[]): Session[] {
  const place = new Map(hits.map(({ id }, at) => [id, at]));
  return sessions
    .toSorted((a, b) => worthOf(b) - worthOf(a) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    .slice(0, MAX_RECOMMENDED);
}

function worthOf({ level, links, notes }: Session): number {
  const told = notes.filter(({ mentionOnly }) => !mentionOnly).length;
  const forStart = level === 'beginner' ? WORTH.beginner : level === 'any' ? WORTH.any : 0;
  return (
    forStart + (links.slides ? WORTH.slides : 0) + (links.video ? WORTH.video : 0) + Math.min(told, WORTH.maxNotes) * WORTH.note
  );
}
