import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KikigakiError } from '../model/kikigaki-error.ts';

/** The snapshot's bytes, or `undefined` where there is none that can be read. */
export const readSnapshotFile = async (path: string): Promise<Buffer | undefined> => {
  try {
    // A pipe or a device in its place would never end.
    return (await stat(path)).isFile() ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
};

/** What reports say is for whoever runs the bot: their folder may hold what nobody else is to read. */
const [OWNER_FOLDER, OWNER_FILE] = [0o700, 0o600];

/**
 * Writes a snapshot whole or not at all: to a file beside it, flushed to the disk, then renamed.
 * Throws where the folder cannot be written.
 */
export async function writeSnapshotFile(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const beside = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true, mode: OWNER_FOLDER });
    const file = await open(beside, 'wx', OWNER_FILE);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new KikigakiError({ code: 'cache-unwritable', folder, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
