import type { Database } from './database.ts';
import { openLibsqlDatabase } from './libsql-database.ts';
import { parseDatabaseUrl } from './parse-database-url.ts';
import { openPostgresDatabase } from './postgres-database.ts';

/** Connects to the database of a `DATABASE_URL`, for reading and writing or for reading alone. Throws `database-url-invalid` and `database-unreachable`. */
export async function openDatabase(url: string, use: 'writing' | 'reading' = 'writing'): Promise<Database> {
  const address = parseDatabaseUrl(url);
  return address.kind === 'file' ? openLibsqlDatabase(address.file, use) : openPostgresDatabase(address.url, address.name, use);
}
