import type { Embedder } from '../ports/embedder.ts';
import type { SearchEngine } from '../ports/search-engine.ts';

/** An engine that also asks by meaning. A question whose vector cannot be had is answered by its words alone. */
export function createSemanticEngine(engine: SearchEngine, embedder: Embedder): SearchEngine {
  return {
    ...engine,
    async search(request) {
      const [vector] = await embedder.embed([request.text]).catch(() => []);
      return engine.search(vector ? { ...request, vector } : request);
    },
  };
}
