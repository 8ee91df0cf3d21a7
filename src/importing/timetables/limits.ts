/** Bounds on what is read of a timetable; those of the largest conferences stay below. */
export const TIMETABLE_LIMITS = {
  mostTalks: 5_000,
  /** What is wrong in every entry needs to be said some times only. */
  mostWarnings: 50,
} as const;
