import { beforeEach, describe, expect, it } from 'vitest';
import type { SearchRequest, TextSearch } from '../../src/ports/text-search.ts';
import type { MeaningSearch } from '../../src/search/meaning/create-meaning-search.ts';
import { createSemanticSearch } from '../../src/search/semantic-search.ts';
import { sessionOf } from '../answer/session-of.ts';

const CANCELLED = { ...sessionOf('3', 'T'), status: 'cancelled' as const };
const DOCUMENTS = [sessionOf('1', 'T'), sessionOf('2', 'T'), CANCELLED];
const VECTOR = Float32Array.of(1);

let embedded: string[];
let isBroken: boolean;
let search: TextSearch;

const texts: TextSearch = { search: async () => ({ total: 1, hits: [{ id: 'umi/1', score: 1, matched: [] }] }) };
/** Takes all that is allowed for equally near. */
const meaning: MeaningSearch = {
  near: (_, { isAllowed }) => DOCUMENTS.filter(({ id }) => isAllowed(id)).map(({ id }) => ({ id, nearness: 1, excess: 1 })),
  vectorOf: (id) => (id === 'umi/1' ? VECTOR : undefined),
};

beforeEach(() => {
  embedded = [];
  isBroken = false;
  search = createSemanticSearch({
    texts,
    meaning,
    documents: DOCUMENTS,
    meeting: async (limits) => (limits.length > 0 ? new Set(['umi/2', 'umi/3']) : undefined),
    async embedQuestion(text) {
      embedded.push(text);
      if (isBroken) throw new Error('no');
      return VECTOR;
    },
  });
});

const near = async (request: Partial<SearchRequest>): Promise<readonly string[] | undefined> => {
  const words = { text: '', terms: [], bigrams: [], trigrams: [] };
  return (await search.search({ words, limits: [], limit: 10, ...request })).near?.map(({ id }) => id);
};

describe('a search for texts that knows meanings', () => {
  it('tells what is near where a meaning is given, and nothing of it where none is', async () => {
    expect(await near({ meaning: 'q' })).toEqual(['umi/1', 'umi/2']);
    expect(await near({})).toBeUndefined();
  });

  it('keeps to limits, to those among which is searched, and from those that are excepted', async () => {
    expect(await near({ meaning: 'q', limits: [{ limit: 'year', op: 'is', values: [2024] }] })).toEqual(['umi/2', 'umi/3']);
    expect(await near({ meaning: 'q', among: ['umi/3'] })).toEqual(['umi/3']);
    expect(await near({ meaning: 'q', except: ['umi/1'] })).toEqual(['umi/2']);
  });

  it('has the vector of a question made once, however often it is searched for', async () => {
    await near({ meaning: 'q' });
    await near({ meaning: 'q', except: ['umi/1'] });
    expect(embedded).toEqual(['q']);
  });

  it('asks again for one that could not be had', async () => {
    isBroken = true;
    expect(await near({ meaning: 'q' })).toBeUndefined();
    isBroken = false;
    expect(await near({ meaning: 'q' })).toEqual(['umi/1', 'umi/2']);
  });

  it('tells what is like a document without asking the model', async () => {
    expect(await near({ like: 'umi/1' })).toEqual(['umi/1', 'umi/2']);
    expect(await near({ like: 'umi/9' })).toBeUndefined();
    expect(embedded).toEqual([]);
  });
});
