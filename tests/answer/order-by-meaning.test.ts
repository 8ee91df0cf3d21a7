import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/answer/evidence.ts';
import { createKnownDocuments } from '../../src/answer/known-documents.ts';
import { type Judged, orderByMeaning } from '../../src/answer/order-by-meaning.ts';
import { type RankedHits, rankHits } from '../../src/answer/rank-hits.ts';
import { briefOf } from '../../src/corpus/brief-of.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import type { Certainty } from '../../src/model/answer.ts';
import type { Hit } from '../../src/search/hit.ts';
import { sessionOf } from './session-of.ts';

const hit = (id: string, score: number, nearness?: number, excess = 0): Hit => ({
  id: `umi/${id}`,
  score,
  coverage: 0.5,
  ...(nearness !== undefined && { nearness, excess }),
});

const documents = createKnownDocuments(
  { briefs: async (ids) => [...'abcdefg'].map((id) => briefOf(sessionOf(id, id))).filter(({ id }) => ids.includes(id)) },
  createVocabularyMatcher({ same: [], near: [] }),
);

/** Titles alone: none is held back for its length. */
const ranked = async (...hits: readonly Hit[]): Promise<RankedHits> => rankHits(hits, { documents });

/** Judges by the first's id. */
const judge =
  (by: Readonly<Record<string, Certainty>>, unknown: readonly string[] = []) =>
  async ([first]: readonly Hit[]): Promise<Judged> => ({
    evidence: {} as Evidence,
    certainty: by[first?.id.split('/')[1] ?? ''] ?? 'nothing',
    unknown,
  });

const idsOf = ({ hits }: { readonly hits: RankedHits }): string[] => hits.best(2).map(({ id }) => id);

describe('hits in the order of words and meaning', () => {
  it('stay as they are where no meaning was looked at', async () => {
    const hits = await ranked(hit('a', 2), hit('b', 1));
    expect(await orderByMeaning(hits, judge({ a: 'sure' }))).toMatchObject({ hits, certainty: 'sure' });
  });

  it('change where meaning says more than words do', async () => {
    expect(idsOf(await orderByMeaning(await ranked(hit('a', 0.5, -1), hit('b', 0.4, 3)), judge({})))).toEqual(['umi/b', 'umi/a']);
  });

  it('do not where the words are much surer of one', async () => {
    expect(idsOf(await orderByMeaning(await ranked(hit('a', 4, 0), hit('b', 0.5, 4)), judge({})))).toEqual(['umi/a', 'umi/b']);
  });
});

describe('behind the first three', () => {
  /** By words and meaning a b c d e f g; f is the nearest, and e comes before d where meaning counts more. */
  const all = [
    hit('a', 1, 1),
    hit('b', 0.9, 1),
    hit('c', 0.8, 1),
    hit('d', 0.7, 0),
    hit('e', 0.5, 1),
    hit('f', 0, 3),
    hit('g', 0, 0),
  ];

  it('a place is kept for the nearest in meaning, and one for what is first where meaning counts more', async () => {
    const { hits } = await orderByMeaning(await ranked(...all), judge({}));
    expect(
      hits
        .best(7)
        .map(({ id }) => id.at(-1))
        .join(''),
    ).toBe('abcfedg');
    const scores = hits.best(7).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('nothing changes where there are no more, or no meaning was looked at', async () => {
    const three = (await orderByMeaning(await ranked(...all.slice(0, 3)), judge({}))).hits;
    expect(
      three
        .best(7)
        .map(({ id }) => id.at(-1))
        .join(''),
    ).toBe('abc');
    const bare = all.map(({ id, score, coverage }) => ({ id, score: score + 0.01, coverage }));
    const { hits } = await orderByMeaning(await ranked(...bare), judge({}));
    expect(
      hits
        .best(7)
        .map(({ id }) => id.at(-1))
        .join(''),
    ).toBe('abcdefg');
  });
});

describe('how sure an answer is', () => {
  const certainty = async (by: Readonly<Record<string, Certainty>>): Promise<Certainty> =>
    (await orderByMeaning(await ranked(hit('a', 0.5, -1), hit('b', 0.4, 3)), judge(by))).certainty;

  it('is said by the words of what came first by meaning', async () => {
    expect(await certainty({ a: 'perhaps', b: 'sure' })).toBe('sure');
    expect(await certainty({ a: 'sure', b: 'perhaps' })).toBe('perhaps');
    expect(await certainty({ a: 'sure', b: 'nothing' })).toBe('perhaps');
  });

  it('is nothing where the words found nothing near, however near it is to others', async () => {
    expect(await certainty({ a: 'nothing', b: 'perhaps' })).toBe('nothing');
  });

  it('is perhaps where only meaning found something, far beyond what is usual', async () => {
    const found = async (excess: number, unknown: readonly string[] = []): Promise<Certainty> =>
      (await orderByMeaning(await ranked(hit('a', 0, 4, excess), hit('b', 0, 1)), judge({ a: 'perhaps' }, unknown))).certainty;
    expect(await found(3)).toBe('perhaps');
    expect(await found(2)).toBe('nothing');
    expect(await found(3, ['Jenkins'])).toBe('nothing');
  });
});
