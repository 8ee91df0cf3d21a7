import type Libsql from 'libsql';

/** Takes back what a transaction did. A full disk, for one, has already ended it. */
export function rollBack(database: Libsql.Database): void {
  if (database.inTransaction) database.exec('rollback');
}
