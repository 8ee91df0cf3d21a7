import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedKikigaki, State } from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';
import { CHANNEL, type FakeDiscord, type FakeInteraction, openFakeDiscord, PERSON } from '../fakes/fake-discord.ts';
import { type RunningDiscord, runDiscord } from '../fakes/run-discord.ts';
import { slackJourney } from '../fakes/slack-journey.ts';
import type { BotMessage } from '../fakes/slack-person.ts';
import { eventually } from '../fixtures/eventually.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
let bundled: OpenedKikigaki;
beforeAll(async () => {
  bundled = await openBundled();
});

describe.each(['socket', 'http'] as const)('digests on Slack over %s', (mode) => {
  const slack = slackJourney(mode);
  let said: number;
  beforeEach(() => {
    said = 0;
  });

  /** What `/kiku ダイジェスト …` is answered with. */
  const say = async (words: string): Promise<BotMessage> => {
    await slack.nagisa.command(`ダイジェスト ${words}`);
    return next();
  };
  const next = async (): Promise<BotMessage> => {
    said++;
    return slack.told(said);
  };
  const textOf = (message: BotMessage): string => JSON.stringify(message);

  it('subscribes, lists, edits, previews, tells, pauses, resumes and unsubscribes; the channel sees who changed what', async () => {
    const subscribed = await say('subscribe cndt2022 at 9 zone asia/tokyo');
    expect(subscribed).toMatchObject({ response_type: 'in_channel' });
    expect(textOf(subscribed)).toContain('nagisa');
    expect(textOf(subscribed)).toContain('CloudNative Days Tokyo 2022');

    expect(textOf(await say('list'))).toContain('09:00（Asia/Tokyo）');
    expect(textOf(await say('edit at 18:00 compact'))).toContain('18:00（Asia/Tokyo）');

    const preview = await say('preview');
    expect(preview).toMatchObject({ response_type: 'ephemeral' });
    expect(textOf(preview)).toContain('1日目');
    const told = await say('now shared');
    expect(told).toMatchObject({ response_type: 'in_channel' });
    expect(textOf(told)).toContain('ほか 26 件');
    expect(textOf(await say('preview'))).toContain('2日目');

    expect(await say('pause')).toMatchObject({ response_type: 'in_channel' });
    expect(textOf(await say('list'))).toContain('一時停止中');
    expect(textOf(await say('resume'))).toContain('再開しました');

    await slack.nagisa.press(told, '設定');
    const [opened] = await slack.front.called('views.open');
    const view = opened?.body['view'] as Record<string, unknown>;
    expect(JSON.stringify(view)).toContain('18:00');
    expect(JSON.stringify(view)).toContain('"confirm":{');
    await slack.nagisa.pressIn(view, '購読をやめる');
    const [ended] = await slack.front.called('chat.postMessage');
    expect(ended?.body).toMatchObject({ channel: slack.front.ids.channel });
    expect(textOf(ended?.body ?? {})).toContain('nagisa');
    expect(textOf(ended?.body ?? {})).toContain('購読をやめました');
    expect(JSON.stringify((await slack.front.called('views.update'))[0]?.body)).toContain('購読をやめました');
    expect(textOf(await say('list'))).toContain('届くダイジェストはありません');
  });

  it('turns the pages of a day for one person, and tells more of a session in the thread', async () => {
    await say('subscribe cndt2019');
    const told = await say('now shared');
    await slack.nagisa.press(told, 'ほか');
    const page = await next();
    expect(page).toMatchObject({ response_type: 'ephemeral' });
    expect(textOf(page)).toContain('11〜20 件目');
    await slack.nagisa.press(told, '詳しく');
    const asked = ((await slack.front.called('chat.postMessage')).at(-1)?.body ?? {}) as BotMessage;
    expect(asked['thread_ts']).toBeDefined();
    await say('unsubscribe');
  });

  it.each([
    ['subscribe zone Asia/Tokio', 'Asia/Tokyo'],
    ['subscribe cndt2202', 'CloudNative Days Tokyo 2022'],
    ['subscribe at 25:00', '25:00'],
    ['購読 曜日 いつか', '月水金'],
  ])('says to one person what to do about: %s', async (words, hint) => {
    const reply = await say(words);
    expect(reply).toMatchObject({ response_type: 'ephemeral' });
    expect(textOf(reply)).toContain(hint);
  });
});

describe('digests on Discord', () => {
  let discord: FakeDiscord;
  let running: RunningDiscord;
  let state: State;

  beforeAll(async () => {
    discord = await openFakeDiscord();
    state = await openState(`file:${await folder()}/state.db`);
    running = await runDiscord(discord, { kikigaki: bundled.kikigaki, corpus: bundled.corpus, state });
    await eventually(() => expect(running.adapter.isReady()).toBe(true));
  });
  afterAll(async () => {
    await running.adapter.stop();
    await discord.close();
    await state.close();
  });
  afterEach(() => {
    expect(discord.faults).toEqual([]);
  });

  type Options = Readonly<Record<string, string | number | boolean>>;
  const TYPES: Readonly<Record<string, number>> = { string: 3, number: 4, boolean: 5 };
  const subcommand = (name: string, options: Options, focused?: string) => ({
    id: '1',
    name: 'digest',
    type: 1,
    options: [
      {
        name,
        type: 1,
        options: Object.entries(options).map(([option, value]) => ({
          name: option,
          value,
          type: TYPES[typeof value],
          ...(option === focused && { focused: true }),
        })),
      },
    ],
  });
  const answerTo = async (interaction: FakeInteraction) => {
    const id = await eventually(() => {
      expect(interaction.messages.length).toBeGreaterThan(0);
      return interaction.messages.at(-1) as string;
    });
    const message = discord.messages.get(id);
    const text = JSON.stringify(message?.body['components']);
    const ids = [...text.matchAll(/"custom_id":"([^"]+)"/g)].map(([, customId]) => customId ?? '');
    return { id, text, ids, isPrivate: message?.isPrivate };
  };
  const say = (name: string, options: Options = {}) =>
    answerTo(discord.interact({ locale: 'ja', data: subcommand(name, options) }));
  const press = (message: { readonly id: string; readonly ids: readonly string[] }, action: string, permissions: string) => {
    const user = { id: PERSON, username: 'nagisa', discriminator: '0', avatar: null };
    const data = { custom_id: message.ids.find((id) => id.startsWith(action)), component_type: 2 };
    const below = { id: message.id, channel_id: CHANNEL, type: 0, content: '', author: user, flags: 0 };
    return answerTo(
      discord.interact({
        type: 3,
        locale: 'ja',
        data,
        member: { user, permissions, roles: [], flags: 0 },
        message: { ...below, timestamp: new Date().toISOString(), attachments: [], embeds: [], mentions: [], components: [] },
      }),
    );
  };

  it('is a command of subcommands, in Japanese too, for those who manage the server', async () => {
    const command = await eventually(() => {
      const found = discord.commands.find(({ name }) => name === 'digest');
      expect(found).toMatchObject({ name_localizations: { ja: 'ダイジェスト' }, default_member_permissions: '32' });
      return found;
    });
    const options = (command?.['options'] ?? []) as readonly { name: string }[];
    const names = options.map(({ name }) => name);
    expect(names).toEqual(['subscribe', 'list', 'edit', 'preview', 'now', 'pause', 'resume', 'unsubscribe']);
  });

  it('suggests events and time zones while somebody types', async () => {
    const suggest = async (option: string, typed: string) => {
      const asked = discord.interact({ type: 4, data: subcommand('subscribe', { [option]: typed }, option) });
      return eventually(() => {
        expect(asked.choices).toBeDefined();
        return asked.choices?.map(({ value }) => value);
      });
    };
    expect(await suggest('zone', 'tok')).toContain('Asia/Tokyo');
    expect(await suggest('events', 'tokyo 2022')).toContain('cndt2022');
  });

  it('subscribes, lists, edits, previews, tells, pauses, resumes and unsubscribes', async () => {
    const subscribed = await say('subscribe', { events: 'cndt2022', at: '9時' });
    expect(subscribed).toMatchObject({ isPrivate: false, text: expect.stringContaining('**someone** さんが') });
    expect((await say('list')).text).toContain('09:00（Asia/Tokyo）');
    expect((await say('edit', { number: 1, at: '18:00', format: 'compact' })).text).toContain('18:00（Asia/Tokyo）');
    expect(await say('preview')).toMatchObject({ isPrivate: true, text: expect.stringContaining('1日目') });
    const told = await say('now', { shared: true });
    expect(told).toMatchObject({ isPrivate: false, text: expect.stringContaining('ほか 26 件') });
    expect((await say('preview')).text).toContain('2日目');
    expect((await say('pause')).text).toContain('一時停止しました');
    expect((await say('resume')).text).toContain('再開しました');
    const settings = await press(told, 'digest-settings', '0');
    expect(settings.isPrivate).toBe(true);
    expect((await press(settings, 'digest-unsubscribe', '0')).text).toContain('管理する権限');
    expect((await press(settings, 'digest-unsubscribe', '32')).text).toContain('購読をやめました');
    expect((await say('list')).text).toContain('届くダイジェストはありません');
  });

  it.each([
    [{ zone: 'Asia/Tokio' }, 'Asia/Tokyo'],
    [{ events: 'cndt2202' }, 'CloudNative Days Tokyo 2022'],
    [{ at: '25:00' }, '25:00'],
  ])('says to one person what to do about: %j', async (options, hint) => {
    expect(await say('subscribe', options as Options)).toMatchObject({ isPrivate: true, text: expect.stringContaining(hint) });
  });
});
