import { createKeyring, type SecretOf } from './keyring.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';

/** Brings the tables at a `DATABASE_URL` up to date, as `openState` does, and leaves them alone again. Throws what `openState` throws. */
export async function migrateDatabase(url: string, secretOf: SecretOf = () => undefined): Promise<void> {
  const database = await openDatabase(url);
  try {
    await migrate(database, { keyring: createKeyring(secretOf) });
  } finally {
    await database.kysely.destroy();
  }
}
