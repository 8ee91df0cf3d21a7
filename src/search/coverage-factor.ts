import { COVERAGE_POWER, UNCOVERED_SHARE } from './weights.ts';

/** By how much a document's sum is multiplied for the share of the question that it covers. */
export const coverageFactor = (coverage: number): number =>
  (UNCOVERED_SHARE + (1 - UNCOVERED_SHARE) * coverage) ** COVERAGE_POWER;
