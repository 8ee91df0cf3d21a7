import type { Library } from '../corpus/library.ts';
import type { Hit } from '../search/hit.ts';

/**
 * How much a long report is held against a session, beyond BM25's own normalisation of a field: a long report has some words of any
 * question, in passages that have nothing to do with each other. Title and ten passages count (5 + 11)^-0.16 = 0.64, a title alone 0.75.
 */
const LENGTH_POWER = 0.16;
const SHORT_TEXT = 5;

/** Hits in order of their scores, those of sessions and events with long reports lowered. */
export const rankHits = (hits: readonly Hit[], { sessions, eventNotes }: Library): Hit[] => {
  const passagesOf = (id: string): number => {
    const session = sessions.get(id);
    if (session) return 1 + session.notes.reduce((sum, { passages }) => sum + passages.length, 0);
    return 1 + (eventNotes.get(id)?.passages.length ?? 0);
  };
  return hits
    .map((hit) => ({ ...hit, score: hit.score / ((SHORT_TEXT + passagesOf(hit.id)) / SHORT_TEXT) ** LENGTH_POWER }))
    .sort((a, b) => b.score - a.score);
};
