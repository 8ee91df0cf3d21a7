import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPageImports } from '../../src/importing/create-page-imports.ts';
import { createFetcher } from '../../src/importing/fetching/create-fetcher.ts';
import { REACH } from '../../src/importing/fetching/reach.ts';
import { type Kikigaki, openKikigaki } from '../../src/index.ts';
import type { PageImports } from '../../src/ports/page-imports.ts';
import { openState } from '../../src/state/open-state.ts';
import { openFakeDiscord } from '../fakes/fake-discord.ts';
import { runDiscord } from '../fakes/run-discord.ts';
import { servePages } from '../fakes/serve-pages.ts';
import { startSlackFront } from '../fakes/slack-front.ts';
import { slackPerson } from '../fakes/slack-person.ts';
import { startSlackBot } from '../fakes/start-slack-bot.ts';
import { eventually } from '../fixtures/eventually.ts';
import { SMALL_DATA } from '../fixtures/small-data.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const server = servePages();
const makeFolder = temporaryFolders();
const PAGE = `# うみクラウド2023に行ってきた

## Ciliumを千台で運用した一年
ゾウリムシのように数が増える話だった。
`;

let kikigaki: Kikigaki;
let own = '';
let databaseUrl = '';
let state: Awaited<ReturnType<typeof openState>>;
let imports: PageImports;
let version = 0;
beforeAll(async () => {
  kikigaki = (await openKikigaki({ folders: [await makeFolder(SMALL_DATA)], cacheFolder: await makeFolder() })).kikigaki;
});
beforeEach(async () => {
  own = await makeFolder();
  databaseUrl = `file:${join(await makeFolder(), 'state.db')}`;
  state = await openState(databaseUrl);
  version = await state.indexVersion.current();
  const fetcher = createFetcher({ reach: REACH.everywhere, pauseMilliseconds: 0 });
  imports = createPageImports({ folder: own, programme: kikigaki.programme, version: state.indexVersion, fetcher });
  server.serve({ '/trip': (_, response) => void response.writeHead(200, { 'content-type': 'text/markdown' }).end(PAGE) });
  return async () => {
    await imports.close();
    await state.close();
  };
});

const report = (): Promise<string> => readFile(join(own, 'reports/umi2023/trip.md'), 'utf8');

describe('a report from the web', () => {
  it('is imported and published on Slack by an admin, and by nobody else', async () => {
    const front = await startSlackFront();
    const bot = await startSlackBot({ mode: 'http', front, kikigaki, databaseUrl, imports });
    const told = async (count: number) => JSON.stringify((await front.called('response_url', count)).at(-1)?.body);
    try {
      const [admin, member] = [front.ids.person, front.ids.other].map((id) => slackPerson(id, front, bot.delivery));
      front.admins.add(front.ids.person);
      await member?.command(`取り込み ${server.url()}/trip`);
      expect(await told(1)).toMatch(/管理する人/);
      expect(server.asked()).toEqual([]);
      await admin?.command(`取り込み <${server.url()}/trip>`);
      expect(await told(2)).toMatch(/"ephemeral".*うみクラウド2023に行ってきた.*ゾウリムシ.*公開する/s);
      expect(await report()).toContain('status: draft');
      const preview = JSON.parse(await told(2));
      await member?.press(preview, '公開する', { isPrivate: true });
      expect(await told(3)).toMatch(/管理する人/);
      expect(await report()).toContain('status: draft');
      await admin?.press(preview, '公開する', { isPrivate: true });
      expect(await told(4)).toMatch(/公開しました/);
      expect(await report()).not.toContain('status: draft');
      expect(await state.indexVersion.current()).toBe(version + 1);
      expect(front.faults).toEqual([]);
      expect(front.calls.filter(({ method }) => method === 'chat.postMessage')).toEqual([]);
    } finally {
      await bot.stop();
      await front.close();
    }
  });

  it('is imported and published on Discord by who manages the server, and by nobody else', async () => {
    const discord = await openFakeDiscord();
    const running = await runDiscord(discord, { kikigaki, state, imports });
    await eventually(() => expect(running.adapter.isReady()).toBe(true));
    const member = (permissions: string) => ({
      member: { user: { id: '77', username: 'nagisa', discriminator: '0' }, permissions },
    });
    const answerTo = async (
      given: object,
    ): Promise<{ readonly id: string; readonly text: string; readonly isPrivate: boolean }> => {
      const interaction = discord.interact(given);
      await eventually(() => expect(interaction.messages.length).toBeGreaterThan(0));
      const id = interaction.messages.at(-1) ?? '';
      const text = () => JSON.stringify(discord.messages.get(id)?.body);
      await eventually(() => expect(text()).toMatch(/components/));
      return { id, text: text(), isPrivate: discord.messages.get(id)?.isPrivate === true };
    };
    const options = [{ name: 'address', value: `${server.url()}/trip`, type: 3 }];
    const command = { data: { id: '1', name: 'import', type: 1, options } };
    try {
      expect((await answerTo({ ...command, ...member('0') })).text).toMatch(/管理する人/);
      expect(server.asked()).toEqual([]);
      const preview = await answerTo({ ...command, ...member('32') });
      expect(preview).toMatchObject({ isPrivate: true, text: expect.stringMatching(/ゾウリムシ.*公開する/s) });
      const customId = /"custom_id":"([^"]*publish[^"]*)"/.exec(preview.text)?.[1];
      const message = { id: preview.id, channel_id: '9', flags: 64 };
      const press = { type: 3, data: { custom_id: customId, component_type: 2 }, message };
      expect((await answerTo({ ...press, ...member('0') })).text).toMatch(/管理する人/);
      expect(await report()).toContain('status: draft');
      expect((await answerTo({ ...press, ...member('32') })).text).toMatch(/公開しました/);
      expect(await report()).not.toContain('status: draft');
      expect(await state.indexVersion.current()).toBe(version + 1);
      expect(discord.faults).toEqual([]);
    } finally {
      await running.adapter.stop();
      await discord.close();
    }
  });
});
