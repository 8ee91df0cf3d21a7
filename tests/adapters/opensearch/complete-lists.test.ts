import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../../adapters/opensearch/connect.ts';
import { createTextSearch } from '../../../adapters/opensearch/search-texts.ts';
import type { UnderstoodWords, WeighedTerm } from '../../../src/search/index.ts';

const term = (word: string, weight: number): WeighedTerm => ({
  word,
  weight,
  rarity: 0.5,
  known: true,
  isFound: true,
  variants: [{ term: word, with: [], weight: 1, rarity: 0.5, kind: 'literal' }],
});
const words: UnderstoodWords = { text: '羊と山羊', terms: [term('羊', 1), term('山羊', 2)], bigrams: ['山羊'], trigrams: [] };
const fields = { documentsWith: () => 10, frequencyIn: () => 3 };
const context = { today: '2026-01-01', events: [] } as never;

/** A cluster that answers one search after the other, and remembers what it was asked. */
function answering(...answers: readonly object[]) {
  const asked: Record<string, unknown>[] = [];
  const search: Cluster['search'] = async ({ body }, read) => {
    asked.push(body as Record<string, unknown>);
    return read({ timed_out: false, _shards: { failed: 0 }, hits: answers[asked.length - 1] });
  };
  const cluster = { search } as Cluster;
  return { asked, texts: createTextSearch({ cluster, index: 'sheep', context, fields, milliseconds: 1_000 }) };
}

const page = (count: number) => ({
  total: { value: 1_000, relation: 'gte' },
  hits: Array.from({ length: count }, (_, at) => ({ sort: [count - at, `s/${at}`], matched_queries: ['0.0'] })),
});
const request = { words, limits: [], limit: 1_000, leastCoverageShare: 0.6 };

describe('A complete list from a cluster', () => {
  it('leaves out in the cluster what covers less than a share of what the best one covers', async () => {
    const { asked, texts } = answering({ max_score: 1.5, hits: [] }, page(1_000), page(3));
    const first = await texts.search(request);
    const second = await texts.search({ ...request, after: first.next });
    expect(second.next).toBeUndefined();
    // What the best one covers is asked once, for all pages.
    expect(asked.map(({ size }) => size)).toEqual([1, 1_000, 1_000]);
    for (const body of asked.slice(1)) {
      const { filter } = (body['query'] as { bool: { filter: { function_score?: { min_score: number } }[] } }).bool;
      expect(filter.at(-1)?.function_score?.min_score).toBeCloseTo(0.9, 3);
    }
  });

  it('reads nothing that is stored of the hits: what they are sorted by says who they are', async () => {
    const { asked, texts } = answering({ max_score: 1, hits: [] }, page(2));
    expect((await texts.search(request)).hits.map(({ id }) => id)).toEqual(['s/0', 's/1']);
    expect(asked.map((body) => body['stored_fields'])).toEqual(['_none_', '_none_']);
  });

  it('is one page where nothing covers a word: pieces of words alone make none', async () => {
    const { asked, texts } = answering({ max_score: null, hits: [] }, page(1_000));
    expect((await texts.search(request)).next).toBeUndefined();
    expect(JSON.stringify(asked[1])).not.toContain('function_score');
  });

  it('asks nothing beforehand where the best are wanted', async () => {
    const { asked, texts } = answering(page(50));
    await texts.search({ words, limits: [], limit: 50 });
    expect(asked).toHaveLength(1);
  });
});
