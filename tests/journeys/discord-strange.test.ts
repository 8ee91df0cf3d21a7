import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { State } from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';
import { createOverHttp } from '../fakes/discord/over-http.ts';
import { createDiscordPerson } from '../fakes/discord/person.ts';
import { BOT, type FakeDiscord, GUILD, openFakeDiscord, PERSON } from '../fakes/fake-discord.ts';
import { type RunningDiscord, runDiscord } from '../fakes/run-discord.ts';
import { eventually } from '../fixtures/eventually.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { type Json, strangeVariants } from '../fixtures/strange-variants.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const CHANNEL = '3000000000000000001';
const frame: Json = {
  id: '5000000000000000001',
  application_id: BOT,
  token: 'of-no-interaction',
  channel_id: CHANNEL,
  guild_id: GUILD,
  member: { user: { id: PERSON, username: 'nagisa' }, permissions: '32' },
  locale: 'ja',
};
const INTERACTIONS: readonly Json[] = [
  { ...frame, type: 2, data: { name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: 'Cilium' }] } },
  { ...frame, type: 2, data: { name: 'find', type: 3, target_id: '6', resolved: { messages: { 6: { content: 'Cilium' } } } } },
  { ...frame, type: 3, data: { custom_id: 'more:a' }, message: { id: '6', flags: 0, components: [] } },
  { ...frame, type: 4, data: { name: 'session', type: 1, options: [{ name: 'session', type: 3, value: 'C', focused: true }] } },
  { ...frame, type: 5, data: { custom_id: 'ask:a', components: [{ component: { custom_id: 'q', value: 'x' } }] } },
  { ...frame, type: 99 },
];
const message: Json = {
  id: '7000000000000000001',
  channel_id: CHANNEL,
  guild_id: GUILD,
  author: { id: PERSON, username: 'nagisa' },
  content: `<@${BOT}>`,
  mentions: [{ id: BOT }],
  type: 0,
};
const DISPATCHES: Readonly<Record<string, Json>> = {
  MESSAGE_CREATE: message,
  MESSAGE_UPDATE: { ...message, edited_timestamp: '2026-01-10T00:00:00Z' },
  MESSAGE_DELETE: { id: '7000000000000000001', channel_id: CHANNEL, guild_id: GUILD },
  GUILD_DELETE: { id: '2000000000000000009', unavailable: true },
  CHANNEL_DELETE: { id: '3000000000000000009', guild_id: GUILD, type: 0 },
  NEVER_HEARD_OF: { anything: { at: 'all' } },
};

describe('what Discord has not said it would send', () => {
  const makeFolder = temporaryFolders();
  let bundled: Awaited<ReturnType<typeof openBundled>>;
  let state: State;
  let discord: FakeDiscord;
  let running: RunningDiscord;
  beforeAll(async () => {
    bundled = await openBundled(() => new Date('2026-01-10T00:00:00Z'));
    state = await openState(`file:${await makeFolder()}/state.db`);
    discord = await openFakeDiscord();
  });
  afterEach(async () => void (await running.adapter.stop()));
  afterAll(async () => {
    await discord.close();
    await state.close();
  });
  const start = async (...settings: readonly Parameters<typeof runDiscord>[2][]): Promise<void> => {
    running = await runDiscord(discord, { kikigaki: bundled.kikigaki, corpus: bundled.corpus, state }, settings[0]);
    await eventually(() => expect(running.adapter.isReady()).toBe(true));
  };
  const answered = async (): Promise<string> => {
    const person = createDiscordPerson(
      () => discord,
      () => running.settled(),
    );
    return (await person.answerTo(person.use('ask', { question: 'Cilium' }))).text;
  };

  it('over the gateway is left alone: the connection stands, and whoever asks afterwards is answered', async () => {
    await start();
    for (const [type, data] of Object.entries(DISPATCHES))
      for (const varied of strangeVariants(data)) discord.gateway.dispatch(type, varied);
    for (const interaction of INTERACTIONS)
      for (const varied of strangeVariants(interaction)) discord.gateway.dispatch('INTERACTION_CREATE', varied);
    expect(await answered()).toContain('Cilium');
    expect(discord.gateway.counts).toEqual({ identify: 1, resume: 0 });
    expect(discord.faults).toEqual([]);
  }, 120_000);

  it('over HTTP is refused or taken, by no error of ours', async () => {
    const http = createOverHttp();
    await start({ mode: 'http', publicKey: http.publicKey });
    const server = await http.bringTo(discord, running);
    const statuses = new Set<number>();
    for (const interaction of INTERACTIONS)
      for (const varied of strangeVariants(interaction)) statuses.add(await server.post(JSON.stringify(varied)));
    expect([...statuses].filter((status) => status >= 500)).toEqual([]);
    expect(await answered()).toContain('Cilium');
    await server.close();
  }, 120_000);
});
