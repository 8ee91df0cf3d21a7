/**
 * Two services on one PostgreSQL and one data folder: how long after a report was added each answers from it. The second
 * does not see changes of files itself (its watching polls once in ten minutes), so that it hears of them only through the
 * database; in half of the rounds the connection on which it listens is cut just before.
 *
 *     npm run build && TEST_POSTGRES_URL=… npx tsx tests/bench/replicas.ts [rounds, default 10]
 *
 * Ends with 1 if one took longer than five seconds.
 */
import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Service, spawnLoopbackService } from '../fakes/spawn-service.ts';
import { postgres, postgresServer, runSql } from '../state/test-databases.ts';
import { machine } from './machine.ts';

const LIMIT = 5_000;
const ASK_EVERY = 50;
/** Seconds of quiet after each round, so that the next is measured from rest. */
const REST = 1_000;

if (!postgresServer) throw new Error('Set TEST_POSTGRES_URL; .ci/start-postgres prints one.');
const server = postgresServer;
const rounds = Number(process.argv[2] ?? 10);
const root = await mkdtemp(join(tmpdir(), 'kikigaki-replicas-'));
const data = join(root, 'data');
await cp(resolve(import.meta.dirname, '../../index-data'), data, { recursive: true });
await mkdir(join(data, 'reports/cndt2022'), { recursive: true });
const database = await postgres(server).create();
const schema = new URL(database.url).searchParams.get('application_name');

const env = { DATABASE_URL: database.url, KIKIGAKI_DATA: data, KIKIGAKI_QUESTIONS_PER_MINUTE: '10000' };
const watching = spawnLoopbackService({ ...env, KIKIGAKI_CACHE: join(root, 'cache-1') });
const blind = { CHOKIDAR_USEPOLLING: '1', CHOKIDAR_INTERVAL: '600000' };
const listening = spawnLoopbackService({ ...env, ...blind, KIKIGAKI_CACHE: join(root, 'cache-2') });
await Promise.all([watching.ready(), listening.ready()]);
await delay(REST);

process.stdout.write(`${machine()}\n`);
let slowest = 0;
for (let round = 1; round <= rounds; round++) {
  const isCut = round % 2 === 0;
  const cut = isCut ? await cutListeners() : 0;
  const word = randomWord();
  const began = performance.now();
  await put(round, word);
  const times = await Promise.all([watching, listening].map((service) => answered(service, word, began)));
  slowest = Math.max(slowest, ...times);
  const how = isCut ? `, after ${cut} listening connections were cut` : '';
  process.stdout.write(`round ${round}: ${times.map((ms) => `${Math.round(ms)} ms`).join(' and ')}${how}\n`);
  await delay(REST);
}
process.stdout.write(`slowest of ${rounds} rounds: ${Math.round(slowest)} ms (limit ${LIMIT} ms)\n`);
for (const service of [watching, listening]) service.signal('SIGTERM');
const codes = await Promise.all([watching, listening].map((service) => service.ended()));
process.stdout.write(`ended with ${codes.map(({ code }) => code).join(' and ')}\n`);
await database.drop();
await rm(root, { recursive: true });
process.exitCode = slowest <= LIMIT ? 0 : 1;

/** Letters that are no word, and not near an earlier one: spelling is forgiven. */
function randomWord(): string {
  return Array.from(randomBytes(14), (byte) => 'bcdfghjklmnpqrstvwxz'[byte % 20]).join('');
}

async function cutListeners(): Promise<number> {
  const ours = `application_name in ('${schema}', 'kikigaki') and query like 'listen %'`;
  const found = await runSql(server, `select pg_terminate_backend(pid) from pg_stat_activity where ${ours}`);
  return found.length;
}

async function put(round: number, word: string): Promise<void> {
  const text = `---\nevent: cndt2022\ntitle: 追加のレポート${round}\n---\n\n## 会場のこと\nabout: event\n\n- 合い言葉は${word}だった。\n`;
  await writeFile(join(data, '.new'), text);
  await rename(join(data, '.new'), join(data, `reports/cndt2022/added-${round}.md`));
}

/** Milliseconds until the service knows the word. */
async function answered(service: Service, word: string, began: number): Promise<number> {
  for (;;) {
    const { kind } = await service.ask({ text: word, person: 'U1' });
    if (kind !== 'nothing' || performance.now() - began > 6 * LIMIT) return performance.now() - began;
    await delay(ASK_EVERY);
  }
}
