/**
 * One person asks three times a second in one channel, where Slack takes one message a second; others ask once in channels of
 * their own: how soon they are answered, and whether everything in the busy channel is answered or told.
 *
 *     npm run build && npx tsx tests/bench/busy-channel.ts [seconds, default 40]
 *
 * Slack is a server on loopback with a limit for each channel. Three rounds: it asks to wait for ten seconds; for one; for one,
 * with nobody limited to ten questions a minute. Ends with 1 if a bystander's p99 is above a second, or anything was lost or
 * posted twice.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createKeyring } from '../../src/state/keyring.ts';
import { eventKey } from '../../src/state/person-keys.ts';
import { postSigned } from '../fakes/slack-delivery.ts';
import { spawnService } from '../fakes/spawn-service.ts';
import { rowsOf } from '../state/test-databases.ts';
import { machine } from './machine.ts';

const SECRET = 'a secret of the bench, long enough to be one';
const SIGNING_SECRET = 'bench-signing-secret';
const TEAM = 'T1';
const BUSY = 'CBUSY';
const TOPICS = ['Cilium', 'Kubernetes', 'OpenTelemetry', 'Argo CD', 'eBPF', 'Istio', 'Terraform', 'SLO', 'Backstage', 'Falco'];
/** Messages that Slack takes in a channel: one a second, and so many at once. */
const BURST = 4;
/** Milliseconds between questions. */
const BUSY_EVERY = 333;
const BYSTANDER_EVERY = 250;
const MAX_P99 = 1_000;
const MAX_DRAIN = 300_000;
const seconds = Number(process.argv[2] ?? 40);

interface Round {
  readonly retryAfter: number;
  readonly perMinute: number;
}
interface Asked {
  readonly ts: string;
  readonly channel: string;
  readonly at: number;
}

const root = await mkdtemp(join(tmpdir(), 'kikigaki-busy-'));
let isWell = true;
let asks = 0;
print(machine());
for (const round of [
  { retryAfter: 10, perMinute: 10 },
  { retryAfter: 1, perMinute: 10 },
  { retryAfter: 1, perMinute: 10_000 },
]) {
  isWell = (await measure(round)) && isWell;
}
await rm(root, { recursive: true });
process.exit(isWell ? 0 : 1);

async function measure(round: Round): Promise<boolean> {
  const { retryAfter, perMinute } = round;
  const url = `file:${join(root, `${retryAfter}-${perMinute}.db`)}`;
  const slack = await openSlack(retryAfter);
  const service = spawnService(
    {
      DATABASE_URL: url,
      KIKIGAKI_CACHE: join(root, 'cache'),
      KIKIGAKI_SECRET: SECRET,
      KIKIGAKI_QUESTIONS_PER_MINUTE: String(perMinute),
      LOG_LEVEL: 'info',
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_MODE: 'http',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
    },
    root,
  );
  await service.ready();
  const address = `${await service.url()}/slack/events`;
  // The first questions warm the process up and do not count.
  for (let n = 0; n < 20; n++) await ask(address, `C9${n}`, `U9${n}`, n);
  await sleep(2_000);
  const [busy, bystanders] = await Promise.all([
    askOften(BUSY_EVERY, (n) => ask(address, BUSY, 'UBUSY', n)),
    askOften(BYSTANDER_EVERY, (n) => ask(address, `C${n}`, `U${n}`, n)),
  ]);
  const states = await statesOf(url, busy);
  service.signal('SIGTERM');
  await service.ended();
  slack.server.close();

  const times = bystanders.map(({ ts, at }) => (slack.posts.get(ts)?.[0] ?? Number.POSITIVE_INFINITY) - at);
  times.sort((a, b) => a - b);
  const p99 = times[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;
  const doubled = [...slack.posts.values()].filter((posts) => posts.length > 1).length;
  const answered = states.filter((state) => state === 'answered').length;
  const told = states.filter((state) => state === 'told').length;
  print(
    `Retry-After ${retryAfter} s, ${perMinute} questions a minute: ${bystanders.length} bystanders answered after ` +
      `${ms(times[times.length >> 1])} (median), ${ms(p99)} (p99), ${ms(times.at(-1))} (longest); of ${busy.length} in the busy channel ` +
      `${answered} answered, ${told} told, ${busy.length - answered - told} neither; ${doubled} posted twice; ${slack.counts.refused} calls refused`,
  );
  return p99 < MAX_P99 && answered + told === busy.length && doubled === 0;
}

async function askOften(every: number, one: (n: number) => Promise<Asked>): Promise<readonly Asked[]> {
  const asked: Promise<Asked>[] = [];
  for (const began = performance.now(); performance.now() < began + seconds * 1_000; ) {
    asked.push(one(asked.length));
    await sleep(every);
  }
  return Promise.all(asked);
}

async function ask(address: string, channel: string, user: string, n: number): Promise<Asked> {
  const ts = `${1_700_000_000 + ++asks}.000100`;
  const at = performance.now();
  const text = `<@U0BOT> ${TOPICS[n % TOPICS.length]}の話はありますか？`;
  const event = { type: 'app_mention', user, channel, text, ts };
  const body = JSON.stringify({ type: 'event_callback', team_id: TEAM, event_id: `Ev${ts}`, event });
  const headers = { 'content-type': 'application/json' };
  const { status } = await postSigned(address, body, headers, { secret: SIGNING_SECRET });
  if (status !== 200) throw new Error(`not acknowledged: ${status}`);
  return { ts, channel, at };
}

/** What became of each, when nothing is open any more. */
async function statesOf(url: string, asked: readonly Asked[]): Promise<readonly string[]> {
  const keyring = createKeyring(() => SECRET);
  const keys = asked.map(({ ts, channel }) =>
    eventKey(keyring, { platform: 'slack', workspace: TEAM, event: `message:${channel}:${ts}` }),
  );
  for (const until = performance.now() + MAX_DRAIN; ; await sleep(1_000)) {
    const rows = await rowsOf({ url, drop: async () => {} }, 'inbox');
    if (performance.now() < until && rows.some(({ ended_at }) => ended_at === null)) continue;
    const states = new Map(rows.map((row) => [row['key'], String(row['state'])]));
    return keys.map((key) => states.get(key) ?? 'not taken in');
  }
}

interface Slack {
  readonly apiUrl: string;
  readonly server: Server;
  /** When something was posted in a thread, by the thread. */
  readonly posts: ReadonlyMap<string, readonly number[]>;
  readonly counts: { refused: number };
}

/** A bucket for each channel: it holds so many messages and is filled by one a second. */
async function openSlack(retryAfter: number): Promise<Slack> {
  const posts = new Map<string, number[]>();
  const buckets = new Map<string, { left: number; at: number }>();
  const counts = { refused: 0 };
  const mayPost = (channel: string): boolean => {
    const now = performance.now();
    const { left, at } = buckets.get(channel) ?? { left: BURST, at: now };
    const filled = Math.min(BURST, left + (now - at) / 1_000);
    buckets.set(channel, { left: filled < 1 ? filled : filled - 1, at: now });
    return filled >= 1;
  };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const method = (request.url ?? '').replace('/api/', '');
    const fields = new URLSearchParams(text);
    const thread = fields.get('thread_ts') ?? '';
    if (method.startsWith('chat.post') && !mayPost(fields.get('channel') ?? '')) {
      counts.refused++;
      response.writeHead(429, { 'retry-after': String(retryAfter) }).end();
      return;
    }
    if (method === 'chat.postMessage') posts.set(thread, [...(posts.get(thread) ?? []), performance.now()]);
    const replies: Readonly<Record<string, object>> = {
      'auth.test': { ok: true, team_id: TEAM, user_id: 'U0BOT', bot_id: 'B0BOT' },
      'users.info': { ok: false, error: 'missing_scope' },
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(replies[method] ?? { ok: true, ts: `9${thread}` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  return { apiUrl, server, posts, counts };
}

function ms(value = Number.NaN): string {
  return `${value.toFixed(0)} ms`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
