import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSourceFetching } from '../../../adapters/service/fetch-sources.ts';
import { createLog } from '../../../adapters/service/log.ts';
import { takeTurn } from '../../../src/importing/index.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
const HOUR = 3_600_000;

describe('the named sources of a folder', () => {
  it('are read by one of several replicas, and again only when the time is up', async () => {
    const folder = await makeFolder();
    const turns = await Promise.all([1, 2, 3, 4].map(() => takeTurn(folder, HOUR, Date.now())));
    expect(turns.filter(Boolean)).toHaveLength(1);
    const { mtimeMs } = await stat(join(folder, '.kikigaki-fetched'));
    expect(await takeTurn(folder, HOUR, mtimeMs + HOUR - 1)).toBe(false);
    const later = await Promise.all([1, 2, 3].map(() => takeTurn(folder, HOUR, mtimeMs + HOUR)));
    expect(later.filter(Boolean)).toHaveLength(1);
  });

  it('are written into it, and logged without their addresses', async () => {
    const folder = await makeFolder({
      'sources.yaml': 'timetables:\n  - event: kelp31\n    from: talks.csv\nreports:\n  - from: gone.md\n',
      'talks.csv': 'id,title,date\n1,Kelp at night,2031-01-02\n',
    });
    const lines: string[] = [];
    const log = createLog({ level: 'info', secrets: [], write: (line) => void lines.push(line) });
    const job = createSourceFetching({ folder, hours: 1, log, now: Date.now });
    await job.run();
    expect(await readFile(join(folder, 'events/kelp31.yaml'), 'utf8')).toContain('title: Kelp at night');
    expect(lines.join('')).toMatch(/source read[\s\S]*could not be read/);
    expect(lines.join('')).not.toContain('gone.md');

    await writeFile(join(folder, 'talks.csv'), 'id,title,date\n1,Kelp at noon,2031-01-02\n');
    await job.run();
    expect(await readFile(join(folder, 'events/kelp31.yaml'), 'utf8')).toContain('Kelp at night');
  });
});
