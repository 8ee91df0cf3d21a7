import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openKikigaki, type State } from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';
import { createDiscordPerson, type DiscordPerson } from '../fakes/discord/person.ts';
import { BOT, type FakeDiscord, type FakeInteraction, GUILD, openFakeDiscord, PERSON } from '../fakes/fake-discord.ts';
import { type RunningDiscord, runDiscord } from '../fakes/run-discord.ts';
import { eventually } from '../fixtures/eventually.ts';
import { gate } from '../fixtures/gate.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const makeFolder = temporaryFolders();
let bundled: Awaited<ReturnType<typeof openBundled>>;
let state: State;
let discord: FakeDiscord;
let running: RunningDiscord | undefined;

beforeAll(async () => {
  bundled = await openBundled(() => new Date('2026-01-10T00:00:00Z'));
  state = await openState(`file:${await makeFolder()}/state.db`);
  discord = await openFakeDiscord();
});
afterEach(async () => {
  await running?.adapter.stop();
  running = undefined;
  expect(discord.faults).toEqual([]);
});
afterAll(async () => {
  await discord.close();
  await state.close();
});

type Parts = Partial<Parameters<typeof runDiscord>[1]>;

async function start(
  parts: Parts = {},
  ...rest: readonly unknown[]
): Promise<{ running: RunningDiscord; person: DiscordPerson }> {
  const [settings, timing] = rest as [Parameters<typeof runDiscord>[2], Parameters<typeof runDiscord>[3]];
  const { kikigaki, corpus } = bundled;
  const begun = await runDiscord(discord, { kikigaki, corpus, state, ...parts }, settings, timing);
  running = begun;
  await eventually(() => expect(begun.adapter.isReady()).toBe(true));
  const person = createDiscordPerson(
    () => discord,
    () => begun.settled(),
  );
  return { running: begun, person };
}
const logged = (message: string): Promise<void> =>
  eventually(() => expect(running?.log.map((line) => line.message)).toContain(message));
const isManager = { member: { user: { id: PERSON, username: 'nagisa' }, permissions: '32' } };

describe('a state that stands still', () => {
  it('leaves nobody without an answer: commands, mentions, and buttons of answers that are remembered here', async () => {
    const works = gate();
    let stands = false;
    /** The same calls, which wait while the state stands. */
    const standing = <T extends object>(store: T): T =>
      Object.fromEntries(
        Object.entries(store).map(([name, call]) => [
          name,
          async (...given: readonly unknown[]) => {
            if (stands) await works.opened;
            return (call as (...all: readonly unknown[]) => unknown)(...given);
          },
        ]),
      ) as T;
    const { conversations, channelDefaults, inbox, subscriptions } = state;
    const slow = {
      ...state,
      conversations: standing(conversations),
      channelDefaults: standing(channelDefaults),
      inbox: standing(inbox),
      subscriptions: standing(subscriptions),
    };
    const { person } = await start({ state: slow });
    const before = await person.answerTo(person.use('ask', { question: 'SLOの話' }));
    stands = true;
    const asked = person.use('ask', { question: 'Cilium' });
    const pressed = person.press(before, 'details');
    const window = person.press(before, 'ask-on');
    const message = discord.say(`<@${BOT}> Ciliumの話`);
    const said = (interaction: FakeInteraction) =>
      eventually(() => expect(discord.answersTo(interaction.id, PERSON)).toHaveLength(1));
    await said(asked);
    await said(pressed);
    await eventually(() => expect(window.window).toBeDefined());
    await eventually(() => expect(discord.answersTo(message, PERSON)).toHaveLength(1));
    expect(discord.answersTo(pressed.id, PERSON)[0]).not.toContain('もう覚えていません');
    stands = false;
    works.open();
    expect(asked.callbacks).toHaveLength(1);
  });
});

describe('ids that are as long as people like', () => {
  const event = `conference-of-a-society-with-a-${'very-'.repeat(8)}long-name`;
  const talk = `a-talk-${'about-'.repeat(14)}everything`;
  const url = 'https://example.com/a|b?tags[]=x&filter={y}';

  it('lead from a digest to its session, and are shown in it', async () => {
    const folder = await makeFolder({
      [`events/${event}.yaml`]: `id: ${event}
name: A Society
dates: [2023-08-03]
sessions:
  - id: ${event}/${talk}
    title: Ciliumを千台で運用した一年
    date: 2023-08-03
    talk: "${url}"
    slides: "${url}&slides=1"
  - id: ${event}/${talk}-2
    title: もう一つの話
    date: 2023-08-03
`,
      [`reports/${event}/r.md`]: `---
event: ${event}
title: 行ってきた
url: https://example.com/r
---

## Ciliumを千台で運用した一年
session: ${event}/${talk}

- 接続追跡テーブルがあふれて、通信が途切れた。
`,
    });
    const { kikigaki, corpus } = await openKikigaki({ folders: [folder], cacheFolder: await makeFolder() });
    const { person } = await start({ kikigaki, corpus });
    const place = { channel_id: '3000000000000000051', ...isManager };
    await person.answerTo(person.useSub('digest', 'subscribe', { events: event }, place));
    const preview = await person.answerTo(person.useSub('digest', 'preview', {}, place));
    expect(preview.text).toContain('Ciliumを千台で運用した一年');
    const digest = await person.answerTo(person.useSub('digest', 'now', { shared: true }, place));
    const chosen = digest.options[0]?.value ?? '';
    const more = await person.answerTo(person.press(digest, 'digest-ask', { chosen, given: place }));
    expect(more.text).toContain('接続追跡テーブル');
    expect(JSON.stringify(more.body)).toContain('https://example.com/a%7Cb?tags%5B%5D=x&filter=%7By%7D');
    const list = await person.answerTo(person.use('event', { event: 'A Society' }));
    expect((await person.answerTo(person.press(list, 'digest-ask', { chosen: list.options[1]?.value ?? '' }))).text).toContain(
      'もう一つの話',
    );
    const typed = person.type('session', 'session', 'Cilium');
    await eventually(() => expect(typed.choices).toHaveLength(1));
    const [choice] = typed.choices ?? [];
    expect((await person.answerTo(person.use('session', { session: choice?.value ?? '' }))).text).toContain('接続追跡テーブル');
  });
});

describe('registering the commands', () => {
  it('holds nobody up, and is tried again until it is done', async () => {
    discord.commands = [];
    for (let times = 0; times < 2; times++)
      discord.refuse({ path: /^PUT .*commands$/, status: 403, body: { code: 50001, message: 'Missing Access' } });
    const { person } = await start({}, {}, { registerAgain: [10] });
    expect((await person.answerTo(person.use('status'))).text).toContain('750');
    await logged('commands registered');
    expect(running?.log.filter(({ message }) => message.startsWith('commands were not registered'))).toHaveLength(2);
    expect(discord.commands.length).toBeGreaterThan(7);
  });

  it('takes away those of a server in which they were registered before, where each would stand twice', async () => {
    discord.commands = [];
    await start({}, { guildId: GUILD });
    await logged('commands registered');
    expect(discord.guildCommands.get(GUILD)?.length).toBeGreaterThan(7);
    await running?.adapter.stop();
    await start();
    await logged('commands registered');
    expect(discord.guildCommands.get(GUILD)).toEqual([]);
    expect(running?.log.find(({ message }) => message === 'commands registered')?.fields).toMatchObject({ leftover: [GUILD] });
  });

  it('offers importing where it is on, and nowhere else', async () => {
    const isOffered = () => discord.commands.some(({ name }) => name === 'import');
    await start();
    await logged('commands are registered already');
    expect(isOffered()).toBe(false);
    await running?.adapter.stop();
    await start({}, { hasImport: true });
    await logged('commands registered');
    expect(isOffered()).toBe(true);
  });
});

describe('a server that the bot was removed from unheard', () => {
  const left = '2000000000000000077';
  const there = { platform: 'discord', workspace: GUILD, channel: '3000000000000000061' };
  const gone = { platform: 'discord', workspace: left, channel: '3000000000000000062' };
  const alone = { platform: 'discord', workspace: '3000000000000000063', channel: '3000000000000000063' };

  it.each(['gateway', 'http'] as const)('is forgotten at the next start, and no other place is: %s', async (mode) => {
    for (const place of [there, gone, alone]) {
      await state.channelDefaults.set(place, 'cndt2022');
      const settings = { events: 'all' };
      await state.subscriptions.create({ ...place, subscriber: PERSON, settings, nextDueAt: Date.now() + 1e9 });
    }
    await start({}, mode === 'http' ? { mode, publicKey: '0'.repeat(64) } : {});
    await eventually(async () => expect(await state.channelDefaults.get(gone)).toBeUndefined());
    expect(await state.subscriptions.list({ workspace: left })).toEqual([]);
    for (const place of [there, alone]) expect(await state.channelDefaults.get(place)).toBe('cndt2022');
    expect((await state.subscriptions.list({ workspace: GUILD, channel: there.channel })).length).toBeGreaterThan(0);
  });
});

describe('a call whose response is lost', () => {
  it('is made again, leads to one answer, and that is what is asked on about', async () => {
    const { person } = await start();
    discord.loseResponse(/callback$/);
    const channel_id = '3000000000000000071';
    const answer = await person.answerTo(person.use('ask', { question: 'SLOの話' }, { channel_id }));
    const title = /### 2\. \[([^\]]{5,20})/.exec(answer.text)?.[1] ?? 'no title';
    expect((await person.answerTo(person.use('ask', { question: '2番目を詳しく' }, { channel_id }))).text).toContain(title);
    const reply = discord.say(`<@${BOT}> 2番目を詳しく`, {
      type: 19,
      channel_id,
      referenced_message: { id: answer.id, author: { id: BOT } },
    });
    expect((await person.replyTo(reply)).text).toContain(title);
  });
});

describe('a line of plain text for notifications', () => {
  it('comes before the answer to a message, which takes its place', async () => {
    const { person } = await start({}, { notice: 'line' });
    const id = discord.say(`<@${BOT}> Ciliumの話`);
    const answer = await person.replyTo(id);
    await eventually(() => expect(person.shown(answer.id).text).toContain('### 1. ['));
    const line = discord.sent.find(({ body }) => body['nonce'] === id)?.body;
    expect(line).toMatchObject({ content: expect.stringContaining('Cilium'), allowed_mentions: { parse: [] } });
    expect(line).not.toHaveProperty('components');
    expect(discord.messages.get(answer.id)?.body).toMatchObject({ content: null });
  });
});

describe('a short answer', () => {
  it('has its address as a link', async () => {
    const { person } = await start();
    const { text } = await person.answerTo(person.use('ask', { question: '大規模環境でCiliumを運用した話の資料は？' }));
    expect(text).toMatch(/\*\*.{0,20}\[[^\]]*\]\(https:\/\//);
    expect(text).not.toContain('https\\:');
  });
});

describe('a session that is no longer in the data', () => {
  it('is said to be that, without a command of some other place', async () => {
    const { person } = await start();
    const shown = { id: '1', text: '', ids: ['digest-ask:cndt2022/999999'], options: [], isPrivate: false, body: {} };
    const { text } = await person.answerTo(person.press(shown, 'digest-ask'));
    expect(text).toContain('そのセッションはもうありません');
    expect(text).not.toContain('kikigaki');
  });
});

describe('a day on which every fifth call meets trouble and the connection breaks', () => {
  it('leaves every command and every mention with one answer', async () => {
    const bad = await openFakeDiscord({ trouble: 0.2 });
    const { kikigaki, corpus } = bundled;
    const begun = await runDiscord(bad, { kikigaki, corpus, state });
    await eventually(() => expect(begun.adapter.isReady()).toBe(true));
    const asked: string[] = [];
    for (const breaks of [() => bad.gateway.cut(), () => bad.gateway.send(7, null), () => bad.gateway.send(9, true)]) {
      for (let times = 0; times < 5; times++) {
        const data = { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: 'Cilium' }] };
        asked.push(bad.interact({ data }).id, bad.say(`<@${BOT}> Ciliumの話`));
      }
      breaks();
      await eventually(() => expect(bad.gateway.isConnected()).toBe(true));
    }
    await eventually(() => {
      for (const id of asked) expect(bad.answersTo(id, PERSON)).toHaveLength(1);
    });
    await begun.settled();
    for (const id of asked) expect(bad.answersTo(id, PERSON)).toHaveLength(1);
    expect(bad.faults).toEqual([]);
    await begun.adapter.stop();
    await bad.close();
  });
});
