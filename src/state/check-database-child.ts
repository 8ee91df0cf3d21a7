import Libsql from 'libsql';
import { reasonOf } from './reason-of.ts';

/** Milliseconds; another process may be writing just now. */
const BUSY = 5_000;

process.send?.(look(process.argv[2] ?? ''));
process.disconnect?.();

/** `ok`, `busy` where somebody else holds the file, or the first thing that is wrong with it. */
function look(file: string): string {
  try {
    const database = new Libsql(file, { timeout: BUSY });
    const [row] = database.prepare('pragma quick_check(1)').all() as readonly { readonly quick_check?: string }[];
    database.close();
    return row?.quick_check ?? 'no answer';
  } catch (error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY') ? 'busy' : reasonOf(error);
  }
}
