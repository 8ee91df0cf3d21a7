import type { Session } from '../../model/session.ts';
import type { Evidence } from './evidence.ts';
import type { Head } from './read-head.ts';

/** A place where a talk may begin, with the evidence for and against it. */
export interface Candidate {
  /** Index of the block that begins it. */
  readonly at: number;
  /** Index of the block the title was taken from; another than `at` where a heading gives only a time or a name. */
  readonly titleAt: number;
  readonly form: 'heading' | 'strong' | 'line' | 'item' | 'row' | 'quote' | 'mention';
  readonly head: Head;
  /** The talk of the timetable it is, where that is sure enough. */
  readonly session?: Session;
  /** It looks like a talk of the timetable, or of two: a person has to say which. */
  readonly isUnsure: boolean;
  readonly evidence: readonly Evidence[];
  /** A table's row: whether it says anything beyond what a programme says. */
  readonly hasNotes?: boolean;
}
