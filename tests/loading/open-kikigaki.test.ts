import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkData, openKikigaki } from '../../src/loading/open-kikigaki.ts';
import { SMALL_DATA } from '../fixtures/small-data.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
const best = async ({ kikigaki }: Awaited<ReturnType<typeof openKikigaki>>, text: string): Promise<string | undefined> => {
  const answer = await kikigaki.ask({ text });
  return answer.kind === 'found' ? answer.sessions[0]?.session.id : undefined;
};

async function builtOnce() {
  const [folder, cacheFolder] = [await makeFolder(SMALL_DATA), await makeFolder()];
  const options = { folders: [folder], cacheFolder };
  expect((await openKikigaki(options)).fromCache).toBe(false);
  const [name = ''] = await readdir(cacheFolder);
  return { folder, options, index: join(cacheFolder, name) };
}

describe('the built index', () => {
  it('is kept and answers the same when it is opened again', async () => {
    const { options } = await builtOnce();
    const again = await openKikigaki(options);
    expect(again.fromCache).toBe(true);
    expect(await best(again, '接続追跡テーブル')).toBe('umi2023/101');
    expect(again.corpus).toEqual((await openKikigaki({ ...options, cacheFolder: await makeFolder() })).corpus);
  });

  it('is built anew when a file has changed', async () => {
    const { folder, options } = await builtOnce();
    await writeFile(join(folder, 'vocabulary.yaml'), 'same:\n  - [etcd, エトセディ]\n');
    const opened = await openKikigaki(options);
    expect(opened.fromCache).toBe(false);
    expect(await best(opened, 'エトセディ')).toBe('umi2023/102');
    expect((await openKikigaki(options)).fromCache).toBe(true);
  });

  it('takes in a changed report, and only that: what it says now is found, what it said is not', async () => {
    const { folder, options } = await builtOnce();
    const report = join(folder, 'reports/umi2023/kamome.md');
    await writeFile(report, (await readFile(report, 'utf8')).replaceAll('接続追跡テーブル', '経路表'));
    const told: string[] = [];
    const opened = await openKikigaki({ ...options, progress: (done, all) => void told.push(`${done}/${all}`) });
    expect(told).toEqual(['1/1']);
    expect(await best(opened, '経路表')).toBe('umi2023/101');
    const anew = await openKikigaki({ ...options, cacheFolder: await makeFolder() });
    for (const question of ['接続追跡テーブル', '経路表', 'etcd', 'Backups']) {
      const [now, then] = [await opened.kikigaki.ask({ text: question }), await anew.kikigaki.ask({ text: question })];
      expect(now).toEqual(then);
    }
    expect((await openKikigaki(options)).fromCache).toBe(true);
  });

  it.each<[string, (path: string) => Promise<void>]>([
    [
      'one byte of it is another',
      async (path) => {
        const bytes = await readFile(path);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        await writeFile(path, bytes);
      },
    ],
    ['it was cut short', (path) => truncate(path, 1_000)],
    ['it is empty', (path) => truncate(path, 0)],
    ['it is something else', (path) => writeFile(path, 'not an index')],
  ])('is built anew when %s', async (_, damage) => {
    const { options, index } = await builtOnce();
    await damage(index);
    const opened = await openKikigaki(options);
    expect(opened.fromCache).toBe(false);
    expect(await best(opened, '接続追跡テーブル')).toBe('umi2023/101');
    expect((await openKikigaki(options)).fromCache).toBe(true);
  });

  it('is one of its own for each set of folders', async () => {
    const { folder, options } = await builtOnce();
    const more = await makeFolder({ 'vocabulary.yaml': 'same: []\n' });
    expect((await openKikigaki({ ...options, folders: [folder, more] })).fromCache).toBe(false);
    expect((await openKikigaki(options)).fromCache).toBe(true);
  });

  it('is not kept for data with faults, which are told', async () => {
    const cacheFolder = await makeFolder();
    const folder = await makeFolder({ 'events/umi.yaml': 'id: umi\n' });
    await expect(openKikigaki({ folders: [folder], cacheFolder })).rejects.toMatchObject({
      name: 'KikigakiError',
      detail: { code: 'data-faults', faults: [{ line: 1 }, { line: 1 }] },
    });
    expect(await readdir(cacheFolder)).toEqual([]);
    expect(await checkData([folder])).toHaveLength(2);
  });

  it('is told about when it cannot be kept, and answers all the same', async () => {
    const { options, index } = await builtOnce();
    await rm(index);
    await mkdir(join(index, 'a folder in its place'), { recursive: true });
    const opened = await openKikigaki(options);
    expect(opened.warnings).toMatchObject([{ detail: { code: 'cache-unwritable', folder: options.cacheFolder } }]);
    expect(await best(opened, '接続追跡テーブル')).toBe('umi2023/101');
  });
});
