import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Kysely } from 'kysely';
import Libsql from 'libsql';
import { KikigakiError } from '../errors.ts';
import type { Database } from './database.ts';
import { libsqlDialect } from './libsql-dialect.ts';
import { BUSY_TIMEOUT } from './limits.ts';
import { reasonOf } from './reason-of.ts';
import type { Tables } from './tables.ts';

/** Opens a SQLite file, creating it and its folder. Throws `database-unreachable`. */
export async function openLibsqlDatabase(file: string): Promise<Database> {
  const libsql = await openFile(file);
  return {
    name: file,
    kysely: new Kysely<Tables>({ dialect: libsqlDialect(libsql) }),
    // Each of our transactions takes SQLite's one write lock at its start.
    lockForMigration: async () => {},
    // Processes on one file are few, the poll finds their changes.
    wakeUps: { send: async () => {}, listen: () => async () => {} },
  };
}

async function openFile(file: string): Promise<Libsql.Database> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const libsql = new Libsql(file);
    libsql.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    await switchToWal(libsql, Date.now() + BUSY_TIMEOUT);
    // WAL and FULL together: what was acknowledged survives a crash of the process and of the machine.
    libsql.pragma('synchronous = FULL');
    libsql.pragma('foreign_keys = ON');
    return libsql;
  } catch (error) {
    throw new KikigakiError({ code: 'database-unreachable', database: file, reason: reasonOf(error) });
  }
}

/** SQLite does not wait here, whatever its busy timeout: two processes that create the same file would collide. */
async function switchToWal(libsql: Libsql.Database, deadline: number): Promise<void> {
  for (;;) {
    try {
      libsql.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      await delay(20);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
