import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createVocabularyMatcher, spellVocabulary } from '../../src/language/vocabulary-matcher.ts';
import type { Wanted } from '../../src/search/accumulator.ts';
import { analyzeDocuments } from '../../src/search/analyze-documents.ts';
import { probe, readClauses } from '../../src/search/clauses.ts';
import { createScorer } from '../../src/search/score.ts';
import { createTextIndex, type TextIndex } from '../../src/search/text-index.ts';
import { COVERAGE_POWER, UNCOVERED_SHARE } from '../../src/search/weights.ts';
import { createWordKnowledge } from '../../src/search/word-knowledge.ts';
import { type Row, rowsOf } from './rows-of.ts';

const matcher = createVocabularyMatcher(
  spellVocabulary({ same: [['kubernetes', 'k8s']], near: [{ ask: ['落ちる'], find: ['障害'] }] }),
);
const atOnce = async (): Promise<void> => {};
const DOCUMENTS = 400;
/** Some words are in nearly every document, some in a few: what skipping lives on. */
const COMMON = ['運用', 'クラスタ', '監視', 'k8s', '障害'];
const RARE = ['接続追跡', 'オブザーバビリティ', 'etcd', '証明書', 'カナリアリリース', 'observability', '暗号鍵', 'kubernetes'];

/** The n-th document; the same each time. */
function textsOf(n: number) {
  const common = COMMON.filter((_, at) => (n * 7 + at * 3) % 10 < 8);
  const rare = RARE.filter((_, at) => (n * 13 + at * 5) % 31 === 0);
  const notes = [...common, ...rare].flatMap((word, at) =>
    Array.from({ length: 1 + ((n + at) % 4) }, () => `${word}を見直した。`),
  );
  return {
    title: `${rare[0] ?? common[n % 3] ?? '題'}の話`,
    notes: notes.join('\n'),
    topics: rare.slice(1).join('\n'),
    people: '',
    event: 'umi',
  };
}

let index: TextIndex;
beforeAll(async () => {
  index = createTextIndex(atOnce);
  const documents = Array.from({ length: DOCUMENTS }, (_, at) => at + 1);
  // Three parts, and documents that are gone: a search has to see through both.
  for (const some of [documents.slice(0, 150), documents.slice(150, 300), documents.slice(300)])
    await index.add([await analyzeDocuments({ documents: some, texts: some.map(textsOf) }, matcher, atOnce)]);
  index.remove(documents.filter((document) => document % 17 === 0));
});

const wordsOf = (question: string) => createWordKnowledge({ vocabulary: matcher, ...index }).read(question);

/** Scores every document by every clause and sorts them all. */
function scoreAll(question: string, { documentCount, limit, allowed, excluded, leastCoverageShare = 0 }: Wanted): Row[] {
  const { clauses, wholeWeight } = readClauses(index, wordsOf(question), documentCount);
  const scored: Row[] = [];
  for (let document = 0; document < index.documentLimit(); document++) {
    if (allowed?.has(document) === false || excluded?.has(document)) continue;
    let [sum, covered] = [0, 0];
    for (const { options, weights } of clauses) {
      const met = options.filter((option) => probe(option, weights, document) > 0);
      sum += Math.max(0, ...met.map((option) => probe(option, weights, document)));
      covered += Math.max(0, ...met.map(({ share }) => share));
    }
    const coverage = Math.min(1, covered / wholeWeight);
    const score = sum * (UNCOVERED_SHARE + (1 - UNCOVERED_SHARE) * coverage) ** COVERAGE_POWER;
    if (sum > 0) scored.push({ document, sum, score, coverage });
  }
  const mostCovered = Math.max(0, ...scored.map(({ coverage }) => coverage));
  return scored
    .filter(({ coverage }) => coverage >= mostCovered * leastCoverageShare)
    .sort((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, limit);
}

const rounded = (scored: readonly Row[]) =>
  scored.map(({ document, score, coverage }) => ({ document, score: score.toFixed(6), coverage: coverage.toFixed(6) }));

const question = fc
  .array(fc.constantFrom(...COMMON, ...RARE, '落ちた', 'オブザーバビリテ'), { minLength: 1, maxLength: 6 })
  .map((words) => words.join('と'));
const wanted = fc.record({
  limit: fc.constantFrom(0, 1, 3, 10, 50, DOCUMENTS),
  leastCoverageShare: fc.constantFrom(undefined, 0.6, 1),
  allowed: fc.constantFrom(undefined, new Set(Array.from({ length: 90 }, (_, at) => at * 4)), new Set<number>()),
  excluded: fc.constantFrom(undefined, new Set([1, 2, 3, 31, 62])),
});

describe('the best documents', () => {
  it('are the same as when every document is scored by every word and all are sorted', () => {
    const score = createScorer(index);
    fc.assert(
      fc.property(question, wanted, (text, more) => {
        const request = { documentCount: DOCUMENTS, ...more };
        const scored = rowsOf(score(wordsOf(text), request, index.documentLimit()));
        expect(rounded(scored)).toEqual(rounded(scoreAll(text, request)));
      }),
      { numRuns: 300 },
    );
  });

  it('are found without meeting the documents that have common words only', () => {
    const query = wordsOf('証明書の運用と監視');
    const score = createScorer(index);
    const all = score(query, { documentCount: DOCUMENTS, limit: DOCUMENTS }, index.documentLimit());
    const few = score(query, { documentCount: DOCUMENTS, limit: 3 }, index.documentLimit());
    expect(rowsOf(few)).toEqual(rowsOf(all).slice(0, 3));
    expect(all.total).toBeGreaterThan(DOCUMENTS / 2);
    expect(few.total).toBeLessThan(DOCUMENTS / 10);
  });
});
