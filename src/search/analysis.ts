import type { AnalyzedDocuments, NumberedTexts } from './analyze-documents.ts';
import type { Segment } from './segment.ts';

/** Analyses documents into terms, one call at a time. */
export type Analyze = (documents: NumberedTexts) => Promise<AnalyzedDocuments>;

/** Makes one segment of several, which are used up. Not while documents are being analysed. */
export type MergeElsewhere = (segments: readonly Segment[]) => Promise<Segment>;

export interface AnalysisWorkers {
  /** Work side by side. */
  readonly all: readonly Analyze[];
  /** Works beside this thread; absent where there is no other. */
  readonly mergeElsewhere?: MergeElsewhere;
  stop(): Promise<void>;
}
