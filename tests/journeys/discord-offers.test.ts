import { beforeAll, describe, expect, it } from 'vitest';
import { createDiscordMessenger } from '../../adapters/discord/messenger.ts';
import { createDeliverer } from '../../src/digest/create-deliverer.ts';
import { openKikigaki } from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';
import { discordJourney, type JourneyParts } from '../fakes/discord/journey.ts';
import { createDiscordPerson } from '../fakes/discord/person.ts';
import { BOT, CHANNEL, DM, openFakeDiscord, PERSON } from '../fakes/fake-discord.ts';
import { runDiscord } from '../fakes/run-discord.ts';
import { eventually } from '../fixtures/eventually.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const { person, parts } = discordJourney();
const { use, useSub, press, submit, answerTo, replyTo } = person;
const makeFolder = temporaryFolders();
let discord: JourneyParts['discord'];
let running: JourneyParts['running'];
let state: JourneyParts['state'];

beforeAll(() => {
  ({ discord, running, state } = parts());
});

const manager = { member: { user: { id: PERSON, username: 'nagisa' }, permissions: '32' } };
const registered = () =>
  eventually(() => expect(running.log.map(({ message }) => message).join()).toMatch(/commands (are )?registered/));

/** Delivers what is due at an instant, as the service does. */
async function deliverAt(now: number): Promise<void> {
  const then = await openState(parts().databaseUrl, () => now);
  const deliverer = createDeliverer({
    state: then,
    messengers: [createDiscordMessenger({ token: 'a.b.c', apiUrl: discord.url })],
    corpus: () => parts().bundled.corpus,
    owner: 'journey',
    now: () => now,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    monotonic: () => performance.now(),
    clockSteadyFor: () => Number.POSITIVE_INFINITY,
  });
  await deliverer.deliverDue();
  await then.close();
}

describe('commands that a message names', () => {
  it('can be pressed, in every language by the name that Discord finds them by', async () => {
    await registered();
    const idOf = (name: string) => discord.commands.find((one) => one['name'] === name)?.['id'];
    const japanese = await answerTo(use('help'));
    expect(japanese.text).toContain(`</ask:${idOf('ask')}>`);
    expect(japanese.text).toContain(`</digest subscribe:${idOf('digest')}>`);
    expect(japanese.text).not.toContain('/質問');
    const english = await answerTo(use('help', {}, { locale: 'en-GB' }));
    expect(english.text).toContain(`</session:${idOf('session')}>`);
    // Not among the commands here.
    expect(english.text).not.toContain('</import');
  });

  it('are no words of a title or a question', async () => {
    await registered();
    const { text } = await answerTo(use('ask', { question: '/status と /event の話', event: '/help' }));
    expect(text).toContain('/help');
    expect(text).not.toContain('</help:');
  });
});

describe('times', () => {
  it('of the next digest stand by the clock of each reader', async () => {
    const place = { channel_id: '3000000000000000081', ...manager };
    const ordered = await answerTo(useSub('digest', 'subscribe', { events: 'cndt2022', at: '09:00' }, place));
    const [made] = await state.subscriptions.list({ channel: '3000000000000000081' });
    const stamp = `<t:${(made?.nextDueAt ?? 0) / 1_000}:f>`;
    expect(ordered.text).toContain(stamp);
    for (const sub of ['list', 'preview', 'edit'] as const) {
      const options = sub === 'edit' ? { format: 'compact' } : {};
      expect((await answerTo(useSub('digest', sub, options, place))).text, sub).toContain(stamp);
    }
  });
});

describe('a channel that other servers follow', () => {
  it('gets its digest published to them', async () => {
    const channel_id = '3000000000000000082';
    discord.announcements.add(channel_id);
    await answerTo(useSub('digest', 'subscribe', { events: 'cndt2022' }, { channel_id, ...manager }));
    const [made] = await state.subscriptions.list({ channel: channel_id });
    await deliverAt((made?.nextDueAt ?? 0) + 1_000);
    const [posted] = [...discord.messages.values()].filter(({ channel, body }) => channel === channel_id && body['nonce']);
    expect(discord.published).toEqual([posted?.id]);
  });
});

describe('what somebody shares of a digest', () => {
  it('stands in a thread below it, and the next one too; in the channel where no thread can be opened', async () => {
    const place = { channel_id: '3000000000000000083', ...manager };
    await answerTo(useSub('digest', 'subscribe', { events: 'cndt2022' }, place));
    const digest = await answerTo(useSub('digest', 'now', { shared: true }, place));
    /** Of the message that a button led to Discord says which one that stands below. */
    const share = async (below: string) => {
      const more = await answerTo(press(digest, 'digest-ask', { given: place }));
      expect(more.isPrivate).toBe(true);
      const message = { id: more.id, flags: 64, interaction_metadata: { id: '1', type: 3, interacted_message_id: below } };
      return answerTo(press(more, 'share', { given: { ...place, message } }));
    };
    const inThread = () => [...discord.messages.values()].filter(({ channel }) => channel === digest.id);
    for (const times of [1, 2]) {
      expect(await share(digest.id)).toMatchObject({ isPrivate: true, text: expect.stringContaining(`<#${digest.id}>`) });
      expect(inThread()).toHaveLength(times);
    }
    expect([...discord.threads.keys()]).toEqual([digest.id]);
    expect(JSON.stringify(inThread()[0]?.body)).toContain('さんが答えを共有しました');
    expect(await share('999')).toMatchObject({ isPrivate: false });
  });
});

describe('a digest for one person', () => {
  it('is ordered in the talk with the bot by who installed it for themselves, and comes there', async () => {
    const user = { id: PERSON, username: 'nagisa' };
    const alone = { channel_id: DM, context: 1, member: undefined, user, authorizing_integration_owners: { 1: PERSON } };
    await answerTo(useSub('digest', 'subscribe', { events: 'cndt2022' }, alone));
    const [made] = await state.subscriptions.list({ channel: DM });
    await deliverAt((made?.nextDueAt ?? 0) + 1_000);
    const digests = [...discord.messages.values()].filter(({ channel, body }) => channel === DM && body['nonce']);
    expect(digests).toHaveLength(1);
    expect(JSON.stringify(digests[0]?.body)).toContain('CloudNative Days Tokyo 2022');
    await answerTo(useSub('digest', 'unsubscribe', {}, alone));
  });
});

describe('an answer that is no longer remembered', () => {
  /** An id from so many days ago. */
  const idFrom = (days: number): string => String(BigInt(Date.now() - days * 86_400_000 - 1_420_070_400_000) << 22n);
  const replyTo30 = (days: number, content: string) =>
    discord.say(content, {
      type: 19,
      channel_id: CHANNEL,
      referenced_message: { id: idFrom(days), author: { id: BOT } },
      mentions: [{ id: BOT }],
    });

  it('is said to be that to who replies to it, where the reply means nothing without it', async () => {
    expect((await replyTo(replyTo30(31, '2番目を詳しく'))).text).toContain('もう覚えていません');
    expect((await replyTo(replyTo30(31, 'Ciliumの話'))).text).toContain('### 1. [');
    expect((await replyTo(replyTo30(2, '2番目を詳しく'))).text).not.toContain('もう覚えていません');
  });

  it('is said to be that to who asks on about it in a window', async () => {
    const old = { id: '1', text: '', ids: ['ask-on:gone'], options: [], isPrivate: false, body: {} };
    for (const [question, words] of [
      ['2番目を詳しく', 'もう覚えていません'],
      ['Ciliumの話', '### 1. ['],
    ] as const) {
      const window = press(old, 'ask-on');
      await eventually(() => expect(window.window).toBeDefined());
      expect((await answerTo(submit(window, { question }))).text).toContain(words);
    }
  });
});

describe('an event that is to come', () => {
  const MAY = String(1n << 44n);
  const event = `id: umi2099
name: Umi Cloud Days 2099
dates: [2099-08-03, 2099-08-04]
zone: Asia/Tokyo
venue: 神戸国際会議場
sessions:
  - id: umi2099/1
    title: 朝の話
    date: 2099-08-03
    start: "09:30"
    end: "10:00"
`;
  const open = async () => {
    const folder = await makeFolder({ 'events/umi2099.yaml': event });
    const { kikigaki } = await openKikigaki({ folders: [folder], cacheFolder: await makeFolder() });
    const other = await openFakeDiscord();
    const bot = await runDiscord(other, { kikigaki, state });
    await eventually(() => expect(bot.adapter.isReady()).toBe(true));
    const somebody = createDiscordPerson(
      () => other,
      () => bot.settled(),
    );
    const close = async () => {
      await bot.adapter.stop();
      expect(other.faults).toEqual([]);
      await other.close();
    };
    return { other, somebody, close };
  };
  const given = (permissions: string, app_permissions: string) => ({
    app_permissions,
    member: { user: { id: PERSON, username: 'nagisa' }, permissions },
  });

  it('is put among the events of the server, a day each, once, by who may and a bot that may', async () => {
    const { other, somebody, close } = await open();
    const shown = await somebody.answerTo(somebody.use('event', { event: 'umi2099' }, given(MAY, MAY)));
    const added = await somebody.answerTo(somebody.press(shown, 'calendar', { given: given(MAY, MAY) }));
    expect(added).toMatchObject({ isPrivate: true, text: expect.stringContaining('2 日分') });
    expect(other.scheduledEvents).toMatchObject([
      {
        name: 'Umi Cloud Days 2099 (1/2)',
        scheduled_start_time: '2099-08-03T00:30:00.000Z',
        scheduled_end_time: '2099-08-03T01:30:00.000Z',
        entity_metadata: { location: '神戸国際会議場' },
      },
      { name: 'Umi Cloud Days 2099 (2/2)', scheduled_start_time: '2099-08-04T01:00:00.000Z' },
    ]);
    const again = await somebody.answerTo(somebody.press(shown, 'calendar', { given: given(MAY, MAY) }));
    expect(again.text).toContain('すでに');
    expect(other.scheduledEvents).toHaveLength(2);
    await close();
  });

  it.each([
    ['the person may not', '0', MAY],
    ['the bot may not', MAY, '0'],
  ])('is not offered for that where %s', async (_, own, bots) => {
    const { other, somebody, close } = await open();
    const shown = await somebody.answerTo(somebody.use('event', { event: 'umi2099' }, given(own, bots)));
    expect(shown.ids.filter((id) => id.startsWith('calendar'))).toEqual([]);
    const forged = { ...shown, ids: ['calendar:umi2099'] };
    expect((await somebody.answerTo(somebody.press(forged, 'calendar', { given: given(own, bots) }))).text).toContain('権限');
    expect(other.scheduledEvents).toEqual([]);
    await close();
  });

  it('is none where all its days are over', async () => {
    const shown = await answerTo(use('event', { event: 'cndt2022' }, given(MAY, MAY)));
    expect(shown.ids.filter((id) => id.startsWith('calendar'))).toEqual([]);
  });
});

describe('a token that is taken away while the bot runs', () => {
  it('is said with its cause, ends no process, and is not tried again and again', async () => {
    const other = await openFakeDiscord();
    const bot = await runDiscord(other, { kikigaki: parts().bundled.kikigaki, state });
    await eventually(() => expect(bot.adapter.isReady()).toBe(true));
    other.gateway.refuse(4004);
    await eventually(() => expect(bot.adapter.isReady()).toBe(false));
    await eventually(() =>
      expect(bot.log).toContainEqual({
        level: 'error',
        message: expect.stringContaining('Discord refuses the connection'),
        fields: { shard: 0, code: 4004, cause: expect.stringContaining('token is no longer valid') },
      }),
    );
    const tried = other.gateway.counts.identify + other.gateway.counts.resume;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(other.gateway.counts.identify + other.gateway.counts.resume).toBe(tried);
    expect(bot.log.filter(({ level }) => level === 'error')).toHaveLength(1);
    await bot.adapter.stop();
    await other.close();
  });
});
