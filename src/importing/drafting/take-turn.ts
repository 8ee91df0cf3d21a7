import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The file whose age tells when sources were fetched last: a hidden one, so that nobody takes it for data. */
const STAMP = '.kikigaki-fetched';

/** Whether it is time, and nobody else has taken this turn: only one of several replicas can move the old stamp away, or make the new one. */
export async function takeTurn(folder: string, milliseconds: number, now: number): Promise<boolean> {
  const path = join(folder, STAMP);
  const last = await stat(path).catch(() => undefined);
  if (last && now - last.mtimeMs < milliseconds) return false;
  if (last) {
    const moved = `${path}.${process.pid}`;
    const isMine = await rename(path, moved).then(
      () => true,
      () => false,
    );
    if (!isMine) return false;
    await rm(moved, { force: true });
  }
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
