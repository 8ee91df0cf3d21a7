import { beforeAll, describe, expect, it } from 'vitest';
import { createVocabularyMatcher, spellVocabulary } from '../../src/language/vocabulary-matcher.ts';
import { analyzeDocuments } from '../../src/search/analyze-documents.ts';
import { createScorer } from '../../src/search/score.ts';
import { createTextIndex, type TextIndex } from '../../src/search/text-index.ts';
import { weighHits } from '../../src/search/weigh-hits.ts';
import { createWordKnowledge } from '../../src/search/word-knowledge.ts';
import { rowsOf } from './rows-of.ts';

/**
 * Values worked out by hand from the formulas, with the weights as numbers, so that a wrong idf or a wrong k1 is seen:
 * idf = ln(1 + (N - n + 0.5) / (n + 0.5)), rarity = idf / ln(1 + (N + 0.5) / 0.5), which is idf / 2.30259 for N = 4;
 * an occurrence in a title counts f = 1.3 / (0.8 + 0.2 · length / average);
 * score = 1.6 (a Latin word) · rarity · 1.4 f / (f + 0.4) · (0.1 + 0.9 · coverage)^0.8.
 */
const vocabulary = createVocabularyMatcher(spellVocabulary({ same: [], near: [] }));
const atOnce = async (): Promise<void> => {};
/** Four titles of 1, 3, 2 and 2 words: two on average. */
const TITLES = ['etcd', 'etcd etcd redis', 'redis kafka', 'kafka redis'];

let index: TextIndex;
beforeAll(async () => {
  index = createTextIndex(atOnce);
  const texts = TITLES.map((title) => ({ title, notes: '', topics: '', people: '', event: '' }));
  await index.add([await analyzeDocuments({ documents: [1, 2, 3, 4], texts }, vocabulary, atOnce)]);
});

const wordsOf = (question: string) => createWordKnowledge({ vocabulary, ...index }).read(question);
const scoresOf = (question: string) =>
  rowsOf(createScorer(index)(wordsOf(question), { documentCount: 4, limit: 4 }, index.documentLimit()));

describe('BM25F with values worked out by hand', () => {
  it('weighs rarity, length and frequency of the only word', () => {
    const [first, second, ...others] = scoresOf('etcd');
    expect(others).toEqual([]);
    // N 4, n 2: rarity 0.69315 / 2.30259 = 0.30103. Document 2: f = 2 · 1.3 / 1.1, saturated 1.19734; document 1: f = 1.3 / 0.9, 1.09639.
    expect(first).toMatchObject({ document: 2, coverage: 1 });
    expect(first?.score).toBeCloseTo(1.6 * 0.30103 * 1.19734, 4);
    expect(second).toMatchObject({ document: 1, coverage: 1 });
    expect(second?.score).toBeCloseTo(1.6 * 0.30103 * 1.09639, 4);
  });

  it('adds the words up, each with its own rarity', () => {
    const [first] = scoresOf('etcd redis');
    // redis: n 3, rarity ln(1 + 1.5 / 3.5) / 2.30259 = 0.1549, f = 1.3 / 1.1 = 1.18182: saturated 1.04598.
    expect(first).toMatchObject({ document: 2, coverage: 1 });
    expect(first?.score).toBeCloseTo(1.6 * (0.30103 * 1.19734 + 0.1549 * 1.04598), 4);
  });

  it('holds the share of the question that is missing against a document', () => {
    const [first] = scoresOf('etcd zookeeper');
    // zookeeper: n 0, rarity 1; coverage 0.30103 / 1.30103; (0.1 + 0.9 · 0.23138)^0.8 = 0.39004.
    expect(first?.coverage).toBeCloseTo(0.23138, 4);
    expect(first?.sum).toBeCloseTo(1.6 * 0.30103 * 1.19734, 4);
    expect(first?.score).toBeCloseTo(1.6 * 0.30103 * 1.19734 * 0.39004, 4);
  });
});

describe('BM25F over several segments', () => {
  it('has the values worked out by hand above, whatever document lies in which: rarity and average length are those of all', async () => {
    const parted = createTextIndex(atOnce);
    const texts = TITLES.map((title) => ({ title, notes: '', topics: '', people: '', event: '' }));
    await parted.add([await analyzeDocuments({ documents: [1], texts: texts.slice(0, 1) }, vocabulary, atOnce)]);
    await parted.add([await analyzeDocuments({ documents: [2, 3], texts: texts.slice(1, 3) }, vocabulary, atOnce)]);
    await parted.add([await analyzeDocuments({ documents: [4], texts: texts.slice(3) }, vocabulary, atOnce)]);
    const words = createWordKnowledge({ vocabulary, ...parted }).read('etcd redis');
    const [first, second, third] = rowsOf(createScorer(parted)(words, { documentCount: 4, limit: 4 }, parted.documentLimit()));
    expect(first).toMatchObject({ document: 2, coverage: 1 });
    expect(first?.score).toBeCloseTo(1.6 * (0.30103 * 1.19734 + 0.1549 * 1.04598), 4);
    // Documents 1 and 4 have one of the two words, each in a segment of its own: 0.30103 and 0.1549 of 0.45593.
    expect([second?.document, third?.document]).toEqual([1, 3]);
    expect(second?.sum).toBeCloseTo(1.6 * 0.30103 * 1.09639, 4);
    expect(second?.coverage).toBeCloseTo(0.30103 / 0.45593, 4);
    // redis in a title of two words: f = 1.3 / 1, saturated 1.4 · 1.3 / 1.7 = 1.07059.
    expect(third?.sum).toBeCloseTo(1.6 * 0.1549 * 1.07059, 4);
  });
});

describe("the core's own coverage, with values worked out by hand", () => {
  const words = {
    terms: [
      {
        word: 'k8s',
        weight: 1.6,
        rarity: 0.5,
        known: false,
        isFound: true,
        variants: [
          { term: 'k8s', with: [], weight: 1, kind: 'literal', rarity: 0 },
          { term: '*kubernetes', with: [], weight: 0.85, kind: 'same', rarity: 0.5 },
          { term: 'k8', with: [], weight: 0.5, kind: 'compound', rarity: 0.5 },
        ],
      },
      {
        word: 'etcd',
        weight: 1.6,
        rarity: 0.75,
        known: true,
        isFound: true,
        variants: [{ term: 'etcd', with: [], weight: 1, kind: 'literal', rarity: 0.75 }],
      },
    ],
  } as const;
  const weighed = (...matched: readonly (readonly [number, number])[]) =>
    weighHits([{ id: 'a', score: 2, matched: matched.map(([term, variant]) => ({ term, variant })) }], words)[0];

  it('is the share of the weight of the words, each by its best variant', () => {
    // 1.6 · 0.5 · 0.85 = 0.68 and 1.6 · 0.75 = 1.2, of 0.8 + 1.2 = 2.
    expect(weighed([0, 1])?.coverage).toBeCloseTo(0.34, 10);
    expect(weighed([0, 2], [0, 1])?.coverage).toBeCloseTo(0.34, 10);
    expect(weighed([0, 1], [1, 0])?.coverage).toBeCloseTo(0.94, 10);
    expect(weighed()?.coverage).toBe(0);
  });

  it('lowers the score by what is missing', () => {
    // 2 · (0.1 + 0.9 · 0.34)^0.8 = 2 · 0.406^0.8; and 2 · 0.1^0.8.
    expect(weighed([0, 1])?.score).toBeCloseTo(0.97239, 4);
    expect(weighed()?.score).toBeCloseTo(0.31698, 4);
  });

  it('puts what an engine found in order by it', () => {
    const found = [
      { id: 'half', score: 1.1, matched: [{ term: 0, variant: 1 }] },
      {
        id: 'whole',
        score: 1,
        matched: [
          { term: 0, variant: 1 },
          { term: 1, variant: 0 },
        ],
      },
    ];
    expect(weighHits(found, words).map(({ id }) => id)).toEqual(['whole', 'half']);
  });
});
