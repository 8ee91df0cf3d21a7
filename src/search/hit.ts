/** A document that answers, with the evidence for it, the same sums whatever engine found it. */
export interface Hit {
  /** Id of a session or of a note about an event. */
  readonly id: string;
  /** Comparable within one search only. */
  readonly score: number;
  /** The share of the question's weight that the document has, 0 to 1. */
  readonly coverage: number;
  /** How near its meaning is, where that was looked at: see `NearDocument`. */
  readonly nearness?: number;
  readonly excess?: number;
  /** The number of its passage that is nearest in meaning. */
  readonly nearestPassage?: number | undefined;
}
