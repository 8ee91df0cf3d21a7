import type { Transaction } from 'kysely';
import { KikigakiError } from '../model/kikigaki-error.ts';
import type { Database } from './database.ts';
import { type Migration, type MigrationParts, migrations } from './migrations/migrations.ts';
import { reasonOf } from './reason-of.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables up to date in one transaction; of several processes that start at once, one does it and the others wait.
 * Kysely's own migrator does not lock SQLite between processes. Throws `database-newer` and `database-migration-failed`.
 */
export async function migrate(
  database: Database,
  parts: MigrationParts,
  wanted: readonly Migration[] = migrations,
): Promise<void> {
  try {
    await database.kysely.transaction().execute(async (transaction) => {
      await database.lockForMigration(transaction);
      const found = await readVersion(transaction);
      if (found > wanted.length) {
        throw new KikigakiError({ code: 'database-newer', database: database.name, found, known: wanted.length });
      }
      await run(transaction, parts, found, wanted);
    });
  } catch (error) {
    if (error instanceof KikigakiError) throw error;
    throw new KikigakiError({ code: 'database-migration-failed', database: database.name, reason: reasonOf(error) });
  }
}

async function readVersion(transaction: Transaction<Tables>): Promise<number> {
  const { schema } = transaction;
  await schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  const row = await transaction.selectFrom('schema_version').select('version').executeTakeFirst();
  if (row) return row.version;
  await transaction.insertInto('schema_version').values({ version: 0 }).execute();
  return 0;
}

async function run(
  transaction: Transaction<Tables>,
  parts: MigrationParts,
  found: number,
  wanted: readonly Migration[],
): Promise<void> {
  if (found === wanted.length) return;
  for (const migration of wanted.slice(found)) await migration(transaction, parts);
  await transaction.updateTable('schema_version').set({ version: wanted.length }).execute();
}
