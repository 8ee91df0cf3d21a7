import { setImmediate } from 'node:timers/promises';
import type { CompiledQuery, QueryResult } from 'kysely';
import type Libsql from 'libsql';
import type { Semaphore } from '../concurrency/create-semaphore.ts';
import { STATEMENTS_TOGETHER } from './limits.ts';
import { rollBack } from './roll-back.ts';
import { runStatement } from './run-statement.ts';

interface Waiting {
  readonly query: CompiledQuery;
  readonly resolve: (result: QueryResult<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs single statements, all that wait at a time in one transaction (group commit): flushing to the disk takes most of a
 * write's time, and the thread stands still meanwhile. Each resolves when it is committed. One that fails changes nothing and
 * fails alone; where the transaction ends, all of it fail.
 */
export function createStatementGroups(
  database: Libsql.Database,
  mutex: Semaphore,
  begin: () => Promise<void>,
): (query: CompiledQuery) => Promise<QueryResult<unknown>> {
  const waiting: Waiting[] = [];
  let isScheduled = false;
  const runGroup = async (): Promise<void> => {
    // libsql answers before we return: without this turn, a loop of queries would keep everything else waiting until its end.
    await setImmediate();
    try {
      await begin();
    } catch (error) {
      for (const { reject } of waiting.splice(0)) reject(error);
      return;
    }
    settle(waiting.splice(0, STATEMENTS_TOGETHER), database);
  };
  const drain = async (): Promise<void> => {
    while (waiting.length > 0) await mutex.run(runGroup);
    isScheduled = false;
  };
  return (query) =>
    new Promise((resolve, reject) => {
      waiting.push({ query, resolve, reject });
      if (isScheduled) return;
      isScheduled = true;
      void drain();
    });
}

function settle(group: readonly Waiting[], database: Libsql.Database): void {
  const tellers: (() => void)[] = [];
  try {
    for (const one of group) tellers.push(attempt(one, database));
    database.exec('commit');
  } catch (error) {
    rollBack(database);
    for (const { reject } of group) reject(error);
    return;
  }
  for (const tell of tellers) tell();
}

/** What to tell whoever waits, once all is committed. Throws where the failure has ended the transaction. */
function attempt({ query, resolve, reject }: Waiting, database: Libsql.Database): () => void {
  try {
    const result = runStatement(database, query);
    return () => resolve(result);
  } catch (error) {
    if (!database.inTransaction) throw error;
    return () => reject(error);
  }
}
