import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../src/model/session.ts';
import { createMeaningSearch, type MeaningSearch } from '../../../src/search/meaning/create-meaning-search.ts';
import { buildMeaningIndex } from '../../../src/search/meaning/meaning-index.ts';
import { meaningTexts } from '../../../src/search/meaning/meaning-texts.ts';
import { packVector, probeOf } from '../../../src/search/meaning/packed-vectors.ts';
import { meaningOf } from '../../fakes/concept-model.ts';

const session = (id: string, title: string, passages: readonly string[] = []): Session => ({
  id,
  event: 'umi',
  title,
  otherTitles: [],
  speakers: [],
  links: {},
  topics: [],
  notes: passages.length > 0 ? [{ report: 'r', mentionOnly: false, heading: title, passages }] : [],
});

const DOCUMENTS = [
  session('umi/purse', '料金を見直す'),
  session('umi/cats', '猫と暮らす', ['朝の支度', '動物病院', '夜の散歩', '列車で帰省']),
  ...Array.from({ length: 20 }, (_, at) => session(`umi/cook${at}`, `台所の第${at}話`)),
];

let search: MeaningSearch;

beforeEach(async () => {
  const index = await buildMeaningIndex({
    documents: DOCUMENTS,
    dimensions: meaningOf('').length,
    neutral: DOCUMENTS.map(({ title }) => probeOf(meaningOf(title))),
    copy: (text, at, into) => packVector(meaningOf(text), at, into),
    yieldNow: async () => {},
  });
  search = createMeaningSearch(index);
});

const near = (question: string, isAllowed = (_: string): boolean => true, limit = 3, also = new Set<string>()) =>
  search.near(meaningOf(question), { isAllowed, limit, also });

describe('a search by meaning', () => {
  it('puts what means the same first', () => {
    expect(near('節約したい')[0]?.id).toBe('umi/purse');
    expect(near('動物')[0]?.id).toBe('umi/cats');
  });

  it('finds what only one passage says, and says which', () => {
    expect(near('旅に出る')[0]).toMatchObject({ id: 'umi/cats', passage: 3 });
  });

  it('names no passage of a session without any', () => {
    expect(near('節約')[0]).not.toHaveProperty('passage');
  });

  it('looks at what is allowed alone', () => {
    expect(near('節約', (id) => id !== 'umi/purse').map(({ id }) => id)).not.toContain('umi/purse');
    expect(near('節約', () => false)).toEqual([]);
  });

  it('tells of what it is asked for, however far that is', () => {
    const [first, second] = near('節約', undefined, 1, new Set(['umi/cook7']));
    expect(first?.id).toBe('umi/purse');
    expect(second?.id).toBe('umi/cook7');
    expect(second?.nearness).toBeLessThan(0);
  });

  it('knows nothing of vectors of another length', () => {
    expect(search.near([1, 2], { isAllowed: () => true, limit: 3, also: new Set() })).toEqual([]);
  });

  it('takes from each what it has in common with questions of any kind', () => {
    // Twenty titles are about the kitchen, so lying near to it tells little.
    const [purse] = near('節約');
    const [kitchen] = near('料理');
    expect(purse?.excess).toBeGreaterThan(2 * Math.abs(kitchen?.excess ?? 0));
  });
});

describe('what is read of a session', () => {
  it('is its title with its topics, each passage, and each three in a row', () => {
    const document = { ...session('umi/1', 'T', ['a', 'b', 'c', 'd']), topics: ['x', 'y'], abstract: 'e\nf' };
    expect(meaningTexts(document)).toEqual({
      title: 'T\nx, y',
      passages: ['a', 'b', 'c', 'd', 'e', 'f'],
      windows: ['a\nb\nc', 'b\nc\nd'],
    });
  });
});
