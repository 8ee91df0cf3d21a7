import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import type Libsql from 'libsql';

/** Kysely's SQLite dialect on libsql's synchronous API. */
export function libsqlDialect(database: Libsql.Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ImmediateDriver({ database: guarded(database) }),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** A transaction that reads first and writes later fails at once when another process writes in between; taking the lock at the start waits. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

function guarded(database: Libsql.Database): SqliteDatabase {
  return {
    close: () => void database.close(),
    prepare: (sql) => guardStatement(database.prepare(sql)),
  };
}

function guardStatement(statement: Libsql.Statement<unknown[]>): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(bindable(parameters)),
    run: (parameters) => statement.run(bindable(parameters)),
    iterate: (parameters) => statement.iterate(bindable(parameters)),
  };
}

/** libsql 0.5 aborts the whole process on a boolean and cuts a string at a NUL without a word. */
function bindable(parameters: readonly unknown[]): readonly unknown[] {
  const bad = parameters.findIndex((value) => typeof value === 'boolean' || (typeof value === 'string' && value.includes('\0')));
  if (bad >= 0) throw new TypeError(`Parameter ${bad + 1} cannot be stored: a boolean, or text with a NUL.`);
  return parameters;
}
