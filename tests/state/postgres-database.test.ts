import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { State } from '../../src/ports/state.ts';
import { openDatabase } from '../../src/state/open-database.ts';
import { openState } from '../../src/state/open-state.ts';
import { gate } from '../fixtures/gate.ts';
import { postgres, postgresServer, runSql, type TestDatabase } from './test-databases.ts';

describe.skipIf(!postgresServer)('a change of the index on PostgreSQL', () => {
  const server = postgresServer ?? '';
  let database: TestDatabase;
  let state: State;
  beforeEach(async () => {
    database = await postgres(server).create();
    state = await openState(database.url);
  });
  afterEach(async () => {
    await state.close();
    await database.drop();
  });

  it('wakes other replicas at once, and again when they are back after their connection was cut', async () => {
    const replica = await openDatabase(database.url);
    let woken = 0;
    const stop = replica.wakeUps.listen(() => woken++);
    await expect.poll(() => woken).toBe(1);
    await state.indexVersion.bump();
    await expect.poll(() => woken).toBe(2);
    expect(await cutListeners(server, database)).toBe(1);
    await expect.poll(() => woken).toBe(3);
    await state.indexVersion.bump();
    await expect.poll(() => woken).toBe(4);
    await stop();
    // The server ends a session a moment after its client has.
    await expect.poll(() => cutListeners(server, database)).toBe(0);
    await replica.kysely.destroy();
  });

  it('is told within two seconds though every connection was cut', async () => {
    const replica = await openState(database.url);
    const told: number[] = [];
    const stop = replica.indexVersion.watch(1, { changed: (version) => told.push(version), failed: () => {} });
    await replica.indexVersion.current();
    await cut(server, database);
    const version = await raise(state);
    await expect.poll(() => told.at(-1)).toBe(version);
    await stop();
    await replica.close();
  });

  it('is reported as unknown once while the database does not answer, and told when it does again', async () => {
    const told: unknown[] = [];
    const stop = state.indexVersion.watch(1, { changed: (version) => told.push(version), failed: () => told.push('failed') });
    await runSql(server, `alter table ${schemaOf(database)}.index_version rename to hidden`);
    await expect.poll(() => told).toEqual(['failed']);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(told).toEqual(['failed']);
    await runSql(server, `alter table ${schemaOf(database)}.hidden rename to index_version`);
    await state.indexVersion.bump();
    await expect.poll(() => told).toEqual(['failed', 2]);
    await stop();
  });
});

describe.skipIf(!postgresServer)('a connection to PostgreSQL that is cut', () => {
  const server = postgresServer ?? '';

  it('fails the call that uses it, and no other', async () => {
    const empty = await postgres(server).create();
    const database = await openDatabase(empty.url);
    const sleeping = sql`select pg_sleep(20)`.execute(database.kysely).catch(() => 'failed');
    const [begun, isCut] = [gate(), gate()];
    const holding = database.kysely
      .transaction()
      .execute(async (transaction) => {
        await sql`select 1`.execute(transaction);
        begun.open();
        await isCut.opened;
        await sql`select 1`.execute(transaction);
      })
      .catch(() => 'failed');
    await begun.opened;
    await expect.poll(() => countSleeping(server, empty)).toBe(1);
    await cut(server, empty);
    isCut.open();
    expect(await Promise.all([sleeping, holding])).toEqual(['failed', 'failed']);
    expect((await sql`select 1 as one`.execute(database.kysely)).rows).toEqual([{ one: 1 }]);
    await database.kysely.destroy();
    await empty.drop();
  });
});

/** Raises the version. Each idle connection that was cut may fail the one call that gets it, so it may take several. */
async function raise(state: State): Promise<number> {
  let raised: number | undefined;
  await expect.poll(async () => (raised = await state.indexVersion.bump().catch(() => undefined))).toBeDefined();
  return raised ?? Number.NaN;
}

/** How many sessions of one test's database are busy with sleeping. */
async function countSleeping(server: string, database: TestDatabase): Promise<number> {
  const which = `application_name = '${schemaOf(database)}' and state = 'active' and query like 'select pg_sleep%'`;
  return (await runSql(server, `select pid from pg_stat_activity where ${which}`)).length;
}

const schemaOf = ({ url }: TestDatabase): string => new URL(url).searchParams.get('application_name') ?? '';

const cutListeners = (server: string, database: TestDatabase): Promise<number> =>
  cut(server, database, `and query = 'listen kikigaki_index_version'`);

/** Ends the connections of one test's database, as a failing network would, and says how many there were. */
async function cut(server: string, database: TestDatabase, which = ''): Promise<number> {
  const name = schemaOf(database);
  const rows = await runSql(
    server,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}' ${which}`,
  );
  return rows.length;
}
