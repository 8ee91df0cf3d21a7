import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KikigakiError } from '../model/kikigaki-error.ts';
import { parseDatabaseUrl } from './parse-database-url.ts';

/** A file that takes longer to look through, in milliseconds, is used as it is: gigabytes take minutes. */
const PATIENCE = 20_000;

/** Looks through the database of a `DATABASE_URL` where it is a file; PostgreSQL looks after itself. Throws `database-url-invalid` and `database-damaged`. */
export async function checkDatabase(url: string): Promise<void> {
  const address = parseDatabaseUrl(url);
  if (address.kind === 'file') await checkFile(address.file);
}

/**
 * Looks through a SQLite file that is there, in a process of its own: pages that are damaged in certain ways make the library
 * end the process that reads them. Throws `database-damaged`.
 */
async function checkFile(file: string): Promise<void> {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const found = await lookThrough(startChild(file));
  if (found !== undefined) throw new KikigakiError({ code: 'database-damaged', database: file, reason: found });
}

/** Node 20 cannot read TypeScript: where this file runs as such, the child needs the loader, too. */
function startChild(file: string): ChildProcess {
  const extension = extname(import.meta.url);
  const entry = fileURLToPath(new URL(`./check-database-child${extension}`, import.meta.url));
  const loader = extension === '.ts' ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [];
  return fork(entry, [file], { execArgv: loader, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}

/** What is wrong; undefined where nothing is, or where looking takes too long. */
function lookThrough(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said: string | undefined;
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(undefined);
    }, PATIENCE);
    child.on('message', (message) => {
      said = String(message);
    });
    child.on('error', () => resolve(undefined));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const isWell = said === 'ok' || said === 'busy';
      resolve(isWell ? undefined : (said ?? (signal === 'SIGKILL' ? undefined : `the library ended (${signal ?? code})`)));
    });
  });
}
