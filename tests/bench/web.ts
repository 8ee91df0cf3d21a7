/**
 * How many pages a second the web page serves, and how long they take, beside the same page by a bare router in the same run.
 *
 *     npm run bench:web [-- seconds, default 10]
 *
 * The service is the compiled one, in a process of its own, over the bundled data; so is the bare router. Requests come at an even
 * pace, 300 a second, whether the ones before are answered or not; then as many as eight connections can send. The peer always serves
 * the page of one session, rendered already; the service serves sessions, events, people and topics. Then answers, one after the other.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Pool } from 'undici';
import { bundledDataFolder } from '../../src/index.ts';
import { spawnService } from '../fakes/spawn-service.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

const PER_SECOND = 300;
const SECONDS = Number(process.argv[2] ?? 10);
const CONNECTIONS = 8;
const QUESTIONS = [
  'Ciliumの話',
  'CNDT2022のセッション一覧',
  'オブザーバビリティの発表',
  'サイボウズの登壇',
  'who talked about Argo CD?',
];

const work = await mkdtemp(join(tmpdir(), 'kikigaki-web-'));
const { kikigaki, corpus } = await openBundled();
const sessions = corpus.sessions.map(({ id }) => `/s/${id}`);
const others = [
  ...(await kikigaki.programme.events()).map(({ event }) => `/e/${event.id}`),
  '/',
  '/new',
  '/t/kubernetes',
  '/c/google',
  '/p/yoshi-yamaguchi',
];
const answers = QUESTIONS.map((q) => `/q?${new URLSearchParams({ q })}`);
const pathOf = (number: number): string => {
  const of = number % 4 === 0 ? others : sessions;
  return of[number % of.length] ?? '/';
};

const service = spawnService(
  {
    KIKIGAKI_DATA: bundledDataFolder(),
    KIKIGAKI_CACHE: join(work, 'cache'),
    KIKIGAKI_QUESTIONS_PER_MINUTE: '10000',
    LOG_LEVEL: 'info',
  },
  work,
);
await service.ready();
const ours = await service.url();
const page = join(work, 'page.html');
await writeFile(page, await (await fetch(`${ours}/s/cnds2024/2243`)).text());
const peer = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, 'bare-hono.ts'), page], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const bare = await firstLine(peer);

try {
  for (const [name, url] of [
    ['warm-up', ours],
    ['Kikigaki', ours],
    ['bare hono', bare],
    ['Kikigaki', ours],
    ['bare hono', bare],
  ] as const) {
    const paced = await atPace(url, name === 'warm-up' ? 2 : SECONDS);
    const most = name === 'warm-up' ? undefined : await asFast(url, 4);
    if (most !== undefined)
      console.log(
        `${name}: ${PER_SECOND} a second for ${SECONDS} s: ${told(paced)}; as fast as it can: ${Math.round(most)} a second`,
      );
  }
  const answering = await oneByOne(answers.flatMap((path) => Array.from({ length: 20 }, () => path)));
  console.log(`Answers of Kikigaki, one after the other: ${told(answering)}`);
} finally {
  peer.kill();
  service.signal('SIGTERM');
  await service.ended();
  await rm(work, { recursive: true });
}

interface Taken {
  readonly milliseconds: readonly number[];
  readonly failed: number;
  readonly bytes: number;
}

/** Requests that come whether the ones before are answered or not, so that a late answer makes others late too. */
async function atPace(url: string, seconds: number): Promise<Taken> {
  const pool = new Pool(url, { connections: 64 });
  const all: Promise<number | undefined>[] = [];
  let bytes = 0;
  const began = performance.now();
  for (let number = 0; number < PER_SECOND * seconds; number++) {
    const due = began + (number * 1_000) / PER_SECOND;
    while (performance.now() < due) await new Promise((done) => setTimeout(done, 1));
    all.push(
      pool
        .request({ path: pathOf(number), method: 'GET', headers: { 'accept-language': 'ja' } })
        .then(async ({ statusCode, body }) => {
          bytes = Math.max(bytes, (await body.arrayBuffer()).byteLength);
          return statusCode === 200 ? performance.now() - due : undefined;
        }),
    );
  }
  const taken = await Promise.all(all);
  await pool.close();
  const milliseconds = taken.filter((one) => one !== undefined).sort((a, b) => a - b);
  return { milliseconds, failed: taken.length - milliseconds.length, bytes };
}

async function oneByOne(paths: readonly string[]): Promise<Taken> {
  const milliseconds: number[] = [];
  for (const path of paths) {
    const began = performance.now();
    const response = await fetch(ours + path);
    await response.arrayBuffer();
    if (response.ok) milliseconds.push(performance.now() - began);
  }
  return { milliseconds: milliseconds.sort((a, b) => a - b), failed: paths.length - milliseconds.length, bytes: 0 };
}

async function asFast(url: string, seconds: number): Promise<number> {
  const pool = new Pool(url, { connections: CONNECTIONS });
  const end = performance.now() + seconds * 1_000;
  let count = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      const { body } = await pool.request({ path: pathOf(count++), method: 'GET', headers: { 'accept-language': 'ja' } });
      await body.dump();
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  await pool.close();
  return count / seconds;
}

function told({ milliseconds, failed, bytes }: Taken): string {
  const at = (share: number): string =>
    `${(milliseconds[Math.min(milliseconds.length - 1, Math.floor(share * milliseconds.length))] ?? 0).toFixed(1)} ms`;
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}, ${failed} failed${bytes > 0 ? `, largest page ${Math.ceil(bytes / 1_000)} kB` : ''}`;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('a child without output');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return line;
}
