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
import { rollBack } from './roll-back.ts';
import { runStatement } from './run-statement.ts';
import { createStatementGroups } from './statement-groups.ts';
import { waitWhileBusy } from './wait-while-busy.ts';

/** Kysely's SQLite dialect on libsql's synchronous API. Who only reads waits for nobody who writes. */
export function libsqlDialect(database: Libsql.Database, use: 'writing' | 'reading' = 'writing'): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(database, use === 'reading' ? 'begin deferred' : 'begin immediate'),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** A file has one connection. Who has a transaction has it alone; single statements share one, and with it one flush to the disk. */
function createDriver(database: Libsql.Database, beginning: string): Driver {
  const mutex = createMutex();
  const inTransaction = new Set<DatabaseConnection>();
  let isClosing = false;
  /**
   * Takes the write lock, for reading too where anything may be written, so that no statement inside can ever find it taken. One that did would stay unfinished
   * (tursodatabase/libsql-js pull request 238), and what is written after it would look stored and not be committed. `exec` does not have that fault.
   */
  const begin = (): Promise<void> =>
    waitWhileBusy(() => {
      if (isClosing) throw new Error('the database is closed');
      database.exec(beginning);
    });
  const runTogether = createStatementGroups(database, mutex, begin);
  return {
    init: async () => {},
    async acquireConnection() {
      const connection: DatabaseConnection = {
        executeQuery: async <R>(query: CompiledQuery) =>
          inTransaction.has(connection) ? runStatement<R>(database, query) : ((await runTogether(query)) as QueryResult<R>),
        streamQuery: () => {
          throw new TypeError('Streaming is not supported; nothing here is that long.');
        },
      };
      return connection;
    },
    async beginTransaction(connection) {
      await mutex.acquire();
      inTransaction.add(connection);
      await begin();
    },
    commitTransaction: async () => void database.exec('commit'),
    rollbackTransaction: async () => rollBack(database),
    async releaseConnection(connection) {
      if (inTransaction.delete(connection)) mutex.release();
    },
    // Whoever uses it ends first: libsql aborts the whole process where a closed database is used.
    destroy: async () => {
      isClosing = true;
      await mutex.run(async () => database.close());
    },
  };
}
