import type { Corpus, StreamedCorpus } from '../model/corpus.ts';
import { isSession } from '../model/search-document.ts';
import type { EventNote, Session } from '../model/session.ts';

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

/** A corpus that comes piece by piece, in memory. */
export async function collectStream(corpus: StreamedCorpus): Promise<Corpus> {
  const { sessionCount: _, noteCount: __, documents, ...frame } = corpus;
  const sessions: Session[] = [];
  const eventNotes: EventNote[] = [];
  for await (const document of documents()) {
    if (isSession(document)) sessions.push(document);
    else eventNotes.push(document);
  }
  return { ...frame, sessions, eventNotes };
}
