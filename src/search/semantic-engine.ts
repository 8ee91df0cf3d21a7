import { withDeadline } from '../concurrency/with-deadline.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { SearchEngine } from '../ports/search-engine.ts';

/** Milliseconds; a question has to be answered in less time than its deadline leaves. */
const MAX_WAIT = 1_000;

/** An engine that also asks by meaning. A question whose vector cannot be had in time is answered by its words alone. */
export function createSemanticEngine(engine: SearchEngine, embedder: Embedder): SearchEngine {
  return {
    ...engine,
    async search(request) {
      const asked = embedder.embedQuestion(request.text).catch(() => undefined);
      const vector = await withDeadline(asked, MAX_WAIT, undefined);
      return engine.search(vector ? { ...request, vector } : request);
    },
  };
}
