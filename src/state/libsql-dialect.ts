import { setImmediate } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type Libsql from 'libsql';
import { createMutex } from '../concurrency/create-mutex.ts';
import { waitWhileBusy } from './wait-while-busy.ts';

/** Kysely's SQLite dialect on libsql's synchronous API. */
export function libsqlDialect(database: Libsql.Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(database),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Hands out the file's one connection, to one user at a time. */
function createDriver(database: Libsql.Database): Driver {
  const mutex = createMutex();
  let isClosing = false;
  const refuseIfClosing = (): void => {
    if (isClosing) throw new Error('the database is closed');
  };
  /**
   * Takes the write lock, for reading too, so that no statement inside can ever find it taken. One that did would stay unfinished
   * (tursodatabase/libsql-js pull request 238), and what is written after it would look stored and not be committed. `exec` does not have that fault.
   */
  const begin = (): Promise<void> =>
    waitWhileBusy(() => {
      refuseIfClosing();
      database.exec('begin immediate');
    });
  const connection = createConnection(database, begin);
  return {
    init: async () => {},
    acquireConnection: async () => {
      await mutex.acquire();
      // libsql answers before we return: without this turn, a loop of queries would keep everything else waiting until its end.
      await setImmediate();
      return connection;
    },
    beginTransaction: begin,
    commitTransaction: async () => void database.exec('commit'),
    rollbackTransaction: async () => rollBack(database),
    releaseConnection: async () => mutex.release(),
    // Whoever uses it ends first: libsql aborts the whole process where a closed database is used.
    destroy: async () => {
      isClosing = true;
      await mutex.acquire();
      mutex.release();
      database.close();
    },
  };
}

function createConnection(database: Libsql.Database, begin: () => Promise<void>): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery) => {
      if (database.inTransaction) return run<R>(database, query);
      await begin();
      return commit(database, () => run<R>(database, query));
    },
    streamQuery: () => {
      throw new TypeError('Streaming is not supported; nothing here is that long.');
    },
  };
}

function commit<T>(database: Libsql.Database, action: () => T): T {
  try {
    const result = action();
    database.exec('commit');
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** A full disk, for one, has already ended the transaction. */
function rollBack(database: Libsql.Database): void {
  if (database.inTransaction) database.exec('rollback');
}

function run<R>(database: Libsql.Database, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = database.prepare(sql);
  const values = bindable(parameters);
  if (statement.reader) return { rows: statement.all(values) as R[] };
  return { rows: [], numAffectedRows: BigInt(statement.run(values).changes) };
}

/** libsql 0.5 aborts the whole process on a boolean and cuts a string at a NUL without a word. */
function bindable(parameters: readonly unknown[]): readonly unknown[] {
  const bad = parameters.findIndex((value) => typeof value === 'boolean' || (typeof value === 'string' && value.includes('\0')));
  if (bad >= 0) throw new TypeError(`Parameter ${bad + 1} cannot be stored: a boolean, or text with a NUL.`);
  return parameters;
}
