import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { keepFresh } from '../../../src/loading/reload/keep-fresh.ts';
import { openLiveKikigaki } from '../../../src/loading/reload/live-kikigaki.ts';
import { openChanged } from '../../../src/loading/reload/open-changed.ts';
import { openState } from '../../../src/state/open-state.ts';
import { eventually } from '../../fixtures/eventually.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A service's core on a folder of its own, whose folders are looked at each tenth of a second beside the watcher. */
async function start() {
  const folder = join(await makeFolder({ placeholder: '' }), 'data');
  const written = await makeFolder(SMALL_DATA);
  await rename(written, folder);
  const state = await openState(`file:${join(await makeFolder(), 'state.db')}`);
  closers.push(() => state.close());
  const open = openChanged({ folders: [folder], cacheFolder: await makeFolder() });
  const live = await openLiveKikigaki({ open, report: () => {}, calledOff: new AbortController().signal });
  closers.push(() => live.close());
  const since = await state.indexVersion.current();
  const parts = { live, folders: [folder], version: state.indexVersion, since, failed: () => {}, lookEvery: 100 };
  const freshness = await keepFresh(parts);
  closers.push(() => freshness.stop());
  return { folder, events: async () => (await live.kikigaki.programme.events()).map(({ event }) => event.id) };
}

const event = (id: string): string => `id: ${id}\nname: ${id}\ndates: [2025-01-01]\n`;

it('what changes in a folder that was moved away and replaced is noticed, each time', async () => {
  const { folder, events } = await start();
  await rename(folder, `${folder}-old`);
  await rename(await makeFolder({ ...SMALL_DATA, 'events/kawa1.yaml': event('kawa1') }), folder);
  await eventually(async () => expect(await events()).toContain('kawa1'));
  await writeFile(join(folder, 'events/kawa2.yaml'), event('kawa2'));
  await eventually(async () => expect(await events()).toContain('kawa2'));
});

it('a folder that is gone for a while is read when it is back', async () => {
  const { folder, events } = await start();
  await rename(folder, `${folder}-old`);
  await mkdir(folder);
  await rm(folder, { recursive: true });
  await rename(`${folder}-old`, folder);
  await writeFile(join(folder, 'events/kawa3.yaml'), event('kawa3'));
  await eventually(async () => expect(await events()).toContain('kawa3'));
});
