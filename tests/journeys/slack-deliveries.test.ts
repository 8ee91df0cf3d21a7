import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSlackMessenger } from '../../adapters/slack/messenger.ts';
import { SLACK } from '../../adapters/slack/platform.ts';
import { previewSlack } from '../../adapters/slack/preview.ts';
import { createDeliverer } from '../../src/digest/create-deliverer.ts';
import { DEFAULT_SETTINGS, presentDigest, previewDigest, type State } from '../../src/index.ts';
import { openState } from '../../src/state/open-state.ts';
import { type Forced, TOKENS } from '../fakes/slack-front.ts';
import { slackJourney } from '../fakes/slack-journey.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

const HOUR = 60 * 60 * 1_000;
const refused = (error: string): Forced => ({ body: { ok: false, error } });
const unavailable: Forced = { status: 503, body: {} };

describe.each(['socket', 'http'] as const)('a digest that was ordered on Slack over %s', (mode) => {
  const slack = slackJourney(mode, 'ja-JP');
  let shift = 0;
  let state: State;
  let deliver: () => Promise<void>;
  beforeAll(async () => {
    const { corpus } = await openBundled();
    const now = (): number => Date.now() + shift;
    state = await openState(slack.bot.databaseUrl, now);
    const messengers = [createSlackMessenger({ botToken: TOKENS.bot, apiUrl: slack.front.apiUrl })];
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const clocks = { now, monotonic: now, clockSteadyFor: () => Number.POSITIVE_INFINITY };
    const deliverer = createDeliverer({ corpus: () => corpus, state, messengers, log, owner: 'A', ...clocks });
    deliver = () => deliverer.deliverDue();
  });
  afterAll(() => state.close());
  beforeEach(async () => {
    shift = 0;
    await slack.nagisa.command('digest unsubscribe');
    await slack.told();
    await slack.nagisa.command('digest subscribe cndt2022');
    await slack.told(2);
    // The first one is due, and not too late.
    const [due] = (await state.subscriptions.list({ platform: 'slack', workspace: slack.front.ids.team })).map(
      ({ nextDueAt }) => nextDueAt,
    );
    shift = Number(due) - Date.now() + 1_000;
  });
  const posted = () => slack.callsOf('chat.postMessage').filter(({ body }) => body['channel'] === slack.front.ids.channel);
  const toldAlone = () => slack.callsOf('chat.postMessage').filter(({ body }) => body['channel'] === slack.front.ids.person);

  it('waits where Slack takes no more, also where that comes with 200, and is posted the same morning', async () => {
    slack.front.force('chat.postMessage', refused('ratelimited'), refused('rate_limited'), unavailable);
    for (let tries = 0; tries < 4; tries++) {
      await deliver();
      shift += HOUR;
    }
    expect(posted().filter(({ reply }) => reply['ok'])).toHaveLength(1);
    expect(toldAlone()).toEqual([]);
    await slack.nagisa.command('digest list');
    expect(JSON.stringify(await slack.told(3))).not.toMatch(/受け付けられません|運用している人/);
  });

  it('waits for another token, and loses no day', async () => {
    slack.front.force('chat.postMessage', refused('token_revoked'), refused('token_revoked'));
    await deliver();
    expect(posted().filter(({ reply }) => reply['ok'])).toEqual([]);
    for (let tries = 0; tries < 3; tries++) {
      shift += HOUR;
      await deliver();
    }
    expect(posted().filter(({ reply }) => reply['ok'])).toHaveLength(1);
  });

  it('that cannot arrive is told to who ordered it, until that was possible, by the channel’s name', async () => {
    slack.front.force('chat.postMessage', refused('is_archived'), unavailable, unavailable);
    for (let tries = 0; tries < 4; tries++) {
      await deliver();
      shift += 2 * HOUR;
    }
    const told = toldAlone().filter(({ reply }) => reply['ok']);
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told[0]?.body['blocks'])).toContain(`"channel_id":"${slack.front.ids.channel}"`);
    expect(String(told[0]?.body['text'])).toMatch(/アーカイブ/);
    expect(String(told[0]?.body['text'])).not.toContain(slack.front.ids.channel);
  });

  it('is exactly what the preview shows, but for where it goes and by what it is found again', async () => {
    await deliver();
    const [sent] = posted();
    const { channel: _, metadata, ...said } = sent?.body ?? {};
    expect(metadata).toMatchObject({ event_type: 'kikigaki_digest', event_payload: { key: expect.any(String) } });
    const { corpus } = await openBundled();
    const date = new Date(Date.now() + shift).toISOString().slice(0, 10);
    const digest = previewDigest(corpus, { event: 'cndt2022', date });
    if (!digest) throw new Error('there is no digest');
    const settings = { ...DEFAULT_SETTINGS, language: 'ja' as const };
    const { payload, faults } = previewSlack(presentDigest(digest, { settings, platform: SLACK, subscription: 'x' }));
    expect(faults).toEqual([]);
    const asSent = (given: unknown): unknown => JSON.parse(JSON.stringify(given).replace(/(kiku:\d+:digest-[\w-]+)[^"]*/g, '$1'));
    const switches = Object.entries(payload as object).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? String(value) : value,
    ]);
    expect(asSent(said)).toEqual(asSent(Object.fromEntries(switches)));
  });
});
