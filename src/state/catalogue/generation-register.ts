import { setTimeout as delay } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Database } from '../database.ts';
import { CATALOGUE_KEPT, FILLING_POLL, ROWS_TOGETHER } from '../limits.ts';
import type { Tables } from '../tables.ts';

/** Which generations there are, and who uses them. */
export interface GenerationRegister {
  /** The one that is complete under a name. */
  find(name: string): Promise<RegisteredGeneration | undefined>;
  /** The number to fill a generation under; undefined where it is complete, waiting for whoever fills it just now. */
  claim(name: string, sessions: number): Promise<number | undefined>;
  complete(number: number): Promise<void>;
  /** It will never be complete. */
  giveUp(number: number): Promise<void>;
  /** It is in use, for some minutes more. */
  use(number: number): Promise<void>;
  /** Removes those that nobody uses any more, but for the newest. */
  sweep(): Promise<void>;
}

export interface RegisteredGeneration {
  readonly number: number;
  readonly sessions: number;
}

export function createGenerationRegister(database: Database, now: () => number): GenerationRegister {
  const { kysely } = database;
  const find = (name: string): Promise<RegisteredGeneration | undefined> =>
    kysely
      .selectFrom('catalogue_generation')
      .select(['number', 'sessions'])
      .where('name', '=', name)
      .where('state', '=', 'complete')
      .orderBy('number', 'desc')
      .executeTakeFirst();
  const change = async (number: number, changes: Partial<Tables['catalogue_generation']>): Promise<void> => {
    await kysely.updateTable('catalogue_generation').set(changes).where('number', '=', number).execute();
  };
  return {
    find,
    async claim(name, sessions) {
      while (!(await find(name))) {
        const number = await kysely.transaction().execute(async (transaction) => {
          // As of those who migrate, one does it and the others wait.
          await database.lockForMigration(transaction);
          return claimNext(transaction, { name, sessions, now: now() });
        });
        if (number !== undefined) return number;
        await delay(FILLING_POLL);
      }
      return undefined;
    },
    complete: (number) => change(number, { state: 'complete', used_until: now() + CATALOGUE_KEPT }),
    giveUp: (number) => change(number, { state: 'gone', used_until: 0 }),
    use: (number) => change(number, { used_until: now() + CATALOGUE_KEPT }),
    async sweep() {
      for (const number of await unused(database, now())) await remove(database, number);
    },
  };
}

interface Claim {
  readonly name: string;
  readonly sessions: number;
  readonly now: number;
}

/** Undefined where another process fills it. One that has said nothing for minutes has died over it. */
async function claimNext(transaction: Transaction<Tables>, { name, sessions, now }: Claim): Promise<number | undefined> {
  const rows = await transaction.selectFrom('catalogue_generation').selectAll().execute();
  const known = rows.filter((row) => row.name === name && row.state !== 'gone');
  if (known.some(({ state, used_until }) => state === 'complete' || used_until > now)) return undefined;
  for (const { number } of known)
    await transaction.updateTable('catalogue_generation').set({ state: 'gone' }).where('number', '=', number).execute();
  const number = 1 + Math.max(0, ...rows.map((row) => row.number));
  const row = { number, name, state: 'filling', sessions, used_until: now + CATALOGUE_KEPT } as const;
  await transaction.insertInto('catalogue_generation').values(row).execute();
  return number;
}

async function unused({ kysely }: Database, now: number): Promise<readonly number[]> {
  const rows = await kysely.selectFrom('catalogue_generation').selectAll().orderBy('number').execute();
  const newest = rows.findLast(({ state }) => state === 'complete')?.number;
  return rows.filter(({ number, used_until }) => used_until <= now && number !== newest).map(({ number }) => number);
}

const TABLES = ['catalogue_card', 'catalogue_name', 'catalogue_places', 'catalogue_topic'] as const;

/** Some hundred rows at a time: others write to the same database. Its line goes last, so that what was broken off is taken up again. */
async function remove({ kysely }: Database, number: number): Promise<void> {
  await kysely.updateTable('catalogue_generation').set({ state: 'gone' }).where('number', '=', number).execute();
  for (const table of ['catalogue_card', 'catalogue_name'] as const)
    for (let place = 0; await hasRows(number, table, kysely); place += ROWS_TOGETHER)
      await kysely
        .deleteFrom(table)
        .where('generation', '=', number)
        .where('place', '<', place + ROWS_TOGETHER)
        .execute();
  for (const table of TABLES) await kysely.deleteFrom(table).where('generation', '=', number).execute();
  await kysely.deleteFrom('catalogue_generation').where('number', '=', number).execute();
}

async function hasRows(number: number, table: 'catalogue_card' | 'catalogue_name', kysely: Database['kysely']): Promise<boolean> {
  return (await kysely.selectFrom(table).select('place').where('generation', '=', number).executeTakeFirst()) !== undefined;
}
