import type { SearchRequest, TextSearch } from '../ports/text-search.ts';
import { fuse } from './fuse.ts';
import type { Hit } from './hit.ts';
import { weighHits } from './weigh-hits.ts';

/** The best of what has a question's words or its meaning, as many as are wanted: a page at most. */
export async function findBest(request: SearchRequest, texts: TextSearch): Promise<Hit[]> {
  const { hits, near = [] } = await texts.search(request);
  const weighed = weighHits(hits, request.words);
  return (near.length > 0 ? fuse(weighed, near) : weighed).slice(0, request.limit);
}
