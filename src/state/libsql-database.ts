import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import Libsql from 'libsql';
import { KikigakiError } from '../model/kikigaki-error.ts';
import type { Database } from './database.ts';
import { libsqlDialect } from './libsql-dialect.ts';
import { reasonOf } from './reason-of.ts';
import type { Tables } from './tables.ts';
import { waitWhileBusy } from './wait-while-busy.ts';

/** Opens a SQLite file, creating it and its folder. Throws `database-unreachable`. */
export async function openLibsqlDatabase(file: string, use: 'writing' | 'reading' = 'writing'): Promise<Database> {
  const libsql = await openFile(file);
  const opened = inodeOf(file);
  return {
    name: file,
    kysely: new Kysely<Tables>({ dialect: libsqlDialect(libsql, use) }),
    // Each of our transactions takes SQLite's one write lock at its start.
    lockForMigration: async () => {},
    settle: async () => settle(libsql),
    // SQLite goes on in a file that was deleted, and all of it is gone with the process.
    isInPlace: async () => inodeOf(file) === opened,
    // Processes on one file are few, the poll finds their changes.
    wakeUps: { send: async () => {}, listen: () => async () => {} },
  };
}

async function openFile(file: string): Promise<Libsql.Database> {
  try {
    if (file !== IN_MEMORY) createPrivately(file);
    const libsql = new Libsql(file);
    await waitWhileBusy(() => void libsql.exec('pragma journal_mode = WAL'));
    // WAL and FULL together: what was acknowledged survives a crash of the process and of the machine.
    libsql.exec('pragma synchronous = FULL');
    libsql.exec('pragma foreign_keys = ON');
    // What is deleted is overwritten: rows about people go with their bytes.
    libsql.exec('pragma secure_delete = ON');
    return libsql;
  } catch (error) {
    throw new KikigakiError({ code: 'database-unreachable', database: file, reason: reasonOf(error) });
  }
}

/** What SQLite keeps in no file. */
const IN_MEMORY = ':memory:';

/** Which file it is, whatever it is called; undefined where there is none. */
const inodeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;

/** A new file is for its owner only, and so is what SQLite puts beside it; one that is there keeps its rights. */
function createPrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
}

/** Empties the write-ahead log into the file. Somebody who reads just now is no reason to fail: SQLite does it later. */
function settle(libsql: Libsql.Database): void {
  try {
    libsql.exec('pragma wal_checkpoint(TRUNCATE)');
  } catch {
    // A transaction is under way on this connection.
  }
}
