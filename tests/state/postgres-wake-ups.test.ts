import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/state/open-database.ts';
import { openState, type State } from '../../src/state/open-state.ts';
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
    await expect.poll(() => woken, { timeout: 500 }).toBe(2);
    expect(await cutListeners(server)).toBe(1);
    await expect.poll(() => woken, { timeout: 8_000 }).toBe(3);
    await state.indexVersion.bump();
    await expect.poll(() => woken, { timeout: 500 }).toBe(4);
    await stop();
    expect(await cutListeners(server)).toBe(0);
    await replica.kysely.destroy();
  });

  it('is told within two seconds though every connection was cut', async () => {
    const replica = await openState(database.url);
    const told: number[] = [];
    const stop = replica.indexVersion.watch(1, { changed: (version) => told.push(version), failed: () => {} });
    await replica.indexVersion.current();
    await cutAll(server);
    expect(await raise(state)).toBe(2);
    await expect.poll(() => told, { timeout: 2_000 }).toEqual([2]);
    await stop();
    await replica.close();
  });

  it('is reported as unknown once while the database does not answer, and told when it does again', async () => {
    const told: unknown[] = [];
    const stop = state.indexVersion.watch(1, { changed: (version) => told.push(version), failed: () => told.push('failed') });
    await runSql(server, `alter table ${schemaOf(database)}.index_version rename to hidden`);
    await expect.poll(() => told, { timeout: 3_000 }).toEqual(['failed']);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(told).toEqual(['failed']);
    await runSql(server, `alter table ${schemaOf(database)}.hidden rename to index_version`);
    await state.indexVersion.bump();
    await expect.poll(() => told, { timeout: 3_000 }).toEqual(['failed', 2]);
    await stop();
  });
});

/** A connection that was cut while idle may fail the first call that gets it; the next gets a new one. */
async function raise(state: State): Promise<number> {
  return state.indexVersion.bump().catch(() => state.indexVersion.bump());
}

const schemaOf = ({ url }: TestDatabase): string => new URL(url).searchParams.get('options')?.split('=')[1] ?? '';

async function cutListeners(server: string): Promise<number> {
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen kikigaki_index_version'`;
  return (await runSql(server, cut)).length;
}

async function cutAll(server: string): Promise<void> {
  await runSql(server, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kikigaki'`);
}
