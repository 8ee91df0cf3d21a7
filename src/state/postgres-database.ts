import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { KikigakiError } from '../model/kikigaki-error.ts';
import type { Database } from './database.ts';
import { CONNECT_TIMEOUT, IDLE_TRANSACTION_TIMEOUT, POOL_SIZE, STATEMENT_TIMEOUT } from './limits.ts';
import { listenForWakeUps, WAKE_UP_CHANNEL } from './listen-for-wake-ups.ts';
import { postgresPool, readingPool } from './postgres-pool.ts';
import { reasonOf } from './reason-of.ts';
import type { Tables } from './tables.ts';

/** Any number that no other program on the same database uses: "kiki". */
const MIGRATION_LOCK = 0x6b696b69;

/** Connects to PostgreSQL. Throws `database-unreachable`, without the password. */
export async function openPostgresDatabase(url: string, name: string, use: 'writing' | 'reading' = 'writing'): Promise<Database> {
  const config: pg.ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT,
    keepAlive: true,
    application_name: 'kikigaki',
    types: { getTypeParser: parserOf },
  };
  const pool = await connect(config, name);
  return {
    name,
    kysely: new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: use === 'reading' ? readingPool(pool) : postgresPool(pool) }),
    }),
    lockForMigration: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
    },
    // PostgreSQL does that itself.
    settle: async () => {},
    isInPlace: async () => true,
    wakeUps: {
      send: async (transaction) => {
        await sql`select pg_notify(${WAKE_UP_CHANNEL}, '')`.execute(transaction);
      },
      listen: (wake) => listenForWakeUps(config, wake),
    },
  };
}

async function connect(config: pg.ClientConfig, name: string): Promise<pg.Pool> {
  let pool: pg.Pool | undefined;
  try {
    // A command that has done its work is not kept waiting by connections that nobody uses.
    pool = new pg.Pool({ ...config, max: POOL_SIZE, allowExitOnIdle: true });
    // A connection that breaks while idle is replaced; without a listener it would end the process.
    pool.on('error', () => {});
    // The same for one that breaks in use: the call that uses it fails anyway.
    pool.on('connect', (client) => client.on('error', () => {}));
    await pool.query('select 1');
    return pool;
  } catch (error) {
    await pool?.end();
    throw new KikigakiError({ code: 'database-unreachable', database: name, reason: reasonOf(error) });
  }
}

/** `bigint` as a number: ours are times and counters, far below 2^53. */
function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text');
}
