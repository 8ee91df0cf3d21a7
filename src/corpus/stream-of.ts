import type { Corpus, StreamedCorpus } from '../model/corpus.ts';

/** A corpus that is in memory, as one that comes piece by piece. */
export function streamOf(corpus: Corpus): StreamedCorpus {
  const { sessions, eventNotes, ...frame } = corpus;
  return {
    ...frame,
    sessionCount: sessions.length,
    noteCount: eventNotes.length,
    *documents() {
      yield* sessions;
      yield* eventNotes;
    },
  };
}
