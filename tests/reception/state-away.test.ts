import { sql } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import type { Inbox } from '../../src/ports/inbox.ts';
import type { Case } from '../../src/ports/reception.ts';
import { createReceptions } from '../../src/reception/create-receptions.ts';
import type { Database } from '../../src/state/database.ts';
import { createInboxStore } from '../../src/state/inbox-store.ts';
import { createKeyring } from '../../src/state/keyring.ts';
import { migrate } from '../../src/state/migrate.ts';
import { openDatabase } from '../../src/state/open-database.ts';
import { openStallingProxy } from '../fakes/stalling-proxy.ts';
import { eventually } from '../fixtures/eventually.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';
import { postgres, postgresServer, rowsOf } from '../state/test-databases.ts';

const makeFolder = temporaryFolders();
const keyring = createKeyring(() => 'a secret for tests');
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** A state that can be made unusable and usable again. */
interface Troubled {
  readonly url: string;
  readonly inbox: Inbox;
  begin(): Promise<void>;
  end(): Promise<void>;
}

async function openInbox(url: string): Promise<{ readonly database: Database; readonly inbox: Inbox }> {
  const database = await openDatabase(url);
  closers.push(() => database.kysely.destroy());
  await migrate(database, { keyring });
  return { database, inbox: createInboxStore({ kysely: database.kysely, keyring, now: Date.now }) };
}

async function openPostgres(): Promise<string> {
  const { url, drop } = await postgres(postgresServer ?? '').create();
  closers.push(drop);
  return url;
}

const troubles: Readonly<Record<string, () => Promise<Troubled>>> = {
  async 'is locked by another process (SQLite)'() {
    const file = `${await makeFolder()}/state.db`;
    const { inbox } = await openInbox(`file:${file}`);
    const other = new Libsql(file);
    closers.push(async () => other.close());
    return {
      url: `file:${file}`,
      inbox,
      begin: async () => void other.exec('begin exclusive'),
      end: async () => void other.exec('rollback'),
    };
  },
  async 'has no room left (SQLite)'() {
    const url = `file:${await makeFolder()}/state.db`;
    const { inbox, database } = await openInbox(url);
    const limitPages = async (count: number): Promise<void> =>
      void (await sql`pragma max_page_count = ${sql.lit(count)}`.execute(database.kysely));
    return { url, inbox, begin: () => limitPages(1), end: () => limitPages(100_000) };
  },
  ...(postgresServer && {
    async 'hangs (PostgreSQL)'() {
      const url = await openPostgres();
      const proxy = await openStallingProxy(url);
      closers.push(async () => proxy.close());
      const { inbox } = await openInbox(proxy.url);
      return { url, inbox, begin: async () => proxy.stall(), end: async () => proxy.goOn() };
    },
    async 'has a locked table (PostgreSQL)'() {
      const url = await openPostgres();
      const { inbox } = await openInbox(url);
      const other = new pg.Client({ connectionString: url });
      await other.connect();
      closers.push(() => other.end());
      return {
        url,
        inbox,
        begin: async () => void (await other.query('begin; lock table inbox in access exclusive mode')),
        end: async () => void (await other.query('rollback')),
      };
    },
  }),
};

/** More than fits into what is left of the last page. */
const contentOf = (words: string) => ({ words, filler: 'x'.repeat(20_000) });

describe.each(Object.entries(troubles))('where the state %s', (_, open) => {
  it('nothing is acknowledged and lost, and each question is answered once', async () => {
    const { url, inbox, begin, end } = await open();
    const posted: string[] = [];
    const openCase = (content: unknown): Case => ({
      turn: { workspace: 'T1', channel: 'C1', person: 'U1', isUrgent: false },
      handling: {
        make: async () => {},
        post: async () => {
          posted.push((content as ReturnType<typeof contentOf>).words);
          return { kind: 'answered' };
        },
        find: async () => 'none',
        reportFailure: async () => true,
      },
    });
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const reception = createReceptions({ inbox, owner: 'A', log, monotonic: () => performance.now() })('slack', openCase);
    const mention = { workspace: 'T1', event: 'message:1', content: contentOf('mention'), isRedelivered: true };
    const command = { workspace: 'T1', event: 'command:1', content: contentOf('command'), isRedelivered: false };

    await begin();
    const taken = await Promise.allSettled([reception.receive(mention), reception.receive(command)]);
    expect(taken).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: true }]);
    await eventually(() => expect(posted).toEqual(['command']));
    await end();
    // The platform brings again what was not acknowledged.
    await reception.receive(mention);
    await reception.stop();
    expect(posted).toEqual(['command', 'mention']);
    const left = await rowsOf({ url, drop: async () => {} }, 'inbox');
    expect(left.filter(({ ended_at }) => ended_at === null)).toEqual([]);
  });
});
