import type { CompiledQuery, QueryResult } from 'kysely';
import type Libsql from 'libsql';

/** Runs one statement. Throws what libsql throws, and `TypeError` for what it would crash on. */
export function runStatement<R>(database: Libsql.Database, { sql, parameters }: CompiledQuery): QueryResult<R> {
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
