import type { Scores } from '../../src/search/score.ts';

/** What was found of one document. */
export interface Row {
  readonly document: number;
  readonly sum: number;
  readonly score: number;
  readonly coverage: number;
}

/** What a scorer found, document by document. */
export const rowsOf = ({ documents, sums, scores, coverages }: Scores): Row[] =>
  Array.from(documents, (document, at) => ({
    document,
    sum: sums[at] ?? Number.NaN,
    score: scores[at] ?? Number.NaN,
    coverage: coverages[at] ?? Number.NaN,
  }));
