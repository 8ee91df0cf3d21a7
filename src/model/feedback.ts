import type { Instant, Workspace } from './place.ts';

export const FEEDBACK_REASONS = ['wrong-session', 'missing-session', 'wrong-event', 'wrong-passage', 'misunderstood'] as const;

export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

export interface Feedback extends Workspace {
  readonly answer: string;
  /** The person's id on the platform; it is stored as a code that is worth nothing beyond this answer. */
  readonly person: string;
  readonly verdict: 'good' | 'bad';
  readonly reason?: FeedbackReason;
}

export interface GivenFeedback extends Omit<Feedback, 'person'> {
  readonly givenAt: Instant;
}
