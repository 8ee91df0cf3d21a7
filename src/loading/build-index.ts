import { isDeepStrictEqual } from 'node:util';
import { createVocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Card } from '../ports/search-engine.ts';
import { createOramaEngine } from '../search/orama-engine.ts';
import { startAnalysts } from './start-analysts.ts';

export interface BuildOptions {
  /** Vectors of sessions by id, where meanings are searched too. */
  readonly vectors?: ReadonlyMap<string, readonly number[]>;
  /** Told how many of the cards are done. */
  readonly progress?: (done: number, all: number) => void;
}

/** The sessions of a corpus and the notes about its events. */
const cardsOf = ({ sessions, eventNotes }: Corpus): Card[] => [...sessions, ...eventNotes];

/** An index that was built before, and the corpus it was built from. */
export interface EarlierIndex {
  readonly corpus: Corpus;
  readonly index: unknown;
}

/** The index of a corpus, in the form in which an engine starts from it. Other work of this thread goes on meanwhile. */
export const buildIndex = (corpus: Corpus, options: BuildOptions = {}): Promise<unknown> =>
  fillIndex(corpus, cardsOf(corpus), [], undefined, options);

/** More than this share of changed cards, and building anew is as quick. */
const MOST_CHANGED = 0.5;

/**
 * An earlier index brought up to date: only cards that are new, changed or gone are touched.
 * `undefined` where so many are that it is not worth it. The two have to rest on the same (`basisOf`).
 */
export async function updateIndex(corpus: Corpus, earlier: EarlierIndex, options: BuildOptions = {}): Promise<unknown> {
  const before = new Map(cardsOf(earlier.corpus).map((card) => [card.id, card]));
  const cards = cardsOf(corpus);
  const changed = cards.filter((card) => !isDeepStrictEqual(before.get(card.id), card));
  const ids = new Set(cards.map(({ id }) => id));
  const gone = [...before.keys()].filter((id) => !ids.has(id));
  if (changed.length + gone.length > cards.length * MOST_CHANGED) return undefined;
  return fillIndex(corpus, changed, gone, earlier.index, options);
}

async function fillIndex(
  corpus: Corpus,
  cards: readonly Card[],
  gone: readonly string[],
  saved: unknown,
  { vectors, progress }: BuildOptions,
): Promise<unknown> {
  const analysts = startAnalysts(corpus.vocabulary, cards.length);
  try {
    const engine = createOramaEngine({
      events: corpus.events,
      vocabulary: createVocabularyMatcher(corpus.vocabulary),
      analysts: analysts.all,
      ...(analysts.mergeElsewhere && { mergeElsewhere: analysts.mergeElsewhere }),
      ...(saved !== undefined && { saved }),
      ...(vectors && { vectors }),
      ...(progress && { progress }),
    });
    await engine.remove(gone);
    await engine.upsert(cards);
    return await engine.save();
  } finally {
    await analysts.stop();
  }
}
