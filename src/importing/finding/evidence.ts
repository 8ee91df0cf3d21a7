/** One reason for or against a session, named for people who want to know why. */
export interface Evidence {
  /** Short code, e.g. `talk-code`, `heading-level-2`, `timetable-title`. */
  readonly why: string;
  /** Log-odds. */
  readonly weight: number;
}

/** The evidence taken together: log-odds that add up. */
export const sumEvidence = (evidence: readonly Evidence[]): number => evidence.reduce((sum, { weight }) => sum + weight, 0);
