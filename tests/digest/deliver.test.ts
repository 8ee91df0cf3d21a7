import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscordMessenger } from '../../adapters/discord/messenger.ts';
import { createSlackMessenger } from '../../adapters/slack/messenger.ts';
import { createClockGuard } from '../../src/concurrency/clock-guard.ts';
import { createDeliverer, type Deliverer } from '../../src/digest/create-deliverer.ts';
import type { Corpus, State, Subscription } from '../../src/index.ts';
import { DEFAULT_SETTINGS } from '../../src/model/digest-settings.ts';
import { openState } from '../../src/state/open-state.ts';
import { type DigestPlatforms, startDigestPlatforms } from '../fakes/digest-platforms.ts';
import { databaseKinds, type TestDatabase } from '../state/test-databases.ts';
import { smallCorpus, withNote } from './small-corpus.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 09:00 in Tokyo. */
const DUE = Date.parse('2024-06-17T00:00:00Z');
const silent = { info: () => {}, warn: () => {}, error: () => {} };

const corpus: Corpus = withNote(
  smallCorpus([{ id: 'conf', dates: ['2023-05-01', '2023-05-02', '2023-05-03'], perDay: 3 }]),
  'conf/report',
  'conf/1-2',
);

describe.each(databaseKinds)('delivering digests, with the state on $name', (kind) => {
  let database: TestDatabase;
  let platforms: DigestPlatforms;
  let state: State;
  let time: number;
  let deliverer: Deliverer;

  beforeEach(async () => {
    time = DUE - HOUR;
    database = await kind.create();
    platforms = await startDigestPlatforms();
    state = await openState(database.url, () => time);
    deliverer = delivererOf('A');
  });
  afterEach(async () => {
    await state.close();
    await platforms.close();
    await database.drop();
  });

  let isAllowed = (_: { readonly workspace: string; readonly channel: string }): boolean => true;
  const delivererOf = (owner: string, clocks = { monotonic: () => time, clockSteadyFor: () => time }): Deliverer =>
    createDeliverer({
      isAllowed: (place) => isAllowed(place),
      corpus: () => corpus,
      state,
      log: silent,
      owner,
      now: () => time,
      ...clocks,
      messengers: [
        createSlackMessenger({ botToken: 'xoxb-test', apiUrl: platforms.slackUrl }),
        createDiscordMessenger({ token: 'test', apiUrl: platforms.discordUrl }),
      ],
    });
  const subscribe = (platform: 'slack' | 'discord', channel: string, settings: object = {}): Promise<Subscription> =>
    state.subscriptions.create({
      platform,
      workspace: 'W1',
      channel,
      subscriber: 'U1',
      nextDueAt: DUE,
      settings: { ...DEFAULT_SETTINGS, ...settings },
    });
  const lastOf = async ({ id }: Subscription) => (await state.schedule.history(id, 1))[0];
  const at = async (instant: number): Promise<void> => {
    time = instant;
    await deliverer.deliverDue();
  };

  it('posts when it is due and not before, once, on both platforms', async () => {
    await subscribe('slack', 'C1');
    await subscribe('discord', '42');
    await at(DUE - 1);
    expect(platforms.messages).toEqual([]);
    await at(DUE);
    await at(DUE + MINUTE);
    expect(platforms.messages.map(({ platform, channel }) => `${platform} ${channel}`).sort()).toEqual([
      'discord 42',
      'slack C1',
    ]);
  });

  it('posts nothing where it may no longer speak, says why, and goes on when it may again', async () => {
    const [left, kept] = [await subscribe('slack', 'C1'), await subscribe('discord', '42')];
    isAllowed = ({ channel }) => channel !== 'C1';
    await at(DUE);
    isAllowed = () => true;
    expect(platforms.messages.map(({ platform }) => platform)).toEqual(['discord']);
    expect(await lastOf(left)).toMatchObject({ state: 'skipped', reason: 'not-here' });
    expect(await lastOf(kept)).toMatchObject({ state: 'posted' });
    await at(DUE + DAY);
    expect(platforms.messages.map(({ platform }) => platform).sort()).toEqual(['discord', 'discord', 'slack']);
  });

  it('is what follow-ups refer to, in its thread and in a talk of two', async () => {
    const made = await subscribe('slack', 'D1', { events: ['conf'] });
    await at(DUE);
    const message = (await lastOf(made))?.message ?? '';
    for (const thread of [message, 'D1']) {
      const told = await state.conversations.last({ platform: 'slack', workspace: 'W1', channel: 'D1', thread });
      expect(told?.sessions.length).toBeGreaterThan(0);
      expect(told?.sessions.every((id) => id.startsWith('conf/'))).toBe(true);
    }
  });

  it('tells one event day a day, then that it has told everything, then rests', async () => {
    const made = await subscribe('slack', 'C1', { events: ['conf'] });
    for (let day = 0; day < 6; day++) await at(DUE + day * DAY);
    const texts = platforms.messages.map(({ body }) => String(body['text']));
    expect(texts.slice(0, 3).map((text) => /[123]日目/.exec(text)?.[0])).toEqual(['1日目', '2日目', '3日目']);
    expect(texts[3]).toContain('すべてお伝えしました');
    expect(texts).toHaveLength(4);
    expect(await lastOf(made)).toMatchObject({ state: 'skipped', reason: 'nothing-new' });
  });

  describe('when the clock was wrong', () => {
    const MONTH = 30 * DAY;
    let monotonic: number;
    /** Time that really passes. */
    const pass = async (milliseconds: number): Promise<void> => {
      const step = Math.max(10_000, milliseconds / 50);
      for (let passed = 0; passed < milliseconds; passed += step) {
        time += step;
        monotonic += step;
        await deliverer.deliverDue();
      }
    };

    beforeEach(() => {
      monotonic = 0;
    });
    const startService = (): void => {
      const clocks = {
        monotonic: () => monotonic,
        clockSteadyFor: createClockGuard(
          () => time,
          () => monotonic,
        ),
      };
      deliverer = delivererOf('A', clocks);
    };

    it.each([
      ['a month ahead', MONTH],
      ['a month back', -MONTH],
    ])('%s for twenty seconds, at the start or later, no digest is lost and none is told twice', async (_, wrong) => {
      await subscribe('slack', 'C1', { events: ['conf'] });
      time += wrong;
      startService();
      await pass(20_000);
      time -= wrong;
      await pass(2 * HOUR);
      expect(platforms.messages).toHaveLength(1);
      time += wrong;
      await pass(20_000);
      time -= wrong;
      await pass(DAY);
      expect(platforms.messages).toHaveLength(2);
      const days = platforms.messages.map(({ body }) => /[123]日目/.exec(String(body['text']))?.[0]);
      expect(days).toEqual(['1日目', '2日目']);
    });

    it('what it has put off is planned again, and days that have not come are free again', async () => {
      const made = await subscribe('slack', 'C1', { events: ['conf'] });
      startService();
      await pass(2 * HOUR);
      time += MONTH;
      // An hour of it is believed: nothing tells it from the truth.
      await pass(HOUR);
      expect((await state.subscriptions.list({}))[0]?.nextDueAt).toBeGreaterThan(DUE + MONTH);
      time -= MONTH;
      await pass(2 * HOUR);
      expect((await state.subscriptions.list({}))[0]?.nextDueAt).toBe(DUE + DAY);
      expect((await state.schedule.history(made.id, 9)).map(({ localDate }) => localDate)).toEqual(['2024-06-17']);
      await pass(DAY);
      expect(await lastOf(made)).toMatchObject({ localDate: '2024-06-18', state: 'posted' });
    });
  });

  it('is quiet: nothing unfurls on Slack, no telephone rings on Discord', async () => {
    await subscribe('slack', 'C1');
    await subscribe('discord', '42');
    await subscribe('discord', '43', { sound: 'on' });
    await at(DUE);
    const bodyOf = (channel: string) => platforms.messages.find((one) => one.channel === channel)?.body ?? {};
    expect(bodyOf('C1')['unfurl_links']).toBe('false');
    expect(Number(bodyOf('42')['flags']) & (1 << 12)).not.toBe(0);
    expect(Number(bodyOf('43')['flags']) & (1 << 12)).toBe(0);
    expect(bodyOf('42')['allowed_mentions']).toMatchObject({ parse: [] });
  });

  it('merges what was missed into one, and leaves out what is more than twelve hours late', async () => {
    const made = await subscribe('slack', 'C1');
    await at(DUE + 5 * DAY + 3 * HOUR);
    expect(platforms.messages).toHaveLength(1);
    expect(await lastOf(made)).toMatchObject({ localDate: '2024-06-22', state: 'posted' });
    await at(DUE + 8 * DAY + 13 * HOUR);
    expect(platforms.messages).toHaveLength(1);
    expect(await lastOf(made)).toMatchObject({ localDate: '2024-06-25', state: 'skipped', reason: 'too-late' });
  });

  it('waits as long as the platform asks', async () => {
    await subscribe('slack', 'C1');
    platforms.channels.set('C1', { kind: 'rate-limit', seconds: 30, times: 1 });
    await at(DUE);
    await at(DUE + 29_000);
    expect(platforms.messages).toEqual([]);
    await at(DUE + 31_000);
    expect(platforms.messages).toHaveLength(1);
  });

  it.each([
    ['slack', { kind: 'error', code: 'channel_not_found' }, 'channel-gone'],
    ['slack', { kind: 'error', code: 'is_archived' }, 'channel-archived'],
    ['slack', { kind: 'error', code: 'not_in_channel' }, 'not-in-channel'],
    ['slack', { kind: 'error', code: 'restricted_action' }, 'no-permission'],
    ['discord', { kind: 'error', code: '10003', status: 404 }, 'channel-gone'],
    ['discord', { kind: 'error', code: '50013' }, 'no-permission'],
    ['discord', { kind: 'error', code: '50001' }, 'channel-gone'],
  ] as const)('on %s, after %j: broken, the subscriber is told once, and it heals', async (platform, wrong, reason) => {
    const made = await subscribe(platform, 'C1');
    platforms.channels.set('C1', wrong);
    await at(DUE);
    await at(DUE + DAY);
    expect((await state.subscriptions.list({}))[0]?.broken).toBe(reason);
    expect(await lastOf(made)).toMatchObject({ state: 'failed', reason });
    const notices = platforms.messages.filter(({ channel }) => ['U1', 'dm-U1'].includes(channel));
    expect(notices).toHaveLength(1);
    platforms.channels.clear();
    await at(DUE + 2 * DAY);
    expect((await state.subscriptions.list({}))[0]).not.toHaveProperty('broken');
    expect(platforms.messages.filter(({ channel }) => channel === 'C1')).toHaveLength(1);
  });

  it.each([
    ['slack', { kind: 'error', code: 'token_revoked' }],
    ['discord', { kind: 'error', code: '0', status: 401 }],
  ] as const)('on %s, waits for another token where this one is refused, and loses no day', async (platform, wrong) => {
    const made = await subscribe(platform, 'C1');
    for (const channel of ['C1', 'U1', 'dm-U1']) platforms.channels.set(channel, wrong);
    await at(DUE);
    await at(DUE + 11 * HOUR);
    expect((await state.subscriptions.list({}))[0]?.broken).toBe('token-refused');
    expect(platforms.messages).toEqual([]);
    platforms.channels.clear();
    await at(DUE + 11 * HOUR + 3 * MINUTE);
    expect(await lastOf(made)).toMatchObject({ state: 'posted' });
    expect(platforms.messages.map(({ channel }) => channel)).toEqual(['C1']);
    expect((await state.subscriptions.list({}))[0]).not.toHaveProperty('broken');
  });

  it.each(['ratelimited', 'rate_limited', 'service_unavailable'])('waits on Slack after %s in a 200', async (code) => {
    const made = await subscribe('slack', 'C1');
    platforms.channels.set('C1', { kind: 'error', code });
    await at(DUE);
    await at(DUE + 2 * MINUTE);
    expect((await state.subscriptions.list({}))[0]).not.toHaveProperty('broken');
    platforms.channels.clear();
    await at(DUE + 5 * MINUTE);
    expect(await lastOf(made)).toMatchObject({ state: 'posted' });
  });

  it.each([
    ['slack', 'U1'],
    ['discord', 'dm-U1'],
  ] as const)('on %s, owes a notice until it has arrived', async (platform, talk) => {
    await subscribe(platform, 'C1');
    platforms.channels.set('C1', { kind: 'error', code: platform === 'slack' ? 'is_archived' : '50013' });
    platforms.channels.set(talk, { kind: 'fault', times: 2 });
    for (let i = 0; i < 5; i++) await at(DUE + i * HOUR);
    expect(platforms.messages.map(({ channel }) => channel)).toEqual([talk]);
  });

  it('sends what Slack does not take in blocks again in a simpler form', async () => {
    const made = await subscribe('slack', 'C1');
    platforms.channels.set('C1', { kind: 'refused-blocks', code: 'invalid_blocks' });
    await at(DUE);
    expect(await lastOf(made)).toMatchObject({ state: 'posted' });
    expect(platforms.messages).toMatchObject([{ channel: 'C1', body: { blocks: [] } }]);
    expect(String(platforms.messages[0]?.body['text'])).toContain('1日目');
  });

  it('lets no failing channel delay another', async () => {
    await subscribe('slack', 'C1');
    for (let i = 2; i < 12; i++) await subscribe('slack', `C${i}`);
    platforms.channels.set('C1', { kind: 'fault', times: 9 });
    await at(DUE);
    expect(platforms.messages).toHaveLength(10);
  });

  it.each(['slack', 'discord'] as const)('on %s, finds a message that arrived though nobody heard of it', async (platform) => {
    const made = await subscribe(platform, '42');
    platforms.channels.set('42', { kind: 'silence', times: 1 });
    await at(DUE);
    expect(await lastOf(made)).toMatchObject({ state: 'planned' });
    await at(DUE + MINUTE);
    expect(platforms.messages).toHaveLength(1);
    expect(await lastOf(made)).toMatchObject({ state: 'posted', message: platforms.messages[0]?.id });
    expect((await state.told.of(made.id)).has('day:conf:1')).toBe(true);
  });

  it('posts again at most once where the history cannot be read, then says that it does not know', async () => {
    const made = await subscribe('slack', 'C1');
    platforms.secret.add('C1');
    platforms.channels.set('C1', { kind: 'silence', times: 9 });
    for (let i = 0; i < 6; i++) await at(DUE + i * MINUTE);
    expect(platforms.messages).toHaveLength(2);
    expect(await lastOf(made)).toMatchObject({ state: 'ambiguous', reason: 'cap-reached' });
  });

  it.each(['slack', 'discord'] as const)(
    'on %s, posts again where the history shows that the post before came to nothing',
    async (platform) => {
      const made = await subscribe(platform, '42');
      await at(DUE - 1);
      // Two processes died between the intent and the post.
      await state.schedule.plan({ subscription: made.id, dueAt: DUE, localDate: '2024-06-17', nextDueAt: DUE + DAY });
      for (let died = 0; died < 2; died++) {
        time = DUE + died * 2 * MINUTE;
        const claim = await state.deliveries.claim('gone', platform);
        if (claim) await state.deliveries.intend(claim, ['day:conf:1']);
      }
      await at(DUE + 5 * MINUTE);
      expect(platforms.messages).toHaveLength(1);
      expect(await lastOf(made)).toMatchObject({ state: 'posted', attempt: 3 });
    },
  );

  it('posts again up to five times where the history shows that nothing arrived', async () => {
    const made = await subscribe('slack', 'C1');
    platforms.channels.set('C1', { kind: 'fault', times: 9 });
    for (let i = 0; i < 120; i++) await at(DUE + i * MINUTE);
    expect(platforms.channels.get('C1')).toMatchObject({ times: 4 });
    expect(await lastOf(made)).toMatchObject({ state: 'ambiguous', reason: 'cap-reached' });
  });

  it('gives each digest to one of several replicas', async () => {
    for (let i = 0; i < 20; i++) await subscribe('discord', `${i}`);
    time = DUE;
    await Promise.all(['A', 'B', 'C'].map((owner) => delivererOf(owner).deliverDue()));
    expect(platforms.messages.map(({ channel }) => channel).sort()).toEqual(Array.from({ length: 20 }, (_, i) => `${i}`).sort());
  });

  it('posts nothing for who was paused, and goes on when resumed', async () => {
    const made = await subscribe('slack', 'C1');
    await state.subscriptions.change(made, { paused: true });
    await at(DUE);
    expect(platforms.messages).toEqual([]);
    await state.subscriptions.change(made, { paused: false });
    await at(DUE + MINUTE);
    expect(platforms.messages).toHaveLength(1);
  });
});
