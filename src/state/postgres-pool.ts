import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { RECONNECT_PAUSE, RECONNECT_TIME } from './limits.ts';

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

/**
 * The same for who only reads: while the server is away, as when it is restarted, a connection is waited for, and what was being read is
 * read again on another. Nothing is read in a transaction.
 */
export function readingPool(pool: pg.Pool): PostgresPool {
  const again = async <T>(run: () => Promise<T>): Promise<T> => {
    for (const end = performance.now() + RECONNECT_TIME; ; await sleep(RECONNECT_PAUSE)) {
      try {
        return await run();
      } catch (error) {
        if (!isAway(error) || performance.now() >= end) throw error;
      }
    }
  };
  return {
    async connect() {
      let client = await again(() => pool.connect());
      let isBroken = false;
      const query = (text: string, values: unknown[]): Promise<pg.QueryResult> =>
        again(async () => {
          if (isBroken) {
            client.release(true);
            client = await pool.connect();
            isBroken = false;
          }
          try {
            return await client.query(text, values);
          } catch (error) {
            isBroken = isAway(error);
            throw error;
          }
        });
      return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(isBroken) };
    },
    end: () => pool.end(),
  };
}

/** Whether a connection is gone, or none is to be had for now: what the server says when it stops or starts (classes 57P and 08), and what the socket says. */
function isAway(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return /^(?:57P0[123]|08...)$/.test(error.code ?? '');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    GONE.has(code) ||
    (error instanceof Error && /^(?:Connection terminated|Client has encountered a connection error)/.test(error.message))
  );
}

const GONE: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT']);
