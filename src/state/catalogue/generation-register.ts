import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database.ts';
import { CATALOGUE_KEPT, FILLING_POLL, ROWS_TOGETHER } from '../limits.ts';
import type { Tables } from '../tables.ts';
import { PLACED_TABLES, type RegisteredGeneration } from './rows-of.ts';

/** Which generations there are, and who uses them. */
export interface GenerationRegister {
  /** The one that is complete under a name. */
  find(name: string): Promise<RegisteredGeneration | undefined>;
  /** The generation to fill; undefined where it is complete, waiting for whoever fills it just now. It rests on the earlier one, or on what that rests on, where that still is there. */
  claim(name: string, sessions: number, earlier?: number): Promise<RegisteredGeneration | undefined>;
  complete(number: number): Promise<void>;
  /** It will never be complete. */
  giveUp(number: number): Promise<void>;
  /** It is in use, for some minutes more. */
  use(number: number): Promise<void>;
  /** Removes those that nobody uses any more, but for the newest. */
  sweep(): Promise<void>;
}

export function createGenerationRegister(database: Database, now: () => number): GenerationRegister {
  const { kysely } = database;
  const find = (name: string): Promise<RegisteredGeneration | undefined> =>
    kysely
      .selectFrom('catalogue_generation')
      .select(['number', 'sessions', 'base'])
      .where('name', '=', name)
      .where('state', '=', 'complete')
      .orderBy('number', 'desc')
      .executeTakeFirst();
  const change = async (number: number, changes: Partial<Tables['catalogue_generation']>): Promise<void> => {
    await kysely.updateTable('catalogue_generation').set(changes).where('number', '=', number).execute();
  };
  return {
    find,
    async claim(name, sessions, earlier) {
      while (!(await find(name))) {
        const claimed = await kysely.transaction().execute(async (transaction) => {
          // As of those who migrate, one does it and the others wait.
          await database.lockForMigration(transaction);
          return claimNext(transaction, { name, sessions, earlier, now: now() });
        });
        if (claimed) return claimed;
        await delay(FILLING_POLL);
      }
      return undefined;
    },
    complete: (number) => change(number, { state: 'complete', used_until: now() + CATALOGUE_KEPT }),
    giveUp: (number) => change(number, { state: 'gone', used_until: 0 }),
    // What rests on another uses that too.
    use: (number) => useOf(kysely, [number], now()),
    async sweep() {
      for (const number of await unused(database, now())) await remove(database, number);
    },
  };
}

async function useOf(kysely: Kysely<Tables>, numbers: readonly number[], now: number): Promise<void> {
  await kysely
    .updateTable('catalogue_generation')
    .set({ used_until: now + CATALOGUE_KEPT })
    .where('state', '!=', 'gone')
    .where((row) =>
      row.or([
        row('number', 'in', numbers),
        row(
          'number',
          'in',
          row.selectFrom('catalogue_generation as other').select('other.base').where('other.number', 'in', numbers),
        ),
      ]),
    )
    .execute();
}

interface Claim {
  readonly name: string;
  readonly sessions: number;
  readonly earlier: number | undefined;
  readonly now: number;
}

/** Undefined where another process fills it. One that has said nothing for minutes has died over it. */
async function claimNext(transaction: Transaction<Tables>, claim: Claim): Promise<RegisteredGeneration | undefined> {
  const { name, sessions, now } = claim;
  const rows = await transaction.selectFrom('catalogue_generation').selectAll().execute();
  const known = rows.filter((row) => row.name === name && row.state !== 'gone');
  if (known.some(({ state, used_until }) => state === 'complete' || used_until > now)) return undefined;
  for (const { number } of known)
    await transaction.updateTable('catalogue_generation').set({ state: 'gone' }).where('number', '=', number).execute();
  const number = 1 + Math.max(0, ...rows.map((row) => row.number));
  const before = rows.find((row) => row.number === claim.earlier && row.state === 'complete');
  const base = before ? (before.base ?? before.number) : null;
  // Neither goes while this one is filled from them.
  if (before) await useOf(transaction, [before.number], now);
  const row = { number, name, state: 'filling', sessions, used_until: now + CATALOGUE_KEPT, base } as const;
  await transaction.insertInto('catalogue_generation').values(row).execute();
  return { number, sessions, base };
}

async function unused({ kysely }: Database, now: number): Promise<readonly number[]> {
  const rows = await kysely.selectFrom('catalogue_generation').selectAll().orderBy('number').execute();
  const newest = rows.findLast(({ state }) => state === 'complete')?.number;
  const isOver = ({ number, used_until }: (typeof rows)[number]): boolean => used_until <= now && number !== newest;
  const bases = new Set(rows.filter((row) => !isOver(row)).map(({ base }) => base));
  return rows.filter((row) => isOver(row) && !bases.has(row.number)).map(({ number }) => number);
}

const TABLES = [...PLACED_TABLES, 'catalogue_places', 'catalogue_topic'] as const;

/** Some hundred rows at a time: others write to the same database. Its line goes last, so that what was broken off is taken up again. */
async function remove({ kysely }: Database, number: number): Promise<void> {
  await kysely.updateTable('catalogue_generation').set({ state: 'gone' }).where('number', '=', number).execute();
  for (const table of PLACED_TABLES)
    for (let place = 0; await hasRows(number, table, kysely); place += ROWS_TOGETHER)
      await kysely
        .deleteFrom(table)
        .where('generation', '=', number)
        .where('place', '<', place + ROWS_TOGETHER)
        .execute();
  for (const table of TABLES) await kysely.deleteFrom(table).where('generation', '=', number).execute();
  await kysely.deleteFrom('catalogue_generation').where('number', '=', number).execute();
}

async function hasRows(number: number, table: (typeof PLACED_TABLES)[number], kysely: Database['kysely']): Promise<boolean> {
  return (await kysely.selectFrom(table).select('place').where('generation', '=', number).executeTakeFirst()) !== undefined;
}
