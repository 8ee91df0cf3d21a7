import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

/**
 * The pool as Kysely takes it. A client whose session the server has ended is not given out again: the server says so in
 * an answer (severity FATAL) before the connection closes, and until it has closed the pool takes the client for a
 * sound one, so that the next call would fail as well.
 */
export function postgresPool(pool: pg.Pool): PostgresPool {
  return { connect: async () => watched(await pool.connect()), end: () => pool.end() };
}

function watched(client: pg.PoolClient): PostgresPoolClient {
  let ended = false;
  const query = async (text: string, values: unknown[]): Promise<pg.QueryResult> => {
    try {
      return await client.query(text, values);
    } catch (error) {
      ended ||= error instanceof pg.DatabaseError && error.severity === 'FATAL';
      throw error;
    }
  };
  // Kysely's type has cursors as well, which it uses only where it is given a cursor's class.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(ended) };
}
