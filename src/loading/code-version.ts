import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The rooms whose code decides what a snapshot holds: how files are read, how text becomes terms, how the index lies in memory. */
export const SNAPSHOT_ROOMS = [
  'concurrency',
  'corpus',
  'language',
  'loading',
  'model',
  'ports',
  'question',
  'search',
  'state',
] as const;

let version: string | undefined;

/**
 * A key for the code that makes snapshots, so that a cache of another version of the program is never taken for one of this.
 * Derived from the files of this program, compiled or not; about a hundred small ones, read once.
 */
export function codeVersion(): string {
  version ??= hashOf(SNAPSHOT_ROOMS.map((room) => fileURLToPath(new URL(`../${room}`, import.meta.url))));
  return version;
}

function hashOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of codeFilesIn(folder)) {
      const code = readFileSync(join(folder, name));
      hash.update(`${name} ${code.length}\n`).update(code);
    }
  }
  return hash.digest('hex');
}

/** Names of the code files in a folder and below, in an order that every file system gives. */
const codeFilesIn = (folder: string): string[] =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => /\.[jt]s$/.test(name))
    .sort();
