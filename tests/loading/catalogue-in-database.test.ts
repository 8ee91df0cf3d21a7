import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKikigaki } from '../../src/loading/open-kikigaki.ts';
import type { OpenedData } from '../../src/loading/reload/open-changed.ts';
import type { Kikigaki } from '../../src/ports/kikigaki.ts';
import { migrateDatabase } from '../../src/state/migrate-database.ts';
import { compiled } from '../fakes/compiled.ts';
import { SMALL_DATA } from '../fixtures/small-data.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';
import { databaseKinds, type TestDatabase } from '../state/test-databases.ts';

const makeFolder = temporaryFolders();
const now = (): Date => new Date('2025-01-01T00:00:00Z');
/** Of every kind: searched, listed, counted, looked up, refused, and what is offered instead. */
const QUESTIONS = [
  'Ciliumの接続追跡テーブル',
  'Umi Cloud Days 2023のセッション一覧',
  '2023年のセッションは何件？',
  'Ciliumを千台で運用した一年',
  'https://example.com/umi2023/101/slides',
  'https://example.com/kamome',
  'umi2023/102',
  '波野さんの発表',
  '株式会社みなとの発表は？',
  'みなとの人は誰？',
  'スライドのあるセッション',
  '10時からのセッション',
  'うみクラウド2023はどこで？',
  '会場から海は見えた？',
  'どんなイベントがある？',
  'Which talks were held in 2024?',
  'イベントごとの件数',
  'タイトルに監視が入っている発表',
  'eBPG',
  'Anne Shore',
  '量子コンピューターの話',
  'ありがとう',
];

const folderOf = async () => ({ folder: await makeFolder(SMALL_DATA), cacheFolder: await makeFolder() });

describe.each(databaseKinds)('Kikigaki with its sessions on $name', ({ create }) => {
  let database: TestDatabase;
  let options: { readonly folders: readonly string[]; readonly cacheFolder: string; readonly now: () => Date };
  let inMemory: Kikigaki;
  beforeAll(async () => {
    database = await create();
    await migrateDatabase(database.url);
    const { folder, cacheFolder } = await folderOf();
    options = { folders: [folder], cacheFolder, now };
    inMemory = (await openKikigaki(options)).kikigaki;
  });
  const open = () => openKikigaki({ ...options, catalogue: { databaseUrl: database.url } });

  it('answers every kind of question as from memory, and keeps no session', async () => {
    const { kikigaki, corpus } = await open();
    expect(Object.keys(corpus)).toContain('outline');
    expect(JSON.stringify(corpus)).not.toContain('example.com/umi2023/101');
    for (const text of QUESTIONS) expect(await kikigaki.ask({ text }), text).toEqual(await inMemory.ask({ text }));
  });

  it('goes on in a conversation as from memory', async () => {
    const { kikigaki } = await open();
    const first = await kikigaki.ask({ text: 'Umi Cloud Days 2023のセッション一覧' });
    for (const text of ['1番目の資料は？', '2日目だけ', 'もっと見せて', '誰が話した？', '翌年は？'])
      expect(await kikigaki.ask({ text, previous: first.context }), text).toEqual(
        await inMemory.ask({ text, previous: first.context }),
      );
  });

  it('is opened again from the cache, without reading a file', async () => {
    await open();
    expect((await open()).fromCache).toBe(true);
  });

  it('gives the whole corpus to those who need it', async () => {
    expect((await (await open()).whole()).sessions).toEqual((await openKikigaki(options)).corpus.sessions);
  });

  it('answers from changed files, and what is open from what it was opened with', async () => {
    const before = await open();
    const title = '波の上の新しい話';
    const event = (SMALL_DATA['events/yama2024.yaml'] ?? '').replace('LT：監視をやめた日', title);
    await writeFile(join(options.folders[0] ?? '', 'events/yama2024.yaml'), event);
    const after = await open();
    const titlesIn = async (kikigaki: Kikigaki) =>
      (await kikigaki.programme.sessions('yama2024')).sessions.map((session) => session.title);
    expect(await titlesIn(after.kikigaki)).toContain(title);
    expect((await after.kikigaki.ask({ text: '波の上の新しい話' })).kind).toBe('found');
    expect(await titlesIn(before.kikigaki)).not.toContain(title);
  });

  describe('in threads', () => {
    let data: OpenedData;
    beforeAll(async () => {
      const { openInThreads } = (await compiled('src/loading/index.js')) as typeof import('../../src/loading/index.ts');
      const { folder, cacheFolder } = await folderOf();
      const threads = openInThreads({
        folders: [folder],
        cacheFolder,
        catalogue: { databaseUrl: database.url },
        answerMilliseconds: 20_000,
        ended: () => {},
      });
      data = (await threads(new AbortController().signal)) as OpenedData;
    });
    afterAll(() => data.close());

    it('answers, and is browsed from this one', async () => {
      const { kikigaki } = data;
      const answers = await Promise.all(QUESTIONS.map((text) => kikigaki.ask({ text })));
      expect(answers.map(({ kind }) => kind)).toEqual(
        await Promise.all(QUESTIONS.map(async (text) => (await inMemory.ask({ text })).kind)),
      );
      expect((await kikigaki.programme.show('umi2023/101')).reports.length).toBeGreaterThan(0);
      expect((await data.whole()).sessions).toHaveLength(5);
    });
  });
});
