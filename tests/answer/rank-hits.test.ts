import { expect, it } from 'vitest';
import { createKnownDocuments } from '../../src/answer/known-documents.ts';
import { withDocuments } from '../../src/answer/look-up.ts';
import { rankHits } from '../../src/answer/rank-hits.ts';
import { briefOf } from '../../src/corpus/brief-of.ts';
import { createVocabularyMatcher } from '../../src/language/vocabulary-matcher.ts';
import type { SearchDocument } from '../../src/model/search-document.ts';
import type { Brief, Catalogue } from '../../src/ports/catalogue.ts';
import { sessionOf } from './session-of.ts';

const SHORT = sessionOf('short', 'Short');
const LONG = sessionOf(
  'long',
  'Long',
  Array.from({ length: 10 }, (_, at) => `Passage ${at}.`),
);

const documentsOf = (...all: SearchDocument[]) => {
  const asked: string[][] = [];
  const briefs = async (ids: readonly string[]): Promise<Brief[]> => {
    asked.push([...ids]);
    return all.filter(({ id }) => ids.includes(id)).map(briefOf);
  };
  return { documents: createKnownDocuments({ briefs }, createVocabularyMatcher({ same: [], near: [] })), asked };
};
const hit = (id: string, score: number) => ({ id, score, coverage: 1 });

it('lowers the score of a long report more than that of a short one, and puts the hits in order', async () => {
  const ranked = (await rankHits([hit('umi/long', 1.1), hit('umi/short', 1)], documentsOf(SHORT, LONG))).best(2);
  // A title alone: (6 / 5)^-0.22 = 0.96068; title and ten passages: (16 / 5)^-0.22 = 0.77422.
  expect(ranked.map(({ id }) => id)).toEqual(['umi/short', 'umi/long']);
  expect(ranked[0]?.score).toBeCloseTo(0.96068, 4);
  expect(ranked[1]?.score).toBeCloseTo(1.1 * 0.77422, 4);
});

it('leaves out what is gone, and keeps to each hit its own document', async () => {
  const hits = [hit('umi/long', 3), hit('umi/gone', 2), hit('umi/short', 1)];
  const ranked = await rankHits(hits, documentsOf(SHORT, LONG));
  expect(ranked.found).toHaveLength(2);
  const cards = async (ids: readonly string[]) => [SHORT, LONG].filter(({ id }) => ids.includes(id));
  const catalogue = { cards } as Partial<Catalogue> as Catalogue;
  const shown = await withDocuments(
    ranked.where(() => true),
    { catalogue },
  );
  expect(shown.map(({ id, document }) => [id, document])).toEqual([
    ['umi/long', LONG],
    ['umi/short', SHORT],
  ]);
});

it('keeps how near a meaning is', async () => {
  const ranked = await rankHits([{ ...hit('umi/short', 1), nearness: 0.8 }], documentsOf(SHORT));
  expect(ranked.best(1)[0]?.nearness).toBe(0.8);
});

it('gives as many of the best as are wanted, those found first among equals, and those that are kept in the same order', async () => {
  const all = Array.from({ length: 8 }, (_, at) => sessionOf(`${at}`, 'Short'));
  const hits = [3, 5, 1, 5, 2, 3, 4, 1].map((score, at) => hit(`umi/${at}`, score));
  const ranked = await rankHits(hits, documentsOf(...all));
  expect(ranked.best(3).map(({ id }) => id)).toEqual(['umi/1', 'umi/3', 'umi/6']);
  expect(ranked.where((at) => at % 2 === 1).map(({ id }) => id)).toEqual(['umi/1', 'umi/3', 'umi/5', 'umi/7']);
});

it('asks the catalogue for a document once', async () => {
  const { documents, asked } = documentsOf(SHORT, LONG);
  await rankHits([hit('umi/short', 1)], { documents });
  await rankHits([hit('umi/short', 1), hit('umi/long', 1)], { documents });
  expect(asked).toEqual([['umi/short'], ['umi/long']]);
});

it('tells notes about events from sessions', async () => {
  const note = { id: 'umi/r#1', event: 'umi', report: 'umi/r', mentionOnly: false, heading: 'Sea', passages: [], topics: [] };
  const ranked = await rankHits([hit('umi/long', 3), hit(note.id, 2)], documentsOf(LONG, note));
  expect([...ranked.notes()]).toEqual([note.id]);
});
