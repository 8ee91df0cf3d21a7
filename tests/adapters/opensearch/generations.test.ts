import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { type BuiltOpenSearch, openGenerations } from '../../../adapters/opensearch/open-generations.ts';
import { createDocumentFilter } from '../../../src/corpus/document-filter.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import type { Generation, Generations } from '../../../src/ports/generations.ts';
import { findBest } from '../../../src/search/find-best.ts';
import { makeUpCorpus } from '../../bench/made-up-corpus.ts';
import { describeGenerations } from '../../contracts/generations.ts';

/** Addresses of a cluster's nodes, with commas: `.ci/start-opensearch` starts one. */
// biome-ignore lint/style/noProcessEnv: whether there is a cluster is for the one who runs the tests to say
const url = process.env['TEST_OPENSEARCH_URL'];

describe.skipIf(!url)('a real cluster (left out where TEST_OPENSEARCH_URL names none)', () => {
  const cluster = openGenerations({ nodes: (url ?? 'http://127.0.0.1:1').split(','), searchMilliseconds: 20_000 });
  const names = new Set<string>();
  const generations: Generations = {
    ...cluster,
    async build(source) {
      const built = await cluster.build(source);
      names.add(built.name);
      return built;
    },
  };
  afterAll(async () => {
    for (const name of names) await cluster.retire({ name });
  });
  describeGenerations('an OpenSearch cluster', generations);

  it('weighs words as one that is built anew does, where what was replaced is left behind', async () => {
    const first: Corpus = { ...makeUpCorpus(400).corpus, vocabulary: { same: [], near: [] } };
    const told = (corpus: Corpus, places: readonly number[], passage: string): Corpus => ({
      ...corpus,
      sessions: corpus.sessions.map((session, place) =>
        places.includes(place)
          ? { ...session, notes: session.notes.map((note) => ({ ...note, passages: [...note.passages, passage] })) }
          : session,
      ),
    });
    const second = told(first, [3, 200], '羅針盤を積んだ。');
    const third = told(second, [3, 399], '羅針盤と六分儀。');
    const fourth = { ...third, sessions: third.sessions.filter((_, place) => place !== 200) };
    let [before, built] = [first, await generations.build({ corpus: first })];
    for (const [corpus, left] of [
      [second, 2],
      [third, 3],
      [fourth, 3],
      [first, 3],
    ] as const) {
      const source = { corpus, earlier: { corpus: before, built }, fingerprint: randomUUID() };
      built = await generations.build(source);
      expect(await generations.build(source), 'as another process knows it').toEqual(built);
      before = corpus;
      expect((built as BuiltOpenSearch).left?.documents).toBe(left);
      const anew = await generations.build({ corpus });
      const [grown, fresh] = await Promise.all(
        [built, anew].map((one) => generations.activate(one, corpus, createDocumentFilter(corpus))),
      );
      for (const text of ['羅針盤', '六分儀', ...first.sessions.slice(0, 4).map(({ title }) => title)]) {
        const found = async (generation: Generation | undefined) =>
          generation ? findBest({ words: generation.words.read(text), limits: [], limit: 10 }, generation.texts) : [];
        const [hits, wanted] = [await found(grown), await found(fresh)];
        expect(hits.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
        // Pieces of words, and how long texts are on average, are counted with what is left behind.
        for (const [at, { score }] of hits.entries()) expect(Math.abs(score / (wanted[at]?.score ?? 0) - 1)).toBeLessThan(0.03);
      }
    }
  });
});
