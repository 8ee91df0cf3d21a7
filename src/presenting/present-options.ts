import type { Language } from '../model/language.ts';
import type { Platform } from '../model/platform.ts';

/** For whom a reply is presented, and where. */
export interface PresentOptions {
  readonly language: Language;
  /** Where it is read: what a message holds there, and how its commands are typed. */
  readonly platform: Platform;
  /** Only the person who asked sees it, and may share it. */
  readonly isPrivate?: boolean;
  /** It may have been said before, and nobody can look that up: it is said. */
  readonly isRepeat?: boolean;
}
