import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledDataFolder, type OpenedKikigaki, openKikigaki } from '../../src/index.ts';

/** The bundled data, opened at a given day; call `close` at the end. */
export async function openBundled(now: () => Date): Promise<OpenedKikigaki & { close: () => Promise<void> }> {
  const cacheFolder = await mkdtemp(join(tmpdir(), 'kikigaki-'));
  const opened = await openKikigaki({ folders: [bundledDataFolder()], cacheFolder, now });
  return { ...opened, close: () => rm(cacheFolder, { recursive: true }) };
}
