import type { Event } from './event.ts';
import type { Report } from './report.ts';
import type { Session } from './session.ts';

/** What one message tells: the content alone, in no language. */
export interface Digest {
  /**
   * `day`: what was on at an event day of the archive; `today`: the timetable of an event day that is today;
   * `news`: sessions that reports have told about since the last digest; `all-told`: there is nothing left to tell.
   */
  readonly kind: 'day' | 'today' | 'news' | 'all-told';
  /** `YYYY-MM-DD`, the day on which it is told. */
  readonly date: string;
  /** An event day each; of `news`, an event each. */
  readonly sections: readonly DigestSection[];
  /** How many sessions are news as well and come with the next digest. */
  readonly waiting: number;
  /** Names of all that counts as told when this is posted. */
  readonly items: readonly string[];
}

export interface DigestSection {
  readonly event: Event;
  /** Absent for news. */
  readonly day?: DigestDay;
  /** In the order of telling. */
  readonly entries: readonly DigestEntry[];
  /** The place of each entry in the order of the whole day, from 0; absent for news. */
  readonly places?: readonly number[];
}

export interface DigestDay {
  /** From 1; 0 for sessions whose day is not known. */
  readonly number: number;
  readonly date?: string;
  /** How many years ago today it was, where today is an anniversary. */
  readonly yearsAgo?: number;
}

export interface DigestEntry {
  readonly session: Session;
  /** The best line of its notes; absent where no report tells about it. */
  readonly line?: DigestLine;
  /** What the speakers announced, in a line; absent in timetables, and where nothing was announced. */
  readonly announced?: string;
}

export interface DigestLine {
  readonly text: string;
  readonly report: Report;
}

/** Ids of the sessions that a digest tells of, in its order. */
export const sessionsIn = ({ sections }: Digest): readonly string[] =>
  sections.flatMap(({ entries }) => entries.map(({ session }) => session.id));
