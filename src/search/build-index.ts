import { createVocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Corpus } from '../model.ts';
import type { Card } from '../ports.ts';
import { createOramaEngine } from './orama-engine.ts';
import { startAnalysts } from './start-analysts.ts';

export interface BuildOptions {
  /** Vectors of sessions by id, where meanings are searched too. */
  readonly vectors?: ReadonlyMap<string, readonly number[]>;
  /** Told how many of the cards are done. */
  readonly progress?: (done: number, all: number) => void;
}

/** The sessions of a corpus and the notes about its events. */
export const cardsOf = ({ sessions, eventNotes }: Corpus): Card[] => [...sessions, ...eventNotes];

/** The index of a corpus, in the form in which an engine starts from it. Other work of this thread goes on meanwhile. */
export async function buildIndex(corpus: Corpus, { vectors, progress }: BuildOptions = {}): Promise<unknown> {
  const cards = cardsOf(corpus);
  const analysts = startAnalysts(corpus.vocabulary, cards.length);
  try {
    const engine = createOramaEngine({
      events: corpus.events,
      vocabulary: createVocabularyMatcher(corpus.vocabulary),
      analysts: analysts.all,
      ...(vectors && { vectors }),
      ...(progress && { progress }),
    });
    await engine.upsert(cards);
    return await engine.save();
  } finally {
    await analysts.stop();
  }
}
