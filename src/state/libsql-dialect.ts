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
  const connection = createConnection(database);
  const queue = createQueue();
  const execute = (sql: string) => waitWhileBusy(() => database.exec(sql)).then(() => {});
  return {
    init: async () => {},
    acquireConnection: () => queue.enter().then(() => connection),
    // A transaction that reads first and writes later fails if another process writes in between; taking the lock at the start waits.
    beginTransaction: () => execute('begin immediate'),
    commitTransaction: () => execute('commit'),
    rollbackTransaction: () => execute('rollback'),
    releaseConnection: async () => queue.leave(),
    destroy: async () => void database.close(),
  };
}

function createConnection(database: Libsql.Database): DatabaseConnection {
  return {
    executeQuery: <R>(query: CompiledQuery) => waitWhileBusy(() => run<R>(database, query)),
    streamQuery: () => {
      throw new TypeError('Streaming is not supported; nothing here is that long.');
    },
  };
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

function createQueue() {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    enter: (): Promise<void> => {
      if (taken) return new Promise((resolve) => waiting.push(resolve));
      taken = true;
      return Promise.resolve();
    },
    leave: (): void => {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
}
