import type { Instant } from './place.ts';

/** A day of an event, as a calendar holds it. */
export interface CalendarDay {
  /** From 1. */
  readonly number: number;
  readonly starts: Instant;
  readonly ends: Instant;
}
