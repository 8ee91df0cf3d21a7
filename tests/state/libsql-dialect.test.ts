import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/state/database.ts';
import { openLibsqlDatabase } from '../../src/state/libsql-database.ts';
import { libsqlDialect } from '../../src/state/libsql-dialect.ts';
import { gate } from '../fixtures/gate.ts';

describe('SQLite by libsql', () => {
  let folder: string;
  let a: Database;
  let b: Database;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kikigaki-state-'));
    a = await openLibsqlDatabase(join(folder, 'state.db'));
    b = await openLibsqlDatabase(join(folder, 'state.db'));
    await sql`create table entry (text text)`.execute(a.kysely);
  });
  afterEach(async () => {
    await a.kysely.destroy();
    await b.kysely.destroy();
    await rm(folder, { recursive: true });
  });

  it('is set up to lose nothing that was acknowledged', async () => {
    const setting = async (name: string) =>
      Object.values((await sql.raw<object>(`pragma ${name}`).execute(a.kysely)).rows[0] ?? {})[0];
    expect(await setting('journal_mode')).toBe('wal');
    expect(await setting('synchronous')).toBe(2);
    expect(await setting('foreign_keys')).toBe(1);
  });

  it('refuses what libsql would crash on or cut short', async () => {
    await expect(sql`insert into entry values (${true})`.execute(a.kysely)).rejects.toThrow('Parameter 1 cannot be stored');
    await expect(sql`insert into entry values (${'a\0b'})`.execute(a.kysely)).rejects.toThrow('Parameter 1 cannot be stored');
  });

  it('lets the program go on while it waits for another process', async () => {
    const order: string[] = [];
    const [begun, done] = [gate(), gate()];
    const held = a.kysely.transaction().execute(async (transaction) => {
      await sql`insert into entry values ('a')`.execute(transaction);
      begun.open();
      await done.opened;
      order.push('a is done');
    });
    await begun.opened;
    const waiting = sql`insert into entry values ('b')`.execute(b.kysely).then(() => order.push('b has written'));
    await setImmediate();
    order.push('others go on');
    done.open();
    await Promise.all([held, waiting]);
    expect(order).toEqual(['others go on', 'a is done', 'b has written']);
  });

  it('lets the program go on during a long row of queries', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    for (let i = 0; i < 200; i++) await sql`insert into entry values (${i})`.execute(a.kysely);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });

  it('commits what it acknowledges, though it found the file locked before', async () => {
    for (let turn = 1; turn <= 5; turn++) {
      const held = a.kysely.transaction().execute(() => new Promise((resolve) => setTimeout(resolve, 30)));
      await sql`insert into entry values (${turn})`.execute(b.kysely);
      await held;
      expect((await sql`select * from entry`.execute(a.kysely)).rows).toHaveLength(turn);
    }
  });

  it('is closed when whoever waits for another process has given up, and nothing is done after that', async () => {
    const [begun, done] = [gate(), gate()];
    const held = b.kysely.transaction().execute(async () => {
      begun.open();
      await done.opened;
    });
    await begun.opened;
    const waiting = [1, 2, 3].map((value) => sql`insert into entry values (${value})`.execute(a.kysely));
    const ends = Promise.allSettled(waiting);
    await a.kysely.destroy();
    expect(await ends).toMatchObject(Array(3).fill({ status: 'rejected', reason: { message: 'the database is closed' } }));
    done.open();
    await held;
    expect((await sql`select * from entry`.execute(b.kysely)).rows).toEqual([]);
    a = await openLibsqlDatabase(join(folder, 'state.db'));
  });

  it('flushes once for all that wait at the same time, and one that fails fails alone', async () => {
    const libsql = new Libsql(join(folder, 'other.db'));
    libsql.exec('create table entry (text text not null primary key)');
    const said: string[] = [];
    const { exec } = libsql;
    libsql.exec = (words: string) => {
      said.push(words);
      return exec.call(libsql, words);
    };
    const kysely = new Kysely({ dialect: libsqlDialect(libsql) });
    const insert = (text: string | null) => sql`insert into entry values (${text}) returning text`.execute(kysely);
    const results = await Promise.allSettled(['a', 'b', null, 'a', 'c'].map(insert));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(said).toEqual(['begin immediate', 'commit']);
    expect((await sql`select text from entry order by text`.execute(kysely)).rows).toEqual([
      { text: 'a' },
      { text: 'b' },
      { text: 'c' },
    ]);
    await kysely.destroy();
  });

  it('fails all of them where the transaction cannot be committed', async () => {
    const libsql = new Libsql(join(folder, 'other.db'));
    libsql.exec('pragma foreign_keys = on');
    libsql.exec('create table a (id integer primary key)');
    libsql.exec('create table b (a integer references a(id) deferrable initially deferred)');
    const kysely = new Kysely({ dialect: libsqlDialect(libsql) });
    const results = await Promise.allSettled([
      sql`insert into a values (1)`.execute(kysely),
      sql`insert into b values (2)`.execute(kysely),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await sql`select * from a`.execute(kysely)).rows).toEqual([]);
    await kysely.destroy();
  });

  it('gives its connection back when a query fails', async () => {
    await expect(sql`select * from missing`.execute(a.kysely)).rejects.toThrow('no such table');
    const failing = a.kysely.transaction().execute(async (transaction) => {
      await sql`insert into entry values ('lost')`.execute(transaction);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await sql`select * from entry`.execute(a.kysely)).rows).toEqual([]);
  });
});
