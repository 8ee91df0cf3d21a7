import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DISCORD } from '../../adapters/discord/platform.ts';
import { SLACK } from '../../adapters/slack/platform.ts';
import { createChat } from '../../src/chat/create-chat.ts';
import { createPageImports } from '../../src/importing/create-page-imports.ts';
import { createFetcher } from '../../src/importing/fetching/create-fetcher.ts';
import { REACH } from '../../src/importing/fetching/reach.ts';
import { createReader } from '../../src/importing/reading/create-reader.ts';
import {
  type Chat,
  type OpenedKikigaki,
  openKikigaki,
  present,
  type Reply,
  readCommand,
  type Speaking,
  type State,
} from '../../src/index.ts';
import type { DraftPreview, PageImport } from '../../src/model/page-import.ts';
import type { PageImports } from '../../src/ports/page-imports.ts';
import { openState } from '../../src/state/open-state.ts';
import { servePages } from '../fakes/serve-pages.ts';
import { SMALL_DATA } from '../fixtures/small-data.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const server = servePages();
const makeFolder = temporaryFolders();
/** Its process takes long to start from TypeScript: one for all tests. */
const reader = createReader();
const PAGE = `<!doctype html><html lang="ja"><head><title>海のカンファレンス2023に行ってきた</title></head><body><article>
<h1>うみクラウド2023（UMI2023）に行ってきた</h1>
<h2>Ciliumを千台で運用した一年</h2><p>ゾウリムシのように数が増える話だった。</p><p>二つ目。</p>
<h2>会場</h2><p>海が見えた。</p></article></body></html>`;

let data = '';
let own = '';
let cache = '';
let opened: OpenedKikigaki;
let state: State;
let imports: PageImports;
let chat: Chat;
beforeAll(async () => {
  [data, cache] = [await makeFolder(SMALL_DATA), await makeFolder()];
  opened = await openKikigaki({ folders: [data], cacheFolder: cache });
  state = await openState(`file:${await makeFolder()}/state.db`);
});
afterAll(async () => {
  reader.close();
  await state.close();
});
beforeEach(async () => {
  own = await makeFolder();
  const fetcher = createFetcher({ reach: REACH.everywhere, pauseMilliseconds: 0 });
  imports = createPageImports({
    folder: own,
    programme: opened.kikigaki.programme,
    version: state.indexVersion,
    fetcher,
    reader: { read: reader.read, close: () => {} },
  });
  chat = createChat({ kikigaki: opened.kikigaki, state, log: { error: () => {} }, imports });
  server.serve({ '/trip': PAGE });
});
afterEach(() => imports.close());

const previewOf = (found: PageImport): DraftPreview => {
  if (found.kind !== 'draft') throw new Error(`a draft was expected, not ${found.kind}`);
  return found.preview;
};
const draftFile = (): string => join(own, 'reports/umi2023/trip.md');
const admin: Speaking = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: '1', person: 'U1', mayImport: true };

describe('a page that is imported from a chat', () => {
  it('is a draft that nobody finds until it is published; then every replica is told', async () => {
    const preview = previewOf(await imports.read(`${server.url()}/trip`));
    expect(preview).toMatchObject({
      title: 'うみクラウド2023（UMI2023）に行ってきた',
      url: `${server.url()}/trip`,
      event: { id: 'umi2023' },
      sections: [
        {
          heading: 'Ciliumを千台で運用した一年',
          session: 'umi2023/101',
          notes: 2,
          first: 'ゾウリムシのように数が増える話だった。',
        },
        { heading: '会場', notes: 1 },
      ],
    });
    const ask = async () => {
      const { kikigaki } = await openKikigaki({ folders: [data, own], cacheFolder: cache });
      return kikigaki.ask({ text: 'ゾウリムシ' });
    };
    await expect(ask()).resolves.toMatchObject({ kind: 'nothing' });
    const version = await state.indexVersion.current();
    expect(await imports.publish(preview.draft)).toEqual({ kind: 'published', title: preview.title, event: 'umi2023' });
    expect(await state.indexVersion.current()).toBe(version + 1);
    expect(await ask()).toMatchObject({ kind: 'found', sessions: [{ session: { id: 'umi2023/101' } }] });
  });

  it('is published once; what is published is not changed from a chat', async () => {
    const { draft } = previewOf(await imports.read(`${server.url()}/trip`));
    await imports.publish(draft);
    const published = await readFile(draftFile(), 'utf8');
    const version = await state.indexVersion.current();
    expect(await imports.publish(draft)).toMatchObject({ kind: 'published-already' });
    server.serve({ '/trip': PAGE.replace('海が見えた', '山が見えた') });
    expect(await imports.read(`${server.url()}/trip`)).toMatchObject({ kind: 'published-already' });
    expect(await readFile(draftFile(), 'utf8')).toBe(published);
    expect(await state.indexVersion.current()).toBe(version);
  });

  it('keeps what a person edited in the draft', async () => {
    await imports.read(`${server.url()}/trip`);
    await writeFile(draftFile(), (await readFile(draftFile(), 'utf8')).replace('海が見えた。', '海がよく見えた。'));
    const preview = previewOf(await imports.read(`${server.url()}/trip`));
    expect(preview.sections[1]?.first).toBe('海がよく見えた。');
  });

  it('is not kept where its event is not known, unless somebody says it', async () => {
    server.serve({ '/trip': '<!doctype html><h1>日記</h1><h2>昼</h2><p>うどんを食べた。</p>' });
    expect(await imports.read(`${server.url()}/trip`)).toMatchObject({ kind: 'no-event', title: '日記' });
    expect(await readdir(own)).toEqual([]);
    expect(previewOf(await imports.read(`${server.url()}/trip`, 'umi2023')).event.id).toBe('umi2023');
  });

  it.each([
    ['/gone', 'page-missing'],
    ['/broken', 'server-fault'],
    ['/loop', 'too-many-redirects'],
  ])('leaves nothing behind where it cannot be read (%s)', async (path, code) => {
    server.serve({
      '/broken': (_, response) => void response.writeHead(500).end(),
      '/loop': (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
    });
    expect(await imports.read(server.url() + path)).toMatchObject({ kind: 'failed', error: { code } });
    expect(await readdir(own)).toEqual([]);
  });

  it('waits its turn, and is told to come later where many wait', async () => {
    const found = await Promise.all(Array.from({ length: 6 }, () => imports.read(`${server.url()}/trip`)));
    expect(found.map(({ kind }) => kind)).toEqual(['draft', 'draft', 'draft', 'draft', 'busy', 'busy']);
  });

  it('is the one that the button names, whatever the button says', async () => {
    await imports.read(`${server.url()}/trip`);
    for (const draft of ['', '..', '../../etc/passwd', 'umi2023/trip', '0'.repeat(16)])
      expect(await imports.publish(draft)).toEqual({ kind: 'gone' });
    expect(await readFile(draftFile(), 'utf8')).toContain('status: draft');
  });
});

describe('importing in a chat', () => {
  const say = (words: string, speaking = admin, on = chat): Promise<Reply> => on.run(readCommand(words), speaking);

  it('is for those who may, for buttons too', async () => {
    const { mayImport: _, ...member } = admin;
    expect(await say(`import ${server.url()}/trip`, member)).toMatchObject({ kind: 'no-import', why: 'not-allowed' });
    expect(await chat.act({ kind: 'publish', draft: 'x' }, member)).toMatchObject({ kind: 'no-import', why: 'not-allowed' });
    expect(server.asked()).toEqual([]);
  });

  it('is off unless it is turned on', async () => {
    const without = createChat({ kikigaki: opened.kikigaki, state, log: { error: () => {} } });
    expect(await say(`import ${server.url()}/trip`, admin, without)).toMatchObject({ kind: 'no-import', why: 'off' });
  });

  it('shows what was found, with a button that publishes it', async () => {
    const reply = await say(`取り込み <${server.url()}/trip|trip> うみクラウド2023`);
    for (const language of ['ja', 'en'] as const) {
      const { parts } = present(reply, { language, platform: SLACK });
      const buttons = parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));
      expect(buttons).toMatchObject([{ isPrimary: true, action: { kind: 'publish' } }]);
      const [button] = buttons;
      if (language === 'en' && button) {
        const published = await chat.act(button.action, admin);
        expect(present(published, { language, platform: SLACK }).summary).toMatch(/is published/);
      }
    }
  });

  it('lists the pages of a feed', async () => {
    server.serve({ '/feed': '<rss><channel><title>T</title><item><title>A</title><link>/trip</link></item></channel></rss>' });
    const reply = await say(`import ${server.url()}/feed`);
    expect(present(reply, { language: 'ja', platform: DISCORD }).parts).toMatchObject([
      { kind: 'heading' },
      { kind: 'list', items: [{ title: 'A', url: `${server.url()}/trip` }] },
      { kind: 'note' },
    ]);
  });

  it('says why a page could not be read', async () => {
    const reply = await say('import http://127.0.0.1:1/');
    expect(reply).toMatchObject({ kind: 'import', found: { kind: 'failed' } });
    for (const language of ['ja', 'en'] as const)
      expect(present(reply, { language, platform: SLACK }).summary).toMatch(/127\.0\.0\.1/);
  });
});
