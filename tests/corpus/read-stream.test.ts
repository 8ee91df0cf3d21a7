import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadDataFiles, openDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus, readStream } from '../../src/corpus/read-corpus.ts';
import { createReadings, createReadingsOnDisk } from '../../src/corpus/readings.ts';
import { collectStream } from '../../src/corpus/stream-of.ts';
import { bundledDataFolder } from '../../src/index.ts';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folderOf(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kikigaki-stream-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const event = (id: string, ...titles: readonly string[]): string =>
  [
    `id: ${id}`,
    `name: Umi Meetup ${id}`,
    'dates: [2026-01-01]',
    'sessions:',
    ...titles.flatMap((title, at) => [
      `  - id: ${id}/${at + 1}`,
      `    title: ${title}`,
      '    speakers:',
      `      - name: 海野 ${at} (Umino ${at})`,
      `        company: ${at === 0 ? 'Docker' : 'Umi'}`,
    ]),
  ].join('\n');
const report = (of: string, ...sections: readonly string[]): string =>
  [`---`, `event: ${of}`, `title: A report of ${of}`, `url: https://example.com/${of}`, `---`, ...sections].join('\n');

const FOLDERS = {
  'events/umi1.yaml': event('umi1', 'Docker and the sea', 'Waves'),
  'events/umi2.yaml': event('umi2', 'Waves', 'Docker again'),
  'reports/umi1/a.md': report('umi1', '## Waves', 'Higher than last year.', '## The party', 'about: event', '', 'It rained.'),
  'reports/umi2/b.md': report('umi2', '## Waves', 'Seen again.', '## As before', 'session: umi1/2', '', 'Much the same.'),
};

describe('a corpus that is read piece by piece, its files on the disk', () => {
  it.each([
    ['the bundled data', async () => [bundledDataFolder()]],
    ['a report that tells of another event, too', async () => [await folderOf(FOLDERS)]],
    ['two folders', async () => [bundledDataFolder(), await folderOf(FOLDERS)]],
  ])('is the same as in memory: %s', async (_, folders) => {
    const paths = await folders();
    const whole = readCorpus(await loadDataFiles(paths));
    const { corpus, faults, oddities } = readStream(await openDataFiles(paths), createReadingsOnDisk(await folderOf(), 'v1'));
    expect(faults).toEqual(whole.faults);
    expect(oddities).toEqual(whole.oddities);
    expect(corpus.sessionCount).toBe(whole.corpus.sessions.length);
    expect(corpus.noteCount).toBe(whole.corpus.eventNotes.length);
    expect(await collectStream(corpus)).toEqual(whole.corpus);
    // Each time anew.
    expect(await collectStream(corpus)).toEqual(whole.corpus);
  });

  it('has the faults that it has in memory', async () => {
    const folder = await folderOf({
      ...FOLDERS,
      'reports/umi1/c.md': report('umi1', '## Wavs', 'Misspelt.', '## Gone', 'session: umi2/7', '', 'Nobody.'),
    });
    const whole = readCorpus(await loadDataFiles([folder]));
    const streamed = readStream(await openDataFiles([folder]), createReadingsOnDisk(await folderOf(), 'v1'));
    expect(whole.faults.length).toBeGreaterThan(1);
    expect(streamed.faults).toEqual(whole.faults);
  });

  it('parses no file twice, also another time', async () => {
    const [folder, kept] = [await folderOf(FOLDERS), await folderOf()];
    const parse = async (): Promise<number> => {
      const readings = createReadingsOnDisk(kept, 'v1');
      let parsed = 0;
      const counting: Pick<typeof readings, 'of'> = {
        of: (file, read, unread) =>
          readings.of(
            file,
            (one) => {
              parsed += 1;
              return read(one);
            },
            unread,
          ),
      };
      await collectStream(readStream(await openDataFiles([folder]), counting).corpus);
      readings.sweep(await openDataFiles([folder]));
      return parsed;
    };
    const all = await parse();
    expect(all).toBeGreaterThanOrEqual(Object.keys(FOLDERS).length);
    expect(await parse()).toBe(0);
    await writeFile(join(folder, 'reports/umi1/a.md'), report('umi1', '## Waves', 'Lower, after all.'));
    expect(await parse()).toBe(1);
    // What no file is any more goes.
    expect((await readdir(join(kept, 'v1'))).length).toBe(all);
  });

  it('takes no text for another that came in its place', async () => {
    const folder = await folderOf(FOLDERS);
    const files = await openDataFiles([folder]);
    await writeFile(join(folder, 'events/umi2.yaml'), event('umi2', 'Waves', 'Calm'));
    expect(() => readStream(files, createReadings())).toThrow(
      expect.objectContaining({
        detail: { code: 'folder-unreadable', folder: expect.stringContaining('umi2.yaml'), reason: 'changed' },
      }),
    );
  });
});
