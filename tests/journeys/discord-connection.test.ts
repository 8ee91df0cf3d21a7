import { generateKeyPairSync, sign } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpServer } from '../../adapters/service/http.ts';
import { type Kikigaki, KikigakiError, type State } from '../../src/index.ts';
import { discordJourney, type JourneyParts } from '../fakes/discord/journey.ts';
import { BOT, type FakeDiscord, type FakeInteraction, openFakeDiscord } from '../fakes/fake-discord.ts';
import { type RunningDiscord, runDiscord } from '../fakes/run-discord.ts';
import { eventually } from '../fixtures/eventually.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const PUBLIC_KEY = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const { parts } = discordJourney();
let bundled: JourneyParts['bundled'];
let state: State;
let discord: FakeDiscord;
let running: RunningDiscord;

beforeAll(() => {
  ({ bundled, state, discord, running } = parts());
});

const ASK = { data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: 'Cilium' }] } };
const STATUS = { data: { id: '1', name: 'status', type: 1 } };
const repliesTo = (message: string): number =>
  [...discord.messages.values()].filter(({ repliesTo }) => repliesTo === message).length;
const answered = (interaction: FakeInteraction) => eventually(() => expect(interaction.messages).toHaveLength(1));
const isBack = () => eventually(() => expect(running.adapter.isReady()).toBe(true));
const quiet = (ms = 150) => new Promise((resolve) => setTimeout(resolve, ms));
/** The same answers, later. */
const slowly = (kikigaki: Kikigaki, ms: number): Kikigaki => ({
  ...kikigaki,
  ask: async (asked) => {
    await quiet(ms);
    return kikigaki.ask(asked);
  },
});

describe('a connection that breaks', () => {
  it('is taken up again, and what was asked meanwhile is answered once', async () => {
    discord.gateway.cut();
    const message = discord.say(`<@${BOT}> Ciliumの話`);
    const interaction = discord.interact(ASK);
    await answered(interaction);
    await eventually(() => expect(repliesTo(message)).toBe(1));
    await isBack();
    expect(discord.gateway.counts).toEqual({ identify: 1, resume: 1 });
    expect(running.log.map(({ message }) => message)).toContain('connected to Discord again');
    await quiet();
    expect(repliesTo(message)).toBe(1);
    expect(interaction.callbacks).toHaveLength(1);
  });

  it('is taken up again when Discord asks for it', async () => {
    discord.gateway.send(7, null);
    await eventually(() => expect(discord.gateway.counts.resume).toBe(2));
    await answered(discord.interact(STATUS));
    expect(discord.gateway.counts.identify).toBe(1);
  });

  it('is begun anew when the session is over', async () => {
    discord.gateway.send(9, false);
    await eventually(() => expect(discord.gateway.counts.identify).toBe(2));
    await answered(discord.interact(STATUS));
    await isBack();
  });
});

describe('an interaction', () => {
  it('that comes twice is answered once', async () => {
    const interaction = discord.interact(ASK);
    discord.gateway.dispatch('INTERACTION_CREATE', interaction.payload);
    await answered(interaction);
    await quiet();
    expect(interaction.callbacks).toHaveLength(1);
    expect(discord.calls.filter((call) => call.includes(interaction.id))).toHaveLength(1);
  });

  it('that Discord no longer knows is logged with its cause, and the next one is answered', async () => {
    discord.refuse({ path: /callback$/, status: 404, body: { code: 10062, message: 'Unknown interaction' } });
    const lost = discord.interact(STATUS);
    await eventually(() => expect(running.errors).toContain('10062'));
    const line = running.log.find(({ fields }) => fields['code'] === '10062');
    expect(line).toMatchObject({ level: 'warn', fields: { event: lost.id, cause: expect.stringContaining('three seconds') } });
    await answered(discord.interact(STATUS));
  });

  it('that was acknowledged already, by a call whose response was lost or by another program, has its answer in that one message', async () => {
    const interaction = discord.prepare(STATUS);
    interaction.callbacks.push(4);
    discord.gateway.dispatch('INTERACTION_CREATE', interaction.payload);
    await eventually(() => expect(running.errors).toContain('40060'));
    await quiet();
    expect(interaction.messages).toHaveLength(1);
  });
});

describe('an answer that takes long', () => {
  let slow: RunningDiscord;
  let other: FakeDiscord;

  beforeAll(async () => {
    other = await openFakeDiscord();
    slow = await runDiscord(other, { kikigaki: slowly(bundled.kikigaki, 300), state }, {}, { deferAfter: 50 });
    await eventually(() => expect(slow.adapter.isReady()).toBe(true));
  });
  afterAll(async () => {
    await slow.adapter.stop();
    expect(other.faults).toEqual([]);
    await other.close();
  });
  const finished = (interaction: FakeInteraction) =>
    eventually(() => expect(other.messages.get(interaction.messages.at(-1) ?? '')?.body).toHaveProperty('components'));

  it('is promised in time and written when it is there, for all', async () => {
    const interaction = other.interact(ASK);
    await finished(interaction);
    expect(interaction.callbacks).toEqual([5]);
    expect(other.messages.get(interaction.messages[0] ?? '')).toMatchObject({ isPrivate: false });
  });

  it('stays private where that was wished', async () => {
    const options = [...ASK.data.options, { name: 'private', type: 5, value: true }];
    const interaction = other.interact({ data: { ...ASK.data, options } });
    await finished(interaction);
    expect(interaction.callbacks).toEqual([5]);
    expect(other.messages.get(interaction.messages[0] ?? '')).toMatchObject({ isPrivate: true });
  });

  it('is waited for when the service stops', async () => {
    const interaction = other.interact(ASK);
    await eventually(() => expect(interaction.callbacks).toEqual([5]));
    await slow.adapter.stop();
    expect(other.messages.get(interaction.messages[0] ?? '')?.body).toHaveProperty('components');
    expect(slow.adapter.isReady()).toBe(false);
  });
});

describe('when Discord', () => {
  it.each([
    ['asks to wait', {}],
    ['asks to wait with everything', { 'x-ratelimit-global': 'true' }],
  ])('%s, the answer comes afterwards, once', async (_, headers) => {
    const body = { message: 'You are being rate limited.', retry_after: 0.2, global: 'x-ratelimit-global' in headers };
    discord.refuse({ path: /^POST \/channels/, status: 429, headers: { 'retry-after': '0.2', ...headers }, body });
    const message = discord.say(`<@${BOT}> Ciliumの話`);
    await eventually(() => expect(repliesTo(message)).toBe(1));
  });

  it('has trouble, an answer is sent again and is still one', async () => {
    discord.refuse({ path: /^POST \/channels/, status: 502, body: {} });
    const message = discord.say(`<@${BOT}> Ciliumの話`);
    await eventually(() => expect(repliesTo(message)).toBe(1));
  });

  it('does not let the bot write in a channel, that is logged and the next question answered', async () => {
    discord.refuse({ path: /^POST \/channels/, status: 403, body: { code: 50013, message: 'Missing Permissions' } });
    discord.say(`<@${BOT}> Ciliumの話`);
    await eventually(() => expect(running.errors).toContain('50013'));
    await answered(discord.interact(STATUS));
  });

  it('refuses the token, the start says so and names no secret', async () => {
    const refusing = await openFakeDiscord();
    for (const path of [/applications/, /gateway/])
      refusing.refuse({ path, status: 401, body: { code: 0, message: '401: Unauthorized' } });
    const start = runDiscord(refusing, { kikigaki: bundled.kikigaki, state });
    await expect(start).rejects.toBeInstanceOf(KikigakiError);
    await expect(start).rejects.toMatchObject({ detail: { code: 'platform-unreachable', platform: 'Discord' } });
    await refusing.close();
  });
});

describe('interactions over HTTP', () => {
  let overHttp: RunningDiscord;
  let server: Awaited<ReturnType<typeof openHttpServer>>;

  beforeAll(async () => {
    overHttp = await runDiscord(discord, { kikigaki: bundled.kikigaki, state }, { mode: 'http', publicKey: PUBLIC_KEY });
    server = await openHttpServer(
      '127.0.0.1',
      0,
      new Map([...overHttp.routes].map(([path, handler]) => [`POST ${path}`, handler])),
    );
  });
  afterAll(async () => {
    await overHttp.adapter.stop();
    await server.close();
  });

  const now = (): number => Math.floor(Date.now() / 1_000);
  const signed = (body: string, timestamp = now()) => ({
    'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
    'x-signature-timestamp': String(timestamp),
  });
  const post = async (body: string, headers: Readonly<Record<string, string>>) => {
    const response = await fetch(`${server.url}/discord/interactions`, { method: 'POST', body, headers });
    return { status: response.status, text: await response.text() };
  };

  it('begin with a ping that is answered', async () => {
    const body = JSON.stringify({ type: 1, id: '1', application_id: BOT, token: 't' });
    expect(await post(body, signed(body))).toEqual({ status: 200, text: '{"type":1}' });
  });

  it('are answered as those of the gateway are', async () => {
    const interaction = discord.prepare(ASK);
    const body = JSON.stringify(interaction.payload);
    expect((await post(body, signed(body))).status).toBe(202);
    await answered(interaction);
    expect(interaction.callbacks).toHaveLength(1);
    expect(overHttp.adapter.isReady()).toBe(true);
  });

  it('are accepted when they are in the inbox, not before', async () => {
    const inbox = state.inbox as { take: State['inbox']['take'] };
    const { take } = inbox;
    const order: string[] = [];
    inbox.take = async (...given) => {
      await quiet(100);
      const taken = await take(...given);
      order.push('stored');
      return taken;
    };
    const body = JSON.stringify(discord.prepare(ASK).payload);
    const { status } = await post(body, signed(body)).finally(() => order.push('accepted'));
    inbox.take = take;
    expect([status, ...order]).toEqual([202, 'stored', 'accepted']);
  });

  it('are not accepted, and nothing is promised, where the service stops', async () => {
    const stopping = await runDiscord(discord, { kikigaki: bundled.kikigaki, state }, { mode: 'http', publicKey: PUBLIC_KEY });
    const routes = [...stopping.routes].map(([path, handler]) => [`POST ${path}`, handler] as const);
    const other = await openHttpServer('127.0.0.1', 0, new Map(routes));
    await stopping.adapter.stop();
    const interaction = discord.prepare(ASK);
    const body = JSON.stringify(interaction.payload);
    const { status } = await fetch(`${other.url}/discord/interactions`, { method: 'POST', body, headers: signed(body) });
    expect(status).toBe(503);
    expect(interaction.callbacks).toEqual([]);
    await other.close();
  });

  it('are answered once where two replicas get them', async () => {
    const interactions = Array.from({ length: 20 }, () => discord.prepare(ASK));
    const sent = interactions.map(async (interaction) => {
      const body = JSON.stringify(interaction.payload);
      discord.gateway.dispatch('INTERACTION_CREATE', interaction.payload);
      await post(body, signed(body));
    });
    await Promise.all(sent);
    for (const interaction of interactions) await answered(interaction);
    await quiet();
    expect(interactions.filter(({ callbacks, messages }) => callbacks.length !== 1 || messages.length !== 1)).toEqual([]);
    // Where many are under way, Discord itself says who was first.
    expect(overHttp.errors.filter((code) => code !== '40060')).toEqual([]);
  });

  it.each([
    ['no signature', () => ({})],
    ['a signature that is none', (body: string) => ({ ...signed(body), 'x-signature-ed25519': 'abc' })],
    ["another body's signature", (body: string) => signed(`${body} `)],
    ['a signature for another time', (body: string) => ({ ...signed(body), 'x-signature-timestamp': String(now() - 1) })],
    ['a time that is no number', (body: string) => ({ ...signed(body), 'x-signature-timestamp': 'NaN' })],
    ['a time more than five minutes ago', (body: string) => signed(body, now() - 301)],
    ['a time more than five minutes ahead', (body: string) => signed(body, now() + 302)],
  ])('are refused with %s', async (_, headersFor) => {
    const interaction = discord.prepare(STATUS);
    const body = JSON.stringify(interaction.payload);
    expect((await post(body, headersFor(body) as Record<string, string>)).status).toBe(401);
    await quiet(50);
    expect(interaction.callbacks).toEqual([]);
  });

  it('are refused where they are no JSON, and where they are too large', async () => {
    expect((await post('{', signed('{'))).status).toBe(400);
    const large = 'x'.repeat(1_024 * 1_024 + 1);
    expect(await statusOfLarge(large)).toBe(413);
  });

  it('of kinds that are not offered are taken and left alone', async () => {
    for (const payload of ['null', '[]', '{"type":5}', JSON.stringify({ ...discord.prepare(STATUS).payload, type: 5 })])
      expect((await post(payload, signed(payload))).status).toBe(202);
  });

  /** A server that does not read to the end breaks the connection; what it said before counts. */
  const statusOfLarge = (body: string): Promise<number | undefined> =>
    new Promise((resolve) => {
      const sent = request(`${server.url}/discord/interactions`, { method: 'POST', headers: signed(body) }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', () => resolve(undefined));
      sent.end(body);
    });
});
