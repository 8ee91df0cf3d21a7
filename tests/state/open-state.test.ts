import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { messagesIn } from '../../src/messages/messages.ts';
import { KikigakiError } from '../../src/model/kikigaki-error.ts';
import { createKeyring } from '../../src/state/keyring.ts';
import { migrate } from '../../src/state/migrate.ts';
import { migrations } from '../../src/state/migrations/migrations.ts';
import { openDatabase } from '../../src/state/open-database.ts';
import { openState } from '../../src/state/open-state.ts';
import { type StateProcess, spawnState } from './spawn-state.ts';
import { databaseKinds, postgresServer, type TestDatabase } from './test-databases.ts';

const slack = { platform: 'slack', workspace: 'T1' };

for (const kind of databaseKinds) {
  describe(`opening the state on ${kind.name}`, () => {
    let database: TestDatabase;
    beforeEach(async () => {
      database = await kind.create();
    });
    afterEach(() => database.drop());

    it('finds what was stored before', async () => {
      const before = await openState(database.url);
      await before.channelDefaults.set({ ...slack, channel: 'C1' }, 'cndt2022');
      await before.close();
      const after = await openState(database.url);
      expect(await after.channelDefaults.get({ ...slack, channel: 'C1' })).toBe('cndt2022');
      await after.close();
    });

    it('creates the tables once when four start at the same moment in one process', async () => {
      const states = await Promise.all(Array.from({ length: 4 }, () => openState(database.url)));
      expect(await Promise.all(states.map((state) => state.indexVersion.current()))).toEqual([1, 1, 1, 1]);
      await Promise.all(states.map((state) => state.close()));
    });

    it('creates the tables once when three processes start at the same moment, and gives one of them an event', async () => {
      const processes = await startProcesses(database.url, 3);
      expect(await Promise.all(processes.map((process) => process.ask('open')))).toEqual(['opened', 'opened', 'opened']);
      for (let event = 1; event <= 30; event++) {
        const claims = await Promise.all(processes.map((process) => process.ask(`claim Ev${event}`)));
        expect(claims.sort()).toEqual(['false', 'false', 'true']);
      }
    });

    it('runs the migrations that are missing, and only those', async () => {
      const ran: string[] = [];
      const step = (name: string) => async () => void ran.push(name);
      const opened = await openDatabase(database.url);
      await migrate(opened, parts, [step('one')]);
      await migrate(opened, parts, [step('one'), step('two'), step('three')]);
      await migrate(opened, parts, [step('one'), step('two'), step('three')]);
      expect(ran).toEqual(['one', 'two', 'three']);
      await opened.kysely.destroy();
    });

    it('changes nothing when a migration fails', async () => {
      const opened = await openDatabase(database.url);
      await migrate(opened, parts);
      const failing = migrate(opened, parts, [
        ...migrations,
        async (transaction) => {
          await transaction.schema.createTable('half_done').addColumn('id', 'integer').execute();
          throw new Error('no space left');
        },
      ]);
      await expect(failing).rejects.toMatchObject({ detail: { code: 'database-migration-failed', reason: 'no space left' } });
      await opened.kysely.destroy();
      const state = await openState(database.url);
      expect(await state.indexVersion.current()).toBe(1);
      await state.close();
    });

    it('refuses tables that are newer than the program', async () => {
      const opened = await openDatabase(database.url);
      await migrate(opened, parts, [...migrations, async () => {}]);
      await opened.kysely.destroy();
      const error = await openState(database.url).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ detail: { code: 'database-newer', found: migrations.length + 1, known: migrations.length } });
    });

    it('keeps all that was acknowledged through kill -9 while two processes write', async () => {
      await (await openState(database.url)).close();
      const writers = await startProcesses(database.url, 2);
      await Promise.all(writers.map((writer) => writer.ask('open')));
      writers.forEach((writer, i) => {
        writer.send(`write writer${i}`);
      });
      await expect.poll(() => Math.min(...writers.map(({ said }) => said.length))).toBeGreaterThan(10);
      await Promise.all(writers.map((writer) => writer.kill()));

      const state = await openState(database.url);
      for (const { said } of writers) {
        const stored = said.filter((line) => line.startsWith('stored ')).map((line) => line.slice('stored '.length));
        for (const answer of stored) expect((await state.conversations.byAnswer(slack, answer))?.sessions).toEqual([answer]);
        expect((await state.feedback.since(0)).map((feedback) => feedback.answer)).toEqual(expect.arrayContaining(stored));
      }
      for (const { id, nextDueAt } of await state.subscriptions.list({})) {
        expect(await state.schedule.history(id, 100_000)).toHaveLength(nextDueAt);
      }
      await state.close();
    });
  });
}

const parts = { keyring: createKeyring(() => 'a secret for tests') };

describe('a database that cannot be opened', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kikigaki-state-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is created with its folder when it is a file that is not there yet', async () => {
    const state = await openState(`file:${folder}/var/deep/kikigaki.db`);
    await state.close();
    expect((await stat(`${folder}/var/deep/kikigaki.db`)).isFile()).toBe(true);
  });

  it('is named when the file is no database', async () => {
    await writeFile(join(folder, 'notes.txt'), 'These are my notes. '.repeat(500));
    expect(await failure(`file:${folder}/notes.txt`)).toEqual({
      code: 'database-unreachable',
      database: join(folder, 'notes.txt'),
      reason: 'file is not a database',
    });
  });

  it('is named when its folder is a file', async () => {
    await writeFile(join(folder, 'taken'), '');
    expect(await failure(`file:${folder}/taken/kikigaki.db`)).toMatchObject({ code: 'database-unreachable' });
  });

  it('is named without the password when no server listens', async () => {
    const said = await failure(`postgres://kiki:geheim@127.0.0.1:${await freePort()}/bot?sslmode=disable`);
    expect(said).toMatchObject({
      code: 'database-unreachable',
      database: expect.stringMatching(/^postgres:\/\/127\.0\.0\.1:\d+\/bot$/),
      reason: expect.stringContaining('ECONNREFUSED'),
    });
    expect(JSON.stringify(said)).not.toContain('geheim');
  });

  it.skipIf(!postgresServer)('is named without the password when the server refuses it', async () => {
    const url = new URL(postgresServer ?? '');
    url.password = 'geheim';
    const said = await failure(url.href);
    expect(said).toMatchObject({
      code: 'database-unreachable',
      reason: expect.stringContaining('password authentication failed'),
    });
    expect(JSON.stringify(said)).not.toContain('geheim');
  });

  it.skipIf(!postgresServer)('is named when the tables cannot be created', async () => {
    const url = new URL(postgresServer ?? '');
    url.searchParams.set('options', '-c search_path=no_such_schema');
    expect(await failure(url.href)).toMatchObject({ code: 'database-migration-failed' });
  });
});

/** Processes that end with the test, however that ends. */
async function startProcesses(url: string, count: number): Promise<readonly StateProcess[]> {
  const processes = await Promise.all(Array.from({ length: count }, () => spawnState(url)));
  for (const process of processes) onTestFinished(() => process.kill());
  return processes;
}

/** What opening fails with, once each language has words for it. */
async function failure(url: string): Promise<unknown> {
  const error = await openState(url).catch((caught: unknown) => caught);
  if (!(error instanceof KikigakiError)) throw new Error(`Expected an error of ours, got ${error}`);
  for (const language of ['ja', 'en'] as const)
    expect(messagesIn(language).error(error.detail)).toMatch(/DATABASE_URL|\(.+\)|（.+）/);
  return error.detail;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 1));
    });
  });
}
