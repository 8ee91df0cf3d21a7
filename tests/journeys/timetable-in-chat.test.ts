import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPageImports } from '../../src/importing/create-page-imports.ts';
import { createFetcher } from '../../src/importing/fetching/create-fetcher.ts';
import { REACH } from '../../src/importing/fetching/reach.ts';
import type { Freshness, LiveKikigaki, State } from '../../src/index.ts';
import { keepFresh } from '../../src/loading/reload/keep-fresh.ts';
import { openLiveKikigaki } from '../../src/loading/reload/live-kikigaki.ts';
import { openChanged } from '../../src/loading/reload/open-changed.ts';
import type { PageImports } from '../../src/ports/page-imports.ts';
import { openState } from '../../src/state/open-state.ts';
import { openFakeDiscord } from '../fakes/fake-discord.ts';
import { runDiscord } from '../fakes/run-discord.ts';
import { servePages } from '../fakes/serve-pages.ts';
import { startSlackFront } from '../fakes/slack-front.ts';
import { slackPerson } from '../fakes/slack-person.ts';
import { startSlackBot } from '../fakes/start-slack-bot.ts';
import { eventually } from '../fixtures/eventually.ts';
import { smallCommandLine } from '../fixtures/small-command-line.ts';

const { kikigaki: commandLine, makeFolder } = smallCommandLine();
const server = servePages();
const TIMETABLE = [
  'id,title,abstract,date,start,end,track,speaker',
  '1,灯台で見張るSLO,羅針盤のない航海で、誤差の予算をどう数えたかを話します。,2026-05-14,10:00,10:40,A,波野 渚',
  '2,錨を上げるデプロイ戦略,帆の張り方について。,2026-05-14,11:00,11:40,A,港 湊',
].join('\n');
const REPORT = `# Harbour Days 2026 に参加しました

## 錨を上げるデプロイ戦略
ゾウリムシのように増えたレプリカを、夜のうちに減らしていた。
`;
/** What the timetable alone tells, and what only the report does. */
const ANNOUNCED = { question: '羅針盤のない航海の話はある？', answer: /灯台で見張るSLO.*概要.*羅針盤/s };
const TOLD = { question: 'ゾウリムシのように増えたレプリカの話は？', answer: /錨を上げるデプロイ戦略.*ゾウリムシ/s };

let live: LiveKikigaki;
let freshness: Freshness;
let state: State;
let imports: PageImports;
let databaseUrl = '';

/** A service's core on a folder that holds a timetable imported just now. */
beforeEach(async () => {
  server.serve({
    '/harbour.csv': (_, response) => void response.writeHead(200, { 'content-type': 'text/csv' }).end(TIMETABLE),
    '/trip': (_, response) => void response.writeHead(200, { 'content-type': 'text/markdown' }).end(REPORT),
  });
  const own = await makeFolder();
  const address = `${server.url()}/harbour.csv`;
  const options = ['--event', 'hd2026', '--out', own, '--allow-private'];
  const imported = await commandLine(['import-event', address, ...options]);
  expect(imported, imported.stderr).toMatchObject({ code: 0 });
  databaseUrl = `file:${join(await makeFolder(), 'state.db')}`;
  state = await openState(databaseUrl);
  const open = openChanged({ folders: [own], cacheFolder: await makeFolder() });
  live = await openLiveKikigaki({ open, report: () => {}, calledOff: new AbortController().signal });
  const since = await state.indexVersion.current();
  freshness = await keepFresh({ live, folders: [own], version: state.indexVersion, since, failed: () => {} });
  const fetcher = createFetcher({ reach: REACH.everywhere, pauseMilliseconds: 0 });
  imports = createPageImports({ folder: own, programme: live.kikigaki.programme, version: state.indexVersion, fetcher });
});
afterEach(async () => {
  await imports.close();
  await freshness.stop();
  await live.close();
  await state.close();
});

it('on Slack a timetable answers; a report imported and published there answers too, without a restart', async () => {
  const front = await startSlackFront();
  const bot = await startSlackBot({ mode: 'http', front, kikigaki: live.kikigaki, databaseUrl, imports });
  front.admins.add(front.ids.person);
  const admin = slackPerson(front.ids.person, front, bot.delivery);
  const posts = () => front.calls.filter(({ method }) => method === 'chat.postMessage').map(({ body }) => JSON.stringify(body));
  const ask = async (question: string): Promise<string> => {
    const before = posts().length;
    await admin.mention(question);
    await eventually(() => expect(posts().length).toBeGreaterThan(before));
    return posts().at(-1) ?? '';
  };
  try {
    expect(await ask(ANNOUNCED.question)).toMatch(ANNOUNCED.answer);
    expect(await ask(TOLD.question)).not.toMatch(TOLD.answer);
    await admin.command(`取り込み <${server.url()}/trip> hd2026`);
    const [preview] = await front.called('response_url', 1);
    await admin.press(JSON.parse(JSON.stringify(preview?.body)), '公開する', { isPrivate: true });
    await eventually(async () => expect(await ask(TOLD.question)).toMatch(TOLD.answer));
    expect(front.faults).toEqual([]);
  } finally {
    await bot.stop();
    await front.close();
  }
});

it('on Discord the same', async () => {
  const discord = await openFakeDiscord();
  const running = await runDiscord(discord, { kikigaki: live.kikigaki, state, imports });
  await eventually(() => expect(running.adapter.isReady()).toBe(true));
  const member = { user: { id: '77', username: 'nagisa', discriminator: '0' }, permissions: '32' };
  const answerTo = async (given: object): Promise<{ readonly id: string; readonly text: string }> => {
    const interaction = discord.interact({ ...given, member });
    await eventually(() => expect(interaction.messages.length).toBeGreaterThan(0));
    const id = interaction.messages.at(-1) ?? '';
    const text = () => JSON.stringify(discord.messages.get(id)?.body);
    await eventually(() => expect(text()).toMatch(/components/));
    return { id, text: text() };
  };
  const command = (name: string, options: Readonly<Record<string, string>>) => ({
    data: { id: '1', name, type: 1, options: Object.entries(options).map(([name, value]) => ({ name, value, type: 3 })) },
  });
  const ask = async (question: string): Promise<string> => (await answerTo(command('ask', { question }))).text;
  try {
    expect(await ask(ANNOUNCED.question)).toMatch(ANNOUNCED.answer);
    expect(await ask(TOLD.question)).not.toMatch(TOLD.answer);
    const preview = await answerTo(command('import', { address: `${server.url()}/trip`, event: 'hd2026' }));
    const customId = /"custom_id":"([^"]*publish[^"]*)"/.exec(preview.text)?.[1];
    const message = { id: preview.id, channel_id: '9', flags: 64 };
    expect((await answerTo({ type: 3, data: { custom_id: customId, component_type: 2 }, message })).text).toMatch(/公開しました/);
    await eventually(async () => expect(await ask(TOLD.question)).toMatch(TOLD.answer));
    expect(discord.faults).toEqual([]);
  } finally {
    await running.adapter.stop();
    await discord.close();
  }
});
