import type { Event } from '../../model/event.ts';
import type { Session } from '../../model/session.ts';
import type { ImportOptions, ImportReading, ImportSource } from '../import-source.ts';

/** What the child process that reads is told. The events come before their sessions, and forget those that came before. */
export type ReaderMessage =
  | { readonly kind: 'events'; readonly events: readonly Event[] }
  | { readonly kind: 'sessions'; readonly sessions: readonly Session[] }
  | { readonly kind: 'read'; readonly source: ImportSource; readonly options: ImportOptions };

export type ReaderReply =
  | { readonly kind: 'read'; readonly reading: ImportReading }
  | { readonly kind: 'failed'; readonly reason: string };
