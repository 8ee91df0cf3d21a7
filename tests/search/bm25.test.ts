import { beforeAll, describe, expect, it } from 'vitest';
import { createVocabularyMatcher, spellVocabulary } from '../../src/language/vocabulary-matcher.ts';
import { analyzeDocuments } from '../../src/search/analyze-documents.ts';
import { readTerms } from '../../src/search/read-terms.ts';
import { createScorer } from '../../src/search/score.ts';
import { createTextIndex, type TextIndex } from '../../src/search/text-index.ts';

/**
 * Values worked out by hand from the formulas, with the weights as numbers, so that a wrong idf or a wrong k1 is seen:
 * idf = ln(1 + (N - n + 0.5) / (n + 0.5)); an occurrence in a title counts f = 1.3 / (0.8 + 0.2 · length / average);
 * score = 1.6 (a Latin word) · idf · 1.4 f / (f + 0.4) · (0.1 + 0.9 · coverage)^0.8.
 */
const matcher = createVocabularyMatcher(spellVocabulary({ same: [], near: [] }));
const atOnce = async (): Promise<void> => {};
/** Four titles of 1, 3, 2 and 2 words: two on average. */
const TITLES = ['etcd', 'etcd etcd redis', 'redis kafka', 'kafka redis'];

let index: TextIndex;
beforeAll(async () => {
  index = createTextIndex(atOnce);
  const texts = TITLES.map((title) => ({ title, notes: '', topics: '', people: '', event: '' }));
  await index.add([await analyzeDocuments({ documents: [1, 2, 3, 4], texts }, matcher, atOnce)]);
});

const scoresOf = (question: string) => {
  const query = readTerms(question, { matcher, dictionary: index.dictionary, knows: index.words.has });
  return createScorer(index)(query, { documentCount: 4, limit: 4 }, index.documentLimit()).scored;
};

describe('BM25F with values worked out by hand', () => {
  it('weighs rarity, length and frequency of the only word', () => {
    const [first, second, ...others] = scoresOf('etcd');
    expect(others).toEqual([]);
    // N 4, n 2: idf ln 2. Document 2: f = 2 · 1.3 / 1.1; document 1: f = 1.3 / 0.9.
    expect(first).toMatchObject({ document: 2, coverage: 1 });
    expect(first?.score).toBeCloseTo(1.3279, 3);
    expect(second).toMatchObject({ document: 1, coverage: 1 });
    expect(second?.score).toBeCloseTo(1.2159, 3);
  });

  it('adds the words up, each with its own rarity', () => {
    const [first] = scoresOf('etcd redis');
    // redis: n 3, idf ln(1 + 1.5 / 3.5) = 0.35667, f = 1.3 / 1.1 = 1.18182: 1.6 · 0.35667 · 1.04598 = 0.59691.
    expect(first).toMatchObject({ document: 2, coverage: 1 });
    expect(first?.score).toBeCloseTo(1.3279 + 0.5969, 3);
  });

  it('holds the share of the question that is missing against a document', () => {
    const [first] = scoresOf('etcd zookeeper');
    // zookeeper: n 0, rarity ln(1 + 4.5 / 0.5) = 2.30259; coverage 0.69315 / (0.69315 + 2.30259); (0.1 + 0.9 · 0.23138)^0.8 = 0.39004.
    expect(first?.coverage).toBeCloseTo(0.2314, 3);
    expect(first?.score).toBeCloseTo(1.3279 * 0.39, 3);
  });
});
