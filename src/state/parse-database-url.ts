import { fileURLToPath } from 'node:url';
import { KikigakiError } from '../model/kikigaki-error.ts';

export type DatabaseAddress =
  | { readonly kind: 'file'; readonly file: string }
  /** `name` is what may be shown: host, port and database. */
  | { readonly kind: 'postgres'; readonly url: string; readonly name: string };

/** Reads a `DATABASE_URL`: `file:./var/kikigaki.db` or `postgres://user:password@host/database`. Throws `database-url-invalid`. */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  const scheme = /^([a-z]+):/i.exec(url.trim())?.[1]?.toLowerCase() ?? '';
  if (scheme === 'file') return { kind: 'file', file: readFile(url.trim()) };
  if (scheme === 'postgres' || scheme === 'postgresql') return { kind: 'postgres', url: url.trim(), name: readName(url.trim()) };
  throw new KikigakiError({ code: 'database-url-invalid', fault: 'unknown-scheme' });
}

function readFile(url: string): string {
  const file = url.startsWith('file://') ? pathOf(url) : url.slice('file:'.length);
  if (file === '' || file.endsWith('/')) throw new KikigakiError({ code: 'database-url-invalid', fault: 'no-file' });
  return file;
}

function pathOf(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw new KikigakiError({ code: 'database-url-invalid', fault: 'malformed' });
  }
}

function readName(url: string): string {
  const { host, pathname } = parse(url);
  if (pathname.length < 2) throw new KikigakiError({ code: 'database-url-invalid', fault: 'no-database' });
  return `postgres://${host}${pathname}`;
}

/** Node's own error holds the whole address, the password too: it goes no further. */
function parse(url: string): URL {
  if (!URL.canParse(url)) throw new KikigakiError({ code: 'database-url-invalid', fault: 'malformed' });
  return new URL(url);
}
