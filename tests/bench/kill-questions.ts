/**
 * Kills the running service with `kill -9` while it answers questions that come through the platforms' own receivers, and
 * looks for what the inbox took in and nobody answered, and for what was answered twice without being marked.
 *
 *     npm run build && npx tsx tests/bench/kill-questions.ts [kills, default 60] [questions a second, default 5]
 *       [fronts, default all] [states, default all] [share of its time that the service may run, default 1]
 *
 * Fronts: slack-http, slack-socket, discord-gateway, discord-http, and each with -chaos: its API answers a share of calls with
 * faults, and its socket breaks. States: sqlite with one process, and where
 * TEST_POSTGRES_URL names a PostgreSQL, postgresql with two. Platforms are servers on loopback that take up to 250 ms a call.
 * With a share the service is halted for the rest of each tenth of a second: a machine that does not keep up. Ends with 1
 * if anything was lost or doubled.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Service, spawnService } from '../fakes/spawn-service.ts';
import { type DatabaseKind, databaseKinds } from '../state/test-databases.ts';
import { type Judgement, judge, SECRET, settled } from './judge-questions.ts';
import { machine } from './machine.ts';
import { FRONTS, type FrontName, type Sent } from './question-fronts.ts';

/** Long enough for a kill to fall into any part of answering some dozen questions. */
const MAX_RUN = 2_500;

const [kills = '60', rate = '5', only = 'all', states = 'all', share = '1'] = process.argv.slice(2);
const names = only === 'all' ? (Object.keys(FRONTS) as FrontName[]) : (only.split(',') as FrontName[]);
const kinds = databaseKinds.filter(({ name }) => states === 'all' || states.split(',').includes(name.toLowerCase()));
const root = await mkdtemp(join(tmpdir(), 'kikigaki-questions-'));
let bad = 0;
print(`${machine()}\n${kills} kills under ${rate} questions a second${share === '1' ? '' : `, running ${share} of the time`}`);
for (const kind of kinds) {
  for (const name of names) {
    const result = await measure(name, kind);
    bad += result.neverAnswered + result.twiceUnmarked + result.acknowledgedOnly;
    print(`${name}, ${kind.name}: ${JSON.stringify(result)}; load ${loadavg()[0]?.toFixed(1)}`);
  }
}
await rm(root, { recursive: true });
process.exit(bad === 0 ? 0 : 1);

async function measure(name: FrontName, kind: DatabaseKind): Promise<Judgement> {
  const database = await kind.create();
  const front = await FRONTS[name]();
  const services: Service[] = [];
  const start = async (at: number): Promise<void> => {
    const env = { DATABASE_URL: database.url, KIKIGAKI_CACHE: join(root, 'cache'), KIKIGAKI_SECRET: SECRET };
    const service = spawnService({ ...env, ...front.env, KIKIGAKI_QUESTIONS_PER_MINUTE: '10000', LOG_LEVEL: 'info' }, root);
    services[at] = service;
    if (Number(share) < 1) slowDown(service, Number(share));
    await service.ready();
    front.live(at, await service.url());
  };
  const processes = kind.name === 'SQLite' ? [0] : [0, 1];
  for (const at of processes) await start(at);
  const sent: Sent[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      sent.push(front.ask());
      await sleep(1_000 / Number(rate));
    }
  })();
  for (let kill = 0; kill < Number(kills); kill++) {
    await sleep(Math.random() * MAX_RUN);
    const at = kill % processes.length;
    front.dead(at);
    services[at]?.signal('SIGKILL');
    await services[at]?.ended();
    await start(at);
  }
  isOver = true;
  await asking;
  const began = performance.now();
  await Promise.all(sent.map(({ acknowledged }) => acknowledged));
  await settled(database);
  const drainedInSeconds = Math.round((performance.now() - began) / 1_000);
  const result = { ...(await judge(front, sent, database, Number(kills))), drainedInSeconds };
  for (const at of processes) services[at]?.signal('SIGKILL');
  await Promise.all(services.map((service) => service.ended()));
  await front.close();
  await database.drop();
  return result;
}

/** Lets a process run for a share of each tenth of a second only. */
function slowDown(service: Service, share: number): void {
  let isAlive = true;
  void service.ended().then(() => {
    isAlive = false;
  });
  void (async () => {
    while (isAlive) {
      service.signal('SIGSTOP');
      await sleep(100 * (1 - share));
      service.signal('SIGCONT');
      await sleep(100 * share);
    }
  })();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
