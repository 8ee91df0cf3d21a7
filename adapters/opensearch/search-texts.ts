import { z } from 'zod';
import {
  type FieldStatistics,
  type LimitContext,
  MAX_LISTED,
  MAX_PAGE,
  type MatchedWord,
  type SearchPage,
  type SearchRequest,
  type TextSearch,
} from '../../src/search/index.ts';
import type { Cluster } from './connect.ts';
import { type CoverageQuery, coverageQuery, coveringAtLeast } from './coverage-query.ts';
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

/** Parts are not wanted. */
const WHOLE = { allow_partial_search_results: false, request_cache: false };

const PARTS = z.object({ timed_out: z.boolean(), _shards: z.object({ failed: z.number() }) });
const BEST = PARTS.extend({ hits: z.object({ max_score: z.number().nullable() }) });
const ANSWER = PARTS.extend({
  hits: z.object({
    total: z.object({ value: z.number(), relation: z.enum(['eq', 'gte']) }),
    hits: z.array(z.custom<FoundHit>(isFoundHit)),
  }),
});
type Answer = z.infer<typeof ANSWER>;

interface FoundHit {
  readonly sort: readonly [score: number, id: string];
  readonly matched_queries?: readonly string[];
}

/** Looked at as it is: a schema would make each of thousands anew. */
function isFoundHit(hit: unknown): boolean {
  const { sort, matched_queries = [] } = (hit ?? {}) as Partial<Record<keyof FoundHit, unknown>>;
  if (!Array.isArray(sort) || sort.length !== 2 || !Array.isArray(matched_queries)) return false;
  return typeof sort[0] === 'number' && typeof sort[1] === 'string' && matched_queries.every((name) => typeof name === 'string');
}

/** Where a page ends. All copies of an index give the same scores: nothing in it is deleted, and it does not change. */
interface Cursor {
  readonly last: Answer['hits']['hits'][number]['sort'];
  readonly seen: number;
  /** What hits cover at least, where only some are wanted. */
  readonly least: number | undefined;
}

/** A search for texts in an index of a cluster. Rejects with `search-engine-away` where no whole answer can be had in time. */
export const createTextSearch = (searched: SearchedIndex): TextSearch => ({
  async search(request) {
    const coverage = request.leastCoverageShare ? coverageQuery(request.words) : undefined;
    const words = wordsQuery(request.words, searched.fields, coverage?.size);
    if (!words) return { total: 0, hits: [] };
    const after = request.after as Cursor | undefined;
    const allowed = allowedBy(request, searched.context);
    const least = coverage && (after ? after.least : await leastCovered(searched, { coverage, allowed, request }));
    const size = Math.min(request.limit, MAX_PAGE, MAX_LISTED - (after?.seen ?? 0));
    const covering = coverage && least ? [coveringAtLeast(coverage, least)] : [];
    const body = {
      size,
      // Who is found says so by what it is sorted by: reading what is stored of each took two thirds of a page's time.
      stored_fields: '_none_',
      track_total_hits: COUNTED,
      timeout: `${NODE_MILLISECONDS}ms`,
      query: { bool: { must: [words], ...allowed, filter: [...allowed.filter, ...covering] } },
      sort: [{ _score: 'desc' }, { id: 'asc' }],
      ...(after && { search_after: after.last }),
    };
    const query = { ...WHOLE, search_type: 'dfs_query_then_fetch' };
    const { cluster, index, milliseconds: within } = searched;
    const answer = await cluster.search({ index, query, body, milliseconds: TRY_MILLISECONDS, within }, wholeAnswer);
    return pageOf(answer, { size, least, seen: (after?.seen ?? 0) + answer.hits.hits.length }, request);
  },
});

interface CoverageSought {
  readonly coverage: CoverageQuery;
  readonly allowed: ReturnType<typeof allowedBy>;
  readonly request: SearchRequest;
}

/**
 * What a hit has to cover that is not left out, by what the best one covers; 0 where none covers anything. Without it most of what
 * has any word, or a piece of one, would be sent page by page, only to be left out here.
 */
async function leastCovered(
  { cluster, index, milliseconds: within }: SearchedIndex,
  { coverage, allowed, request }: CoverageSought,
): Promise<number> {
  const body = {
    size: 1,
    stored_fields: '_none_',
    track_total_hits: false,
    timeout: `${NODE_MILLISECONDS}ms`,
    query: { bool: { must: [coverage.query], ...allowed } },
  };
  const asked = { index, query: WHOLE, body, milliseconds: TRY_MILLISECONDS, within };
  const best = await cluster.search(asked, (answer) => wholeOf(BEST.parse(answer)).hits.max_score);
  return (best ?? 0) * (request.leastCoverageShare ?? 0);
}

/** Parts are never taken for all. */
function wholeOf<T extends z.infer<typeof PARTS>>(read: T): T {
  if (read.timed_out || read._shards.failed > 0) throw new RefusedError(503, 'partial_answer');
  return read;
}

const wholeAnswer = (answer: unknown): Answer => wholeOf(ANSWER.parse(answer));

interface PageEnd extends Pick<Cursor, 'seen' | 'least'> {
  readonly size: number;
}

function pageOf({ hits: { total, hits } }: Answer, { size, seen, least }: PageEnd, { limit }: SearchRequest): SearchPage {
  const last = hits.at(-1)?.sort;
  const isLast = hits.length < size || seen >= MAX_LISTED || (total.relation === 'eq' && total.value === seen);
  // Where nothing covers a word, pieces of words alone make no complete list.
  const hasMore = limit > 0 && last !== undefined && !isLast && least !== 0;
  const lists = new Map<string, readonly MatchedWord[]>();
  const matchedIn = ({ matched_queries = [] }: FoundHit): readonly MatchedWord[] => {
    const names = matched_queries.join();
    const matched = lists.get(names) ?? matchedBy(matched_queries);
    lists.set(names, matched);
    return matched;
  };
  return {
    total: total.value,
    hits: hits.map((hit) => ({ id: hit.sort[1], score: hit.sort[0], matched: matchedIn(hit) })),
    ...(hasMore && { next: { last, seen, least } satisfies Cursor }),
  };
}
