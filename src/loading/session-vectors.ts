import { createHash } from 'node:crypto';
import type { Session } from '../model/session.ts';
import type { Embedder } from '../ports/embedder.ts';

/** Vectors by the hash of the text they were made of. */
export type VectorCache = Map<string, readonly number[]>;

const TEXTS_AT_ONCE = 32;
/** Models read a few hundred words; the title and the first notes say what a session is about. */
const MAX_TEXT = 2_000;

/** The vector of each session by its id. What the cache has is not asked for again; what is new is added to it. */
export async function sessionVectors(
  sessions: readonly Session[],
  embedder: Embedder,
  cache: VectorCache,
): Promise<Map<string, readonly number[]>> {
  const texts = sessions.map(textOf);
  const missing = [...new Set(texts.filter((text) => !cache.has(hashOf(text))))];
  for (let at = 0; at < missing.length; at += TEXTS_AT_ONCE) {
    const batch = missing.slice(at, at + TEXTS_AT_ONCE);
    const vectors = await embedder.embedPassages(batch);
    batch.forEach((text, index) => {
      cache.set(hashOf(text), vectors[index] ?? []);
    });
  }
  return new Map(sessions.map(({ id }, index) => [id, cache.get(hashOf(texts[index] ?? '')) ?? []]));
}

const textOf = ({ title, notes, abstract }: Session): string =>
  [title, ...notes.flatMap(({ passages }) => passages), ...(abstract ? [abstract] : [])].join('\n').slice(0, MAX_TEXT);

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
