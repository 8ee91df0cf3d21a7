/**
 * Whether the service's memory stays flat: so many questions a second for so long, of every kind, each with follow-ups in its
 * thread, through Slack's signed requests, with real answers from the bundled data and a database in a file.
 *
 *     npm run bench:memory [-- questions a second, default 100] [minutes, default 60]
 *
 * Prints the resident memory of the process a minute, then its median in the second and the last fifth of the time; with 1 when the last
 * exceeds the second by more than a tenth, or a question was not answered. The first fifth warms up: code is compiled,
 * caches fill to their limits, the heap finds its size.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postSigned } from '../fakes/slack-delivery.ts';
import { spawnService } from '../fakes/spawn-service.ts';
import { machine } from './machine.ts';

const SECRET = 'bench-signing-secret';
const MINUTE = 60_000;
const MAX_GROWTH = 1.1;
const CHANNELS = 500;
/** Slack delivers again what was not acknowledged, here sooner. */
const AGAIN_AFTER = [1_000, 5_000, 15_000];
/** What people go on with in a thread. */
const FOLLOW_UPS = ['もっと見せて', '1番目の資料は？', 'who gave the last one?', '他の年は？'];
const perSecond = Number(process.argv[2] ?? 100);
const minutes = Number(process.argv[3] ?? 60);
const questions = askedInTests();

const posts = { count: 0 };
const slack = createServer(async (incoming, response) => {
  for await (const _ of incoming);
  const method = (incoming.url ?? '').replace('/api/', '');
  if (method === 'chat.postMessage' || method === 'chat.postEphemeral') posts.count++;
  const replies: Readonly<Record<string, object>> = {
    'auth.test': { ok: true, team_id: 'T1', user_id: 'U0BOT', bot_id: 'B0BOT' },
    'users.info': { ok: false, error: 'missing_scope' },
  };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(replies[method] ?? { ok: true, ts: `9${posts.count}.000001` }));
});
await new Promise<void>((listening) => slack.listen(0, '127.0.0.1', listening));
const root = await mkdtemp(join(tmpdir(), 'kikigaki-memory-'));
const service = spawnService(
  {
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_MODE: 'http',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`,
    LOG_LEVEL: 'info',
    KIKIGAKI_CACHE: join(root, 'cache'),
    KIKIGAKI_QUESTIONS_PER_MINUTE: '10000',
    DATABASE_URL: `file:${join(root, 'state.db')}`,
  },
  root,
);
await service.ready();
const url = `${await service.url()}/slack/events`;
print(`${machine()}\n${perSecond} questions a second for ${minutes} minutes`);
const counts = { asked: 0, again: 0, refused: 0 };
const sizes: number[] = [];
const began = performance.now();
const sampling = setInterval(sample, MINUTE);
for (let n = 0; n < perSecond * 60 * minutes; n++) {
  const due = began + (n * 1_000) / perSecond;
  if (due > performance.now()) await sleep(due - performance.now());
  void ask(n);
}
clearInterval(sampling);
sample();
const end = performance.now() + MINUTE;
while (posts.count < counts.asked - counts.refused && performance.now() < end) await sleep(100);
const fifth = Math.max(1, Math.floor(sizes.length / 5));
const [second, last] = [median(sizes.slice(fifth, 2 * fifth)), median(sizes.slice(-fifth))];
const unanswered = counts.asked - counts.refused - posts.count;
print(`resident memory, median of the second fifth ${second} MB, of the last ${last} MB: ${(last / second).toFixed(3)} ×`);
print(`asked ${counts.asked}, delivered again ${counts.again}, never taken ${counts.refused}, answers missing ${unanswered}`);
service.signal('SIGTERM');
await service.ended();
slack.closeAllConnections();
slack.close();
await rm(root, { recursive: true });
process.exitCode = last > second * MAX_GROWTH || unanswered + counts.refused > 0 ? 1 : 0;

/** Every phrasing that the tests of the reader know: all kinds of questions, in both languages. */
function askedInTests(): readonly string[] {
  const text = readFileSync(resolve(import.meta.dirname, '../question/phrasings.json'), 'utf8');
  return (JSON.parse(text) as readonly { readonly q: string }[]).map(({ q }) => q);
}

/** A new thread each third time; the two after it go on there. */
async function ask(n: number): Promise<void> {
  counts.asked++;
  const round = Math.floor(n / 3);
  const question = n % 3 === 0 ? questions[round % questions.length] : FOLLOW_UPS[n % FOLLOW_UPS.length];
  const thread = `${1_700_000_000 + round}.000100`;
  const event = {
    type: 'app_mention',
    user: `U${round}`,
    channel: `C${round % CHANNELS}`,
    text: `<@U0BOT> ${question}`,
    ts: `${1_700_000_000 + round}.000${100 + (n % 3)}`,
    ...(n % 3 > 0 && { thread_ts: thread }),
  };
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: `Ev${n}`, event_time: 1, event });
  for (const wait of [0, ...AGAIN_AFTER]) {
    await sleep(wait);
    const response = await postSigned(url, body, { 'content-type': 'application/json' }, { secret: SECRET }).catch(
      () => undefined,
    );
    await response?.arrayBuffer();
    if (response?.ok) return;
    counts.again++;
  }
  counts.refused++;
}

function sample(): void {
  const status = readFileSync(`/proc/${service.pid}/status`, 'utf8');
  const megabytes = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1_024);
  sizes.push(megabytes);
  print(`minute ${sizes.length}: ${megabytes} MB, asked ${counts.asked}, answered ${posts.count}`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [lower, upper] = [sorted[(values.length - 1) >> 1], sorted[values.length >> 1]];
  return ((lower ?? Number.NaN) + (upper ?? Number.NaN)) / 2;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
