import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A connected database, with the little that SQLite and PostgreSQL do not do alike. */
export interface Database {
  /** For messages: the file, or host and database; never a password. */
  readonly name: string;
  readonly kysely: Kysely<Tables>;
  /** Holds off every other process that migrates, until the transaction ends. */
  lockForMigration(transaction: Transaction<Tables>): Promise<void>;
  /** Moves what was written lately to where it stays, and leaves nothing of it beside; as far as nobody else is using it. */
  settle(): Promise<void>;
  /** Whether what is written will be found again: a file may have been deleted, or another put in its place. */
  isInPlace(): Promise<boolean>;
  readonly wakeUps: WakeUps;
}

/** Tells other processes that something has changed; may lose a call, so that a poll has to make it certain. */
export interface WakeUps {
  send(transaction: Transaction<Tables>): Promise<void>;
  /** The result ends it. */
  listen(wake: () => void): () => Promise<void>;
}
