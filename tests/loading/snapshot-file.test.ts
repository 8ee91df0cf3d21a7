import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSnapshotFile, writeSnapshotFile } from '../../src/loading/snapshot-file.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();

describe('a snapshot file', () => {
  it('is read as it was written, in a folder that is made for it', async () => {
    const path = join(await makeFolder(), 'not', 'yet', 'there.index');
    await writeSnapshotFile(path, Buffer.from('bytes'));
    expect(await readSnapshotFile(path)).toEqual(Buffer.from('bytes'));
  });

  it('replaces the one before it and leaves nothing beside it', async () => {
    const folder = await makeFolder({ 'a.index': 'a much longer one from before' });
    await writeSnapshotFile(join(folder, 'a.index'), Buffer.from('new'));
    expect(await readFile(join(folder, 'a.index'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.index']);
  });

  it('is one of those that were written at the same time, whole', async () => {
    const folder = await makeFolder();
    const path = join(folder, 'a.index');
    const texts = Array.from({ length: 8 }, (_, i) => String(i).repeat(100_000));
    await Promise.all(texts.map((text) => writeSnapshotFile(path, Buffer.from(text))));
    expect(texts).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['a.index']);
  });

  it('is not there where it cannot be read', async () => {
    const folder = await makeFolder();
    expect(await readSnapshotFile(join(folder, 'none.index'))).toBeUndefined();
    expect(await readSnapshotFile(folder)).toBeUndefined();
  });

  it('that cannot take its place leaves the old state, nothing beside it, and says so', async () => {
    const folder = await makeFolder();
    const path = join(folder, 'a.index');
    await mkdir(join(path, 'a folder in its place'), { recursive: true });
    await expect(writeSnapshotFile(path, Buffer.from('x'))).rejects.toMatchObject({
      name: 'KikigakiError',
      detail: { code: 'cache-unwritable', folder },
    });
    expect(await readdir(folder)).toEqual(['a.index']);
  });

  it('that lies below a file says which folder cannot be written', async () => {
    const path = join(await makeFolder({ file: 'x' }), 'file', 'a.index');
    await expect(writeSnapshotFile(path, Buffer.from('x'))).rejects.toMatchObject({
      name: 'KikigakiError',
      detail: { code: 'cache-unwritable' },
    });
  });
});
