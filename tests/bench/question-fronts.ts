import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { messagesIn } from '../../src/index.ts';
import { CHANNEL, GUILD, openFakeDiscord } from '../fakes/fake-discord.ts';
import { createSocketDoor } from '../fakes/slack-socket.ts';

/** A question as the platform knows it. */
export interface Sent {
  readonly platform: string;
  readonly workspace: string;
  /** As the adapter names it in the inbox. */
  readonly event: string;
  /** Under which the front knows its answers. */
  readonly name: string;
  /** Settles when the platform delivers it no more. */
  readonly delivered: Promise<void>;
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
const TOPICS = ['Cilium', 'Kubernetes', 'OpenTelemetry', 'Argo CD', 'eBPF', 'Istio', 'Terraform', 'SLO', 'Backstage', 'Falco'];
const REPEATED = [messagesIn('ja').chat.repeated, messagesIn('en').chat.repeated];

export const FRONTS = {
  'slack-http': () => openSlack('http'),
  'slack-socket': () => openSlack('socket'),
  'discord-gateway': () => openDiscord(),
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
  const urls = new Map<number, string>();
  let asked = 0;
  const deliver = async (payload: object): Promise<boolean> => {
    if (mode === 'socket') return (await door.send('events_api', payload as Record<string, unknown>)) !== undefined;
    const [url] = [...urls.values()].toSorted(() => Math.random() - 0.5);
    return url !== undefined && postSigned(`${url}/slack/events`, JSON.stringify(payload));
  };
  return {
    env: {
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_API_URL: `http://127.0.0.1:${port()}/api/`,
      SLACK_MODE: mode,
      ...(mode === 'http' ? { SLACK_SIGNING_SECRET: SIGNING_SECRET } : { SLACK_APP_TOKEN: 'xapp-bench' }),
    },
    live: (process, url) => void urls.set(process, url),
    dead: (process) => void urls.delete(process),
    ask() {
      const n = ++asked;
      const [ts, channel] = [newTs(), `C${n % 50}`];
      const event = { type: 'app_mention', user: `U${n}`, text: `<@U0BOT> ${topic(n)}の話`, ts, channel };
      const payload = { type: 'event_callback', team_id: TEAM, event_id: `Ev${randomUUID()}`, event };
      const delivered = (async () => {
        for (const wait of [0, ...AGAIN_AFTER]) {
          await sleep(wait);
          if (await deliver(payload)) return;
        }
      })();
      return { platform: 'slack', workspace: TEAM, event: `message:${channel}:${ts}`, name: ts, delivered };
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

async function postSigned(url: string, body: string): Promise<boolean> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const digest = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${digest}`,
  };
  try {
    return (await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}

/** Every other question is a mention, the others are `/ask`. */
async function openDiscord(): Promise<Front> {
  const discord = await openFakeDiscord({ slowestCall: SLOWEST_CALL });
  let asked = 0;
  return {
    env: { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: discord.url },
    live: () => {},
    dead: () => {},
    ask() {
      const n = ++asked;
      const user = { id: `4${String(n).padStart(18, '0')}`, username: 'nagisa' };
      const common = { platform: 'discord', workspace: GUILD, delivered: Promise.resolve() };
      if (n % 2 === 0) {
        const id = discord.say(`<@1000000000000000001> ${topic(n)}の話`, { channel_id: CHANNEL, author: user });
        return { ...common, event: id, name: `${id} ${user.id}` };
      }
      const { id } = discord.interact({
        member: { user, permissions: '0' },
        data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: topic(n) }] },
      });
      return { ...common, event: id, name: `${id} ${user.id}` };
    },
    answersTo(name) {
      const [id = '', person = ''] = name.split(' ');
      return countOf(discord.answersTo(id, person).map((body) => ({ isMarked: isMarked(body) })));
    },
    close: () => discord.close(),
  };
}
