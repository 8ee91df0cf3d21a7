import { type Accumulator, EXCLUDED, type Wanted } from './accumulator.ts';
import { coverageFactor } from './coverage-factor.ts';
import { createTopDocuments } from './top-documents.ts';

/** Bounds are sums in another order than scores: this much is allowed for rounding. */
const ROUNDING = 1 + 1e-9;

/** What a document has to reach to be wanted, as far as is known. */
export interface Thresholds {
  readonly score: number;
  readonly share: number;
}

const NO_THRESHOLDS: Thresholds = { score: 0, share: 0 };

/** The thresholds that the documents scored so far set. */
export function thresholdsOf(
  { seen, count, sums, covered }: Accumulator,
  { limit, leastCoverageShare }: Wanted,
  { atLeast }: FactorBounds,
): Thresholds {
  const hasLimit = count >= limit;
  if (!hasLimit && !leastCoverageShare) return NO_THRESHOLDS;
  const top = createTopDocuments(limit);
  let bestShare = 0;
  for (let i = 0; i < count; i++) {
    const document = seen[i] as number;
    const share = covered[document] as number;
    const score = (sums[document] as number) * atLeast(share);
    if (share > bestShare) bestShare = share;
    if (hasLimit && score > top.threshold()) top.offer(document, score);
  }
  const shareThreshold = bestShare * (leastCoverageShare ?? 0);
  // The best by score may yet prove to cover too little: then they are no measure for the others.
  if (shareThreshold > 0) return { score: 0, share: shareThreshold };
  return { score: hasLimit ? top.threshold() : 0, share: 0 };
}

/** Whether a document that has not been seen so far cannot reach the thresholds. */
export const cannotQualify = (scoreLeft: number, shareLeft: number, thresholds: Thresholds, { atMost }: FactorBounds): boolean =>
  scoreLeft * atMost(shareLeft) * ROUNDING < thresholds.score || shareLeft * ROUNDING < thresholds.share;

/** Drops the candidates that cannot reach the thresholds any more, whatever is still to come. */
export function prune(
  accumulator: Accumulator,
  thresholds: Thresholds,
  scoreLeft: number,
  shareLeft: number,
  { atMost }: FactorBounds,
): void {
  const { seen, sums, covered, marks } = accumulator;
  let kept = 0;
  for (let i = 0; i < accumulator.count; i++) {
    const document = seen[i] as number;
    const share = ((covered[document] as number) + shareLeft) * ROUNDING;
    const score = ((sums[document] as number) + scoreLeft) * atMost(share) * ROUNDING;
    if (score >= thresholds.score && share >= thresholds.share) seen[kept++] = document;
    else marks[document] = EXCLUDED;
  }
  accumulator.count = kept;
}

const STEPS = 1024;
/** `**` is slow here, so bounds are tabulated. */
const FACTORS = Float64Array.from({ length: STEPS + 2 }, (_, step) => coverageFactor(Math.min(1, step / STEPS)));

/** At least, and at most, the factor of what a document covers. */
export interface FactorBounds {
  atLeast(covered: number): number;
  atMost(covered: number): number;
}

/** Bounds of the factor, for a question of some weight. */
export function createFactorBounds(wholeWeight: number): FactorBounds {
  const scale = wholeWeight > 0 ? STEPS / wholeWeight : 0;
  return {
    atLeast: (covered) => FACTORS[Math.min(STEPS, Math.floor(covered * scale))] as number,
    atMost: (covered) => FACTORS[Math.min(STEPS, Math.floor(covered * scale) + 1)] as number,
  };
}
