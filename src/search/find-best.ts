import type { SearchRequest, TextSearch } from '../ports/text-search.ts';
import type { Hit } from './hit.ts';
import { weighHits } from './weigh-hits.ts';
import { withNearness } from './with-nearness.ts';

/** The best of what has a question's words, as many as are wanted: a page at most. Beside them, where meanings are searched, what is near. */
export async function findBest(request: SearchRequest, texts: TextSearch): Promise<Hit[]> {
  const { hits, near } = await texts.search(request);
  return withNearness(weighHits(hits, request.words).slice(0, request.limit), near);
}
