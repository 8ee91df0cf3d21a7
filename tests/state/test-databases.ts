import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../src/state/open-database.ts';

/** An empty database for one test. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export interface DatabaseKind {
  readonly name: string;
  create(): Promise<TestDatabase>;
}

const sqlite: DatabaseKind = {
  name: 'SQLite',
  async create() {
    const folder = await mkdtemp(join(tmpdir(), 'kikigaki-state-'));
    return { url: `file:${join(folder, 'state.db')}`, drop: () => rm(folder, { recursive: true, force: true }) };
  },
};

/** A schema of its own in the given database; its connections can be told apart by their application's name, which is the schema's. */
export function postgres(server: string): DatabaseKind {
  return {
    name: 'PostgreSQL',
    async create() {
      const schema = `test_${randomBytes(6).toString('hex')}`;
      const url = new URL(server);
      url.searchParams.set('options', `-c search_path=${schema}`);
      url.searchParams.set('application_name', schema);
      await runSql(server, `create schema ${schema}`);
      return { url: url.href, drop: () => runSql(server, `drop schema ${schema} cascade`).then(() => {}) };
    },
  };
}

/** Runs one statement on a connection of its own and gives its rows. */
export async function runSql(server: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** All rows of a table as they lie in the database. */
export async function rowsOf({ url }: TestDatabase, table: string): Promise<readonly Record<string, unknown>[]> {
  const opened = await openDatabase(url);
  try {
    return await opened.kysely
      .selectFrom(table as 'inbox')
      .selectAll()
      .execute();
  } finally {
    await opened.kysely.destroy();
  }
}

// biome-ignore lint/style/noProcessEnv: whether there is a PostgreSQL is for the one who runs the tests to say
export const postgresServer = process.env.TEST_POSTGRES_URL;

/** SQLite always, PostgreSQL where `TEST_POSTGRES_URL` names one. */
export const databaseKinds: readonly DatabaseKind[] = postgresServer ? [sqlite, postgres(postgresServer)] : [sqlite];
