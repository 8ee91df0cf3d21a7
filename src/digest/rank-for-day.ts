import { kindsOf } from '../corpus/session-facts.ts';
import type { Session } from '../model/session.ts';
import { type Archive, tellingNotes } from './archive.ts';

/**
 * The sessions of a day, the most worth telling first: those with a line that is worth it, by how much is noted of
 * them, since somebody found that much in it; then keynotes, which most people saw; then what can be watched or read; then by time, as they are given.
 */
export function rankForDay(sessions: readonly Session[], { lineOf }: Pick<Archive, 'lineOf'>): readonly Session[] {
  const ranked = sessions.map((session, i) => ({ session, i, rank: [lineOf(session) ? 1 : 0, ...rankOf(session)] }));
  return ranked.sort((a, b) => compare(b.rank, a.rank) || a.i - b.i).map(({ session }) => session);
}

function rankOf(session: Session): readonly number[] {
  const { slides, video } = session.links;
  const points = tellingNotes(session).reduce((sum, { passages }) => sum + passages.length, 0);
  return [points, kindsOf(session).includes('keynote') ? 1 : 0, (slides ? 1 : 0) + (video ? 1 : 0)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
