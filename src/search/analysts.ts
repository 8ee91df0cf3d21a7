import type { AnalyzedCards, NumberedTexts } from './analyze-cards.ts';
import type { Segment } from './segment.ts';

/** Takes cards apart into terms, one call at a time. */
export type Analyze = (cards: NumberedTexts) => Promise<AnalyzedCards>;

/** Makes one segment of several, which are used up. Not while anybody takes cards apart. */
export type MergeElsewhere = (segments: readonly Segment[]) => Promise<Segment>;

export interface Analysts {
  /** Work side by side. */
  readonly all: readonly Analyze[];
  /** Works beside this thread; absent where there is no other. */
  readonly mergeElsewhere?: MergeElsewhere;
  stop(): Promise<void>;
}
