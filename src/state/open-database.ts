import type { Database } from './database.ts';
import { openLibsqlDatabase } from './libsql-database.ts';
import { parseDatabaseUrl } from './parse-database-url.ts';
import { openPostgresDatabase } from './postgres-database.ts';

/** Connects to the database of a `DATABASE_URL`. Throws `database-url-invalid` and `database-unreachable`. */
export async function openDatabase(url: string): Promise<Database> {
  const address = parseDatabaseUrl(url);
  return address.kind === 'file' ? openLibsqlDatabase(address.file) : openPostgresDatabase(address.url, address.name);
}
