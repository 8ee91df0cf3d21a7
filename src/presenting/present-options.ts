import type { Language } from '../model/language.ts';
import type { Platform } from '../model/platform.ts';
import type { Doer } from '../model/reply.ts';

/** For whom a reply is presented, and where. */
export interface PresentOptions {
  readonly language: Language;
  /** IANA name of the reader's own, by whose clock times of events elsewhere are said, too. */
  readonly zone?: string;
  /** Where it is read: what a message holds there, and how its commands are typed. */
  readonly platform: Platform;
  /** How many sessions a page of a list shows there, where that is another number than in chats. */
  readonly page?: number;
  /** Only the person who asked sees it, and may share it. */
  readonly isPrivate?: boolean;
  /** Who shows it to everybody. */
  readonly sharedBy?: Doer;
  /** Who reads it may put events into the calendar of the place, from this date on. */
  readonly calendarFrom?: string;
  /** What was asked, where the question does not stand above. */
  readonly asked?: string;
  /** Only so many characters of the question were read. */
  readonly readUpTo?: number;
  /** It may have been said before, and nobody can look that up: it is said. */
  readonly isRepeat?: boolean;
  /** Lists are shown as tables, with all rows that one holds. */
  readonly isWhole?: boolean;
}
