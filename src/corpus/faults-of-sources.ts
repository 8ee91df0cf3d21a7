import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../model/fault.ts';
import { KikigakiError } from '../model/kikigaki-error.ts';
import { readSources } from './read-sources.ts';

/** What is wrong with the `sources.yaml` of a data folder; nothing where there is none. Throws where it cannot be read. */
export async function faultsOfSources(folder: string): Promise<readonly Fault[]> {
  const path = join(folder, 'sources.yaml');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new KikigakiError({ code: 'file-unreadable', file: path, reason: error.code ?? String(error) });
  });
  return text === undefined ? [] : readSources(text, path).faults;
}
