import { z } from 'zod';
import {
  type FieldStatistics,
  type LimitContext,
  MAX_LISTED,
  MAX_PAGE,
  type SearchPage,
  type SearchRequest,
  type TextSearch,
} from '../../src/search/index.ts';
import type { Cluster } from './connect.ts';
import { allowedBy } from './limit-filters.ts';
import { RefusedError } from './node.ts';
import { matchedBy, wordsQuery } from './words-query.ts';

/** What searches are asked of. */
export interface SearchedIndex {
  readonly cluster: Cluster;
  /** The index of the generation: its own name, never one that may come to mean another. */
  readonly index: string;
  readonly context: LimitContext;
  /** Of the same generation. */
  readonly fields: FieldStatistics;
  /** So many milliseconds a search may take, with all that is tried again. */
  readonly milliseconds: number;
}

/** Hits are counted so far; who has more than a page has enough of them. */
const COUNTED = 1_000;
/** A node that does not answer within so many milliseconds is left for another one. */
const TRY_MILLISECONDS = 2_000;
/** A node that has not come to an end by then says so, in milliseconds. */
const NODE_MILLISECONDS = 1_800;

const ANSWER = z.object({
  timed_out: z.boolean(),
  _shards: z.object({ failed: z.number() }),
  hits: z.object({
    total: z.object({ value: z.number(), relation: z.enum(['eq', 'gte']) }),
    hits: z.array(
      z.object({
        sort: z.tuple([z.number(), z.string()]),
        matched_queries: z.array(z.string()).default([]),
      }),
    ),
  }),
});
type Answer = z.infer<typeof ANSWER>;

/** Where a page ends. All copies of an index give the same scores: nothing in it is deleted, and it does not change. */
interface Cursor {
  readonly last: Answer['hits']['hits'][number]['sort'];
  readonly seen: number;
}

/** A search for texts in an index of a cluster. Rejects with `search-engine-away` where no whole answer can be had in time. */
export const createTextSearch = (searched: SearchedIndex): TextSearch => ({
  async search(request) {
    const words = wordsQuery(request.words, searched.fields);
    const limit = Math.min(request.limit, MAX_PAGE);
    if (!words) return { total: 0, hits: [] };
    const after = request.after as Cursor | undefined;
    const size = Math.min(limit, MAX_LISTED - (after?.seen ?? 0));
    const body = {
      size,
      track_total_hits: COUNTED,
      timeout: `${NODE_MILLISECONDS}ms`,
      query: { bool: { must: [words], ...allowedBy(request, searched.context) } },
      sort: [{ _score: 'desc' }, { id: 'asc' }],
      ...(after && { search_after: after.last }),
    };
    const query = { allow_partial_search_results: false, request_cache: false, search_type: 'dfs_query_then_fetch' };
    const { cluster, index, milliseconds: within } = searched;
    const answer = await cluster.search({ index, query, body, milliseconds: TRY_MILLISECONDS, within }, wholeAnswer);
    return pageOf(answer, size, (after?.seen ?? 0) + answer.hits.hits.length, request);
  },
});

/** Parts are never taken for all. */
function wholeAnswer(answer: unknown): Answer {
  const read = ANSWER.parse(answer);
  if (read.timed_out || read._shards.failed > 0) throw new RefusedError(503, 'partial_answer');
  return read;
}

function pageOf({ hits: { total, hits } }: Answer, size: number, seen: number, { limit }: SearchRequest): SearchPage {
  const last = hits.at(-1)?.sort;
  const isLast = hits.length < size || seen >= MAX_LISTED || (total.relation === 'eq' && total.value === seen);
  const hasMore = limit > 0 && last !== undefined && !isLast;
  return {
    total: total.value,
    hits: hits.map(({ sort: [score, id], matched_queries }) => ({ id, score, matched: matchedBy(matched_queries) })),
    ...(hasMore && { next: { last, seen } satisfies Cursor }),
  };
}
