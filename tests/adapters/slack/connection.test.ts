import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSocketConnection } from '../../../adapters/slack/socket-connection.ts';
import { type Kikigaki, openKikigaki } from '../../../src/index.ts';
import { deliverByHttp } from '../../fakes/slack-delivery.ts';
import { type Forced, type SlackFront, startSlackFront, TOKENS } from '../../fakes/slack-front.ts';
import { newTs, slackPerson } from '../../fakes/slack-person.ts';
import { type BotParts, type SlackBot, startSlackBot } from '../../fakes/start-slack-bot.ts';
import { eventually } from '../../fixtures/eventually.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const refusal: Forced = { body: { ok: false, error: 'invalid_auth' } };
let kikigaki: Kikigaki;
let front: SlackFront;
const bots: SlackBot[] = [];

beforeAll(async () => {
  kikigaki = (await openKikigaki({ folders: [await folder(SMALL_DATA)], cacheFolder: await folder() })).kikigaki;
});
beforeEach(async () => {
  front = await startSlackFront();
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
  await front.close();
});

async function start(mode: BotParts['mode'], more: Partial<BotParts> = {}): Promise<SlackBot> {
  const databaseUrl = `file:${join(await folder(), 'state.db')}`;
  const bot = await startSlackBot({ mode, front, kikigaki, databaseUrl, ...more });
  bots.push(bot);
  return bot;
}

const until = (holds: () => boolean): Promise<void> => eventually(() => expect(holds()).toBe(true));

describe('a socket', () => {
  it('is opened again after a cut, and questions are answered', async () => {
    const bot = await start('socket');
    const again = front.socket.connected();
    front.socket.cut();
    await until(() => !bot.adapter.isReady());
    await again;
    await until(() => bot.adapter.isReady());
    await slackPerson(front.ids.person, front, bot.delivery).mention('Ciliumの話');
    expect(await front.called('chat.postMessage')).toHaveLength(1);
  });

  it('is opened anew before Slack ends it, so that there is always one', async () => {
    const bot = await start('socket');
    const [before] = front.socket.connections;
    const again = front.socket.connected();
    let wasAway = false;
    const watch = setInterval(() => {
      wasAway ||= !bot.adapter.isReady();
    }, 5);
    front.socket.refresh();
    await again;
    expect(front.socket.connections.size).toBe(2);
    await until(() => before !== undefined && !front.socket.connections.has(before));
    clearInterval(watch);
    expect(wasAway).toBe(false);
    await slackPerson(front.ids.person, front, bot.delivery).mention('Ciliumの話');
    expect(await front.called('chat.postMessage')).toHaveLength(1);
  });

  it.each([
    ['null'],
    ['{'],
    ['[]'],
    ['{"type":"events_api","envelope_id":"e","payload":{}}'],
    ['{"type":"events_api","envelope_id":"e","payload":null}'],
    ['{"type":"events_api","envelope_id":"e"}'],
    ['{"type":"events_api","envelope_id":"e","payload":{"event":{}}}'],
  ])('outlives the frame %s', async (frame) => {
    const bot = await start('socket');
    for (const connection of front.socket.connections) connection.send(frame);
    await until(() => bot.log.some((line) => line.includes('dropped')));
    await slackPerson(front.ids.person, front, bot.delivery).mention('Ciliumの話');
    expect(await front.called('chat.postMessage')).toHaveLength(1);
  });

  it('is opened when Slack comes back, however long it was away', async () => {
    const away: Forced = { status: 503, body: {} };
    front.force('apps.connections.open', away, away, away);
    const bot = await start('socket');
    expect(bot.adapter.isReady()).toBe(false);
    expect(bot.log.join('\n')).toContain('http_503');
    await until(() => bot.adapter.isReady());
  });

  it('that no longer answers is noticed', async () => {
    const connection = createSocketConnection({
      appToken: TOKENS.app,
      apiUrl: front.apiUrl,
      pongTimeout: 1_000,
      countError: () => {},
      intake: { processEvent: async () => {}, drained: async () => {} },
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });
    await connection.start();
    expect(connection.isConnected()).toBe(true);
    // One pong first: it is by the lack of the next that silence is told from slowness.
    await front.socket.pinged();
    front.socket.fallSilent();
    await until(() => !connection.isConnected());
    await connection.stop();
  });

  it('without the right token leaves the service running and not ready, and says what to do', async () => {
    front.force('apps.connections.open', ...Array<Forced>(50).fill(refusal));
    const bot = await start('socket');
    expect(bot.adapter.isReady()).toBe(false);
    expect(bot.log.join('\n')).toMatch(/invalid_auth.*SLACK_APP_TOKEN/);
  });
});

describe('a token', () => {
  it('that is refused at the start leaves the service running, is told once and without itself, and is tried again', async () => {
    front.force('auth.test', refusal, refusal);
    const bot = await start('http');
    expect(bot.adapter.isReady()).toBe(false);
    expect((await bot.delivery.event({ type: 'app_mention' })).isAcknowledged).toBe(false);
    await until(() => bot.adapter.isReady());
    const told = bot.log.filter((line) => line.includes('SLACK_BOT_TOKEN'));
    expect(told).toHaveLength(1);
    expect(bot.log.join('\n')).not.toContain(TOKENS.bot);
  });

  it('that is revoked while it runs makes the bot not ready', async () => {
    const bot = await start('http');
    front.force('chat.postMessage', { body: { ok: false, error: 'token_revoked' } });
    front.force('auth.test', ...Array<Forced>(50).fill(refusal));
    await slackPerson(front.ids.person, front, bot.delivery).mention('Ciliumの話');
    await until(() => !bot.adapter.isReady());
    expect(bot.log.join('\n')).toMatch(/token_revoked.*no longer takes SLACK_BOT_TOKEN/);
  });

  it.each([{ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0KIKIGAKI'] } }])(
    'takes all that was kept of the workspace with it: $type',
    async (event) => {
      const bot = await start('http');
      const thread = { platform: 'slack', workspace: front.ids.team, channel: front.ids.channel };
      await bot.state.channelDefaults.set(thread, 'umi2023');
      front.force('auth.test', ...Array<Forced>(50).fill(refusal));
      expect((await bot.delivery.event(event)).isAcknowledged).toBe(true);
      expect(await bot.state.channelDefaults.get(thread)).toBeUndefined();
      expect(bot.adapter.isReady()).toBe(false);
    },
  );

  it('of a person that is revoked changes nothing', async () => {
    const bot = await start('http');
    await bot.delivery.event({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } });
    expect(bot.adapter.isReady()).toBe(true);
  });
});

describe('one answer', () => {
  it('is given by two replicas to one question', async () => {
    const databaseUrl = `file:${join(await folder(), 'state.db')}`;
    const [one, two] = [await start('http', { databaseUrl }), await start('http', { databaseUrl })];
    const doors = [one, two].map(({ url }) => deliverByHttp(front, url));
    for (let n = 0; n < 10; n++) {
      const said = { user: front.ids.person, text: `<@${front.ids.bot}> Ciliumの話`, ts: newTs(), channel: front.ids.channel };
      await Promise.all(doors.map((door) => door.event({ type: 'app_mention', ...said }, `Ev${n}`)));
    }
    await front.called('chat.postMessage', 10);
    await Promise.all([one.settled(), two.settled()]);
    const threads = front.calls.filter(({ method }) => method === 'chat.postMessage').map(({ body }) => body['thread_ts']);
    expect(threads).toHaveLength(10);
    expect(new Set(threads).size).toBe(10);
  });

  it('is posted again where the call was cut and the thread shows that nothing came', async () => {
    const bot = await start('http');
    front.force('chat.postMessage', { isCut: true, body: {} });
    const asked = await slackPerson(front.ids.person, front, bot.delivery).mention('Ciliumの話');
    await bot.settled();
    expect(asked).toMatchObject({ isAcknowledged: true, tries: 1 });
    const methods = front.calls.map(({ method }) => method).filter((method) => /postMessage|replies/.test(method));
    expect(methods).toEqual(['chat.postMessage', 'conversations.replies', 'chat.postMessage']);
    expect(bot.errors).toContain('no_answer');
  });

  it('is still given when the service is asked to stop meanwhile', async () => {
    const bot = await start('http');
    front.force('chat.postMessage', { status: 429, headers: { 'retry-after': '1' }, body: {} });
    const asked = slackPerson(front.ids.person, front, bot.delivery).mention('Ciliumの話');
    await front.called('chat.postMessage');
    await bot.adapter.stop();
    expect((await asked).isAcknowledged).toBe(true);
    expect(await front.called('chat.postMessage', 2)).toHaveLength(2);
    expect((await bot.delivery.event({ type: 'app_mention' })).isAcknowledged).toBe(false);
  });
});
