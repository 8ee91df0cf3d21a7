import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { messagesIn } from '../../src/index.ts';
import { GUILD, openFakeDiscord } from '../fakes/fake-discord.ts';
import { createSocketDoor } from '../fakes/slack-socket.ts';

/** A question as the platform knows it. */
export interface Sent {
  readonly platform: string;
  readonly workspace: string;
  /** As the adapter names it in the inbox. */
  readonly event: string;
  /** Under which the front knows its answers. */
  readonly name: string;
  /** Whether it was acknowledged; settles when the platform delivers it no more. */
  readonly acknowledged: Promise<boolean>;
}

/** One way by which questions reach the service, with what was said to them. */
export interface Front {
  readonly env: Readonly<Record<string, string>>;
  live(process: number, url: string): void;
  dead(process: number): void;
  ask(): Sent;
  answersTo(name: string): { readonly count: number; readonly unmarked: number };
  close(): Promise<void>;
}

/** In milliseconds: a call takes up to this long, so that kills fall into it. */
const SLOWEST_CALL = 250;
/** Slack delivers again at once, after one minute, after five; here sooner. */
const AGAIN_AFTER = [1_000, 5_000, 15_000, 30_000];
const SIGNING_SECRET = 'bench-signing-secret';
const TEAM = 'T1';
/** Each takes its messages one after the other. */
const CHANNELS = 50;
const TOPICS = ['Cilium', 'Kubernetes', 'OpenTelemetry', 'Argo CD', 'eBPF', 'Istio', 'Terraform', 'SLO', 'Backstage', 'Falco'];
const REPEATED = [messagesIn('ja').chat.repeated, messagesIn('en').chat.repeated];

export const FRONTS = {
  'slack-http': () => openSlack('http'),
  'slack-socket': () => openSlack('socket'),
  'discord-gateway': () => openDiscord('gateway'),
  'discord-http': () => openDiscord('http'),
} satisfies Record<string, () => Promise<Front>>;
export type FrontName = keyof typeof FRONTS;

const topic = (n: number): string => TOPICS[n % TOPICS.length] ?? '';
const isMarked = (body: string): boolean => REPEATED.some((words) => body.includes(words));

async function openSlack(mode: 'http' | 'socket'): Promise<Front> {
  const said = new Map<string, { ts: string; metadata: unknown; isMarked: boolean }[]>();
  let clock = 0;
  const newTs = (): string => `${Math.floor(Date.now() / 1_000)}.${String(++clock).padStart(6, '0')}`;
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const method = (request.url ?? '').replace('/api/', '');
    const fields = new URLSearchParams(text);
    const thread = fields.get('thread_ts') ?? '';
    let reply: object = { ok: true };
    await sleep((Math.random() * SLOWEST_CALL) / 2);
    if (method === 'auth.test') reply = { ok: true, team_id: TEAM, user_id: 'U0BOT', bot_id: 'B0BOT' };
    if (method === 'users.info') reply = { ok: false, error: 'missing_scope' };
    if (method === 'apps.connections.open') reply = { ok: true, url: `ws://127.0.0.1:${port()}/link` };
    if (method === 'chat.postMessage' || method === 'chat.postEphemeral') {
      const ts = newTs();
      const metadata: unknown = JSON.parse(fields.get('metadata') ?? 'null');
      said.set(thread, [
        ...(said.get(thread) ?? []),
        { ts, metadata, isMarked: isMarked(text) || isMarked(fields.get('blocks') ?? '') },
      ]);
      reply = { ok: true, ts };
    }
    if (method === 'conversations.replies') reply = { ok: true, messages: said.get(fields.get('ts') ?? '') ?? [] };
    await sleep((Math.random() * SLOWEST_CALL) / 2);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  });
  const door = createSocketDoor(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = (): number => (server.address() as AddressInfo).port;
  const processes = liveProcesses();
  let asked = 0;
  const deliver = async (payload: object): Promise<boolean> => {
    if (mode === 'socket') return (await door.send('events_api', payload as Record<string, unknown>)) !== undefined;
    const url = processes.any();
    return url !== undefined && post(`${url}/slack/events`, JSON.stringify(payload), signedBySlack);
  };
  return {
    env: {
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_API_URL: `http://127.0.0.1:${port()}/api/`,
      SLACK_MODE: mode,
      ...(mode === 'http' ? { SLACK_SIGNING_SECRET: SIGNING_SECRET } : { SLACK_APP_TOKEN: 'xapp-bench' }),
    },
    live: processes.live,
    dead: processes.dead,
    ask() {
      const n = ++asked;
      const [ts, channel] = [newTs(), `C${n % CHANNELS}`];
      const event = { type: 'app_mention', user: `U${n}`, text: `<@U0BOT> ${topic(n)}の話`, ts, channel };
      const payload = { type: 'event_callback', team_id: TEAM, event_id: `Ev${randomUUID()}`, event };
      const acknowledged = (async () => {
        for (const wait of [0, ...AGAIN_AFTER]) {
          await sleep(wait);
          if (await deliver(payload)) return true;
        }
        return false;
      })();
      return { platform: 'slack', workspace: TEAM, event: `message:${channel}:${ts}`, name: ts, acknowledged };
    },
    answersTo: (ts) => countOf(said.get(ts) ?? []),
    async close() {
      door.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

const countOf = (answers: readonly { readonly isMarked: boolean }[]) => ({
  count: answers.length,
  unmarked: answers.filter((one) => !one.isMarked).length,
});

/** Where the platform finds the processes that live. */
function liveProcesses() {
  const urls = new Map<number, string>();
  return {
    live: (process: number, url: string): void => void urls.set(process, url),
    dead: (process: number): void => void urls.delete(process),
    any: (): string | undefined => [...urls.values()].toSorted(() => Math.random() - 0.5)[0],
  };
}

type Sign = (timestamp: string, body: string) => Readonly<Record<string, string>>;

const signedBySlack: Sign = (timestamp, body) => {
  const digest = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
};

const signedByDiscord =
  (key: KeyObject): Sign =>
  (timestamp, body) => ({
    'x-signature-timestamp': timestamp,
    'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), key).toString('hex'),
  });

/** Whether it was acknowledged within three seconds. */
async function post(url: string, body: string, signed: Sign): Promise<boolean> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const headers = { 'content-type': 'application/json', ...signed(timestamp, body) };
  try {
    return (await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}

/** Over the gateway every other question is a mention, the others, and all over HTTP, are `/ask`; Discord brings each once. */
async function openDiscord(mode: 'gateway' | 'http'): Promise<Front> {
  const discord = await openFakeDiscord({ slowestCall: SLOWEST_CALL });
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signed = signedByDiscord(privateKey);
  const processes = liveProcesses();
  let asked = 0;
  const deliver = async (payload: object): Promise<boolean> => {
    const url = processes.any();
    return url !== undefined && post(`${url}/discord/interactions`, JSON.stringify(payload), signed);
  };
  return {
    env: {
      DISCORD_TOKEN: 'a.b.c',
      DISCORD_API_URL: discord.url,
      DISCORD_MODE: mode,
      ...(mode === 'http' && {
        DISCORD_PUBLIC_KEY: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
      }),
    },
    live: processes.live,
    dead: processes.dead,
    ask() {
      const n = ++asked;
      const person = `4${String(n).padStart(18, '0')}`;
      const user = { id: person, username: 'nagisa' };
      const channel_id = `3${String(n % CHANNELS).padStart(18, '0')}`;
      const sent = (event: string, acknowledged: Promise<boolean>): Sent => ({
        platform: 'discord',
        workspace: GUILD,
        event,
        name: `${event} ${person}`,
        acknowledged,
      });
      if (mode === 'gateway' && n % 2 === 0) {
        const event = discord.say(`<@1000000000000000001> ${topic(n)}の話`, { channel_id, author: user });
        return sent(event, Promise.resolve(false));
      }
      const given = {
        channel_id,
        member: { user, permissions: '0' },
        data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: topic(n) }] },
      };
      if (mode === 'gateway') return sent(discord.interact(given).id, Promise.resolve(false));
      const { id, payload } = discord.prepare(given);
      return sent(id, deliver(payload));
    },
    answersTo(name) {
      const [id = '', person = ''] = name.split(' ');
      return countOf(discord.answersTo(id, person).map((body) => ({ isMarked: isMarked(body) })));
    },
    close: () => discord.close(),
  };
}
