import {
  MAX_LISTED,
  MAX_PAGE,
  type SearchCursor,
  type SearchRequest,
  type TextHit,
  type TextSearch,
} from '../ports/text-search.ts';
import type { Hit } from './hit.ts';
import { weighHits } from './weigh-hits.ts';
import { withNearness } from './with-nearness.ts';

/** All that covers the words asked for nearly as well as the best does, page by page, the best first; `MAX_LISTED` at most. Behind it, where
 * meanings are searched, what is near. */
export async function findAll(
  request: Omit<SearchRequest, 'limit' | 'after'> & { readonly leastCoverageShare: number },
  texts: TextSearch,
): Promise<Hit[]> {
  const first = await texts.search({ ...request, limit: MAX_PAGE });
  const found: TextHit[] = [...first.hits];
  let after: SearchCursor = first.next;
  while (after !== undefined && found.length < MAX_LISTED) {
    const { hits, next } = await texts.search({ ...request, limit: MAX_PAGE, after });
    found.push(...hits);
    after = next;
  }
  return withNearness(weighHits(found, request.words), first.near);
}
