import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { openKikigaki } from '../../src/index.ts';
import { hostileTexts } from '../fixtures/hostile-texts.ts';

const MAX_TITLE = 200;

/** Titles, speakers and companies of a stranger's timetable: the same texts that are tried as questions. A pattern of exponential time does not end with them. */
it('a folder of hostile titles, speakers and companies is read, indexed and asked', async () => {
  const titles = [
    ...new Set(hostileTexts(MAX_TITLE).map((text) => text.replace(/[\p{Control}\p{Surrogate}]/gu, '').trim())),
  ].filter((title) => /[\p{Letter}\p{Number}]/u.test(title));
  const folder = await mkdtemp(join(tmpdir(), 'kikigaki-titles-'));
  const sessions = titles.map((title, at) => ({
    ...{ id: `umi2031/${at}`, title, category: title, room: title },
    speakers: [{ name: title, company: title }],
  }));
  const event = { id: 'umi2031', name: 'Umi Days 2031', aliases: titles.slice(0, 20), dates: ['2031-06-01'], sessions };
  try {
    await mkdir(join(folder, 'events'));
    await writeFile(join(folder, 'events', 'umi2031.yaml'), stringify(event));
    const opened = await openKikigaki({ folders: [folder], cacheFolder: join(folder, 'cache') });
    expect((await opened.kikigaki.programme.sessions('umi2031')).sessions).toHaveLength(titles.length);
    for (const title of titles) expect((await opened.kikigaki.ask({ text: title })).kind).toBeTypeOf('string');
  } finally {
    await rm(folder, { recursive: true });
  }
}, 120_000);
