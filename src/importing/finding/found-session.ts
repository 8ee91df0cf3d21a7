import type { Session } from '../../model/session.ts';
import type { Link } from '../reading/source-document.ts';
import type { DayMark } from './outline.ts';

/** A talk that was found in a report. */
export interface FoundSession {
  /** As the report prints it, without code, speaker and decoration. */
  readonly title: string;
  readonly session?: Session;
  readonly isUnsure: boolean;
  /** Its blocks; the first stretch is the one that is about it, more of them tell more about it. */
  readonly spans: readonly BlockSpan[];
  /** Blocks that only give the title: no notes. */
  readonly headBlocks: readonly number[];
  readonly speakers: readonly string[];
  readonly links: readonly Link[];
  readonly day?: DayMark;
  readonly isMentionOnly: boolean;
  /** The whole source is about it, from its first line on. */
  readonly isWhole?: boolean;
  /** 0 to 1 */
  readonly confidence: number;
  readonly why: readonly string[];
}

/** Blocks from `at` up to, without, `end`. */
export interface BlockSpan {
  readonly at: number;
  readonly end: number;
}

/** A stretch of blocks that belongs to no talk. */
export interface RestSpan extends BlockSpan {
  /** Short code, e.g. `intro`, `venue`, `other-event`. */
  readonly why: string;
}
