/**
 * Signed questions over HTTP on loopback, so many a second, with real answers from the bundled data: how soon each is
 * acknowledged and answered (p50, p99, largest, counted from when it should have been sent), and whether each got exactly
 * one answer.
 * The same load goes to a Bolt app that says a fixed sentence and remembers nothing: what the platform's own frame costs.
 *
 *     npm run build && npm run bench:slack -- [questions a second, default 300] [seconds, default 20] [another build's main.js]
 *
 * Another build, of an earlier commit for instance, takes turns with this one, three times each: on a machine with other work the
 * ratio says more than the figures.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LogLine, spawnService } from '../fakes/spawn-service.ts';
import { machine } from './machine.ts';

const SECRET = 'bench-signing-secret';
const BOT = { team: 'T1', user: 'U0BOT', token: 'xoxb-bench' };
/** Topics of talks that the bundled data tell about. */
const TOPICS = ['Cilium', 'Kubernetes', 'OpenTelemetry', 'Argo CD', 'eBPF', 'Istio', 'Terraform', 'SLO', 'Backstage', 'Falco'];
const PATIENCE = 60_000;
const rate = Number(process.argv[2] ?? 300);
const seconds = Number(process.argv[3] ?? 20);
const [, , , , otherBuild] = process.argv;
/** In milliseconds, of 99 in 100. */
const MAX_ACK = 500;
const MAX_ANSWER = 5_000;
/** Of each build, where there are two. */
const TURNS = 3;

/** Slack's side: answers every call at once, and knows when each thread was posted to. */
const posts = new Map<string, number[]>();
const slack = createServer(async (incoming, response) => {
  let body = '';
  for await (const chunk of incoming) body += chunk;
  const method = (incoming.url ?? '').replace('/api/', '');
  const thread = new URLSearchParams(body).get('thread_ts') ?? '';
  if (method === 'chat.postMessage') posts.set(thread, [...(posts.get(thread) ?? []), performance.now()]);
  const replies: Readonly<Record<string, object>> = {
    'auth.test': { ok: true, team_id: BOT.team, user_id: BOT.user, bot_id: 'B0BOT' },
    'users.info': { ok: false, error: 'missing_scope' },
  };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(replies[method] ?? { ok: true, ts: `9${thread}` }));
});
slack.listen(0, '127.0.0.1');
await once(slack, 'listening');
const apiUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`;

process.stdout.write(`${machine()}\n${rate} questions a second for ${seconds} s\n`);
const ours: Measured[] = [];
const others: Measured[] = [];
for (let turn = 0; turn < (otherBuild ? TURNS : 1); turn++) {
  ours.push(await measureService());
  tell('kikigaki', ours.at(-1) as Measured);
  if (otherBuild) {
    others.push(await measureService(otherBuild));
    tell('the other build', others.at(-1) as Measured);
  }
}
const peer = await measurePeer();
tell('bare Bolt', peer);
const p99 = median(ours.map((one) => one.p99));
process.stdout.write(`p99 of the ack against bare Bolt: ${(p99 / peer.p99).toFixed(1)}\n`);
if (otherBuild) {
  const ratio = p99 / median(others.map((one) => one.p99));
  process.stdout.write(`median p99 of the ack against the other build: ${ratio.toFixed(2)}\n`);
}
slack.close();
const isLate = p99 > MAX_ACK || median(ours.map((one) => one.answerP99)) > MAX_ANSWER;
process.exitCode = ours.some(({ lost, doubled, refused }) => lost + doubled + refused > 0) || isLate ? 1 : 0;

interface Measured {
  readonly [name: string]: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly answerP50: number;
  readonly answerP99: number;
  readonly answerMax: number;
  readonly lost: number;
  readonly doubled: number;
  readonly refused: number;
  readonly cpu: number;
}

async function measureService(program?: string): Promise<Measured> {
  const root = await mkdtemp(join(tmpdir(), 'kikigaki-slack-load-'));
  const service = spawnService(
    {
      SLACK_BOT_TOKEN: BOT.token,
      SLACK_MODE: 'http',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: apiUrl,
      LOG_LEVEL: 'info',
      KIKIGAKI_CACHE: join(root, 'cache'),
      DATABASE_URL: `file:${join(root, 'state.db')}`,
    },
    root,
    program,
  );
  try {
    await service.ready();
    return await load(`${await service.url()}/slack/events`, service.pid);
  } finally {
    for (const line of faultsIn(service.log)) process.stdout.write(`${line}\n`);
    service.signal('SIGTERM');
    await service.ended();
    await rm(root, { recursive: true });
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** What the service complained about, each once. */
function faultsIn(log: readonly LogLine[]): readonly string[] {
  return [
    ...new Set(
      log.filter(({ level }) => Number(level) > 30).map(({ msg, code, error }) => [msg, code, error].filter(Boolean).join(': ')),
    ),
  ];
}

async function measurePeer(): Promise<Measured> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', resolve(import.meta.dirname, 'bare-bolt.ts'), apiUrl, SECRET],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [port] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  try {
    return await load(`http://127.0.0.1:${String(port).trim()}/slack/events`, child.pid ?? 0);
  } finally {
    child.kill();
  }
}

async function load(url: string, pid: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true });
  posts.clear();
  // The first questions warm the process up and do not count.
  for (let n = 0; n < 50; n++) await ask(url, agent, `warm.${n}`, n, performance.now());
  await sleep(500);
  posts.clear();
  const before = cpuOf(pid);
  const began = performance.now();
  const asked: Promise<{ readonly ms: number; readonly status: number }>[] = [];
  const dueAt = new Map<string, number>();
  for (let n = 0; n < rate * seconds; n++) {
    const [due, thread] = [began + (n * 1_000) / rate, `${1_700_000_000 + n}.000100`];
    if (due > performance.now()) await sleep(due - performance.now());
    dueAt.set(thread, due);
    asked.push(ask(url, agent, thread, n, due));
  }
  const acks = await Promise.all(asked);
  const end = performance.now() + PATIENCE;
  // Answers to the first questions may still come.
  const answered = (): readonly string[] => [...dueAt.keys()].filter((thread) => posts.has(thread));
  while (answered().length < acks.length && performance.now() < end) await sleep(50);
  await sleep(500);
  const cpu = (cpuOf(pid) - before) / acks.length;
  agent.destroy();
  const ackOf = shares(acks.map(({ ms }) => ms));
  const answerOf = shares(answered().map((thread) => (posts.get(thread)?.[0] ?? Number.NaN) - (dueAt.get(thread) ?? 0)));
  return {
    p50: ackOf(0.5),
    p99: ackOf(0.99),
    max: ackOf(1),
    answerP50: answerOf(0.5),
    answerP99: answerOf(0.99),
    answerMax: answerOf(1),
    cpu,
    refused: acks.filter(({ status }) => status !== 200).length,
    lost: acks.length - answered().length,
    doubled: [...posts.values()].filter(({ length }) => length > 1).length,
  };
}

/** What so large a share of the values does not exceed. */
function shares(values: readonly number[]): (share: number) => number {
  const sorted = values.toSorted((a, b) => a - b);
  return (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function ask(
  url: string,
  agent: Agent,
  ts: string,
  n: number,
  due: number,
): Promise<{ readonly ms: number; readonly status: number }> {
  const text = `<@${BOT.user}> ${TOPICS[n % TOPICS.length]}の話はありますか？`;
  const event = { type: 'app_mention', user: `U${n}`, channel: `C${n % 50}`, text, ts };
  const body = JSON.stringify({ type: 'event_callback', team_id: BOT.team, event_id: `Ev${ts}`, event_time: 1, event });
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const headers = { 'content-type': 'application/json', 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature };
  return new Promise((done) => {
    const outgoing = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        response.resume().on('end', () => done({ ms: performance.now() - due, status: response.statusCode ?? 0 }));
      },
    );
    // It was not acknowledged: counted as refused.
    outgoing.on('error', () => done({ ms: performance.now() - due, status: 0 })).end(body);
  });
}

function tell(name: string, measured: Measured): void {
  const { p50, p99, max, answerP50, answerP99, answerMax, lost, doubled, refused, cpu } = measured;
  const ms = [p50, p99, max, answerP50, answerP99, answerMax].map((value) => value.toFixed(1));
  process.stdout.write(`${name}: ack p50 ${ms[0]} ms, p99 ${ms[1]} ms, largest ${ms[2]} ms; `);
  process.stdout.write(`answer p50 ${ms[3]} ms, p99 ${ms[4]} ms, largest ${ms[5]} ms; `);
  process.stdout.write(
    `lost ${lost}, doubled ${doubled}, refused ${refused}; ${cpu.toFixed(2)} ms of processor time a question\n`,
  );
}

/** User and system time of a process in milliseconds; Linux counts hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
