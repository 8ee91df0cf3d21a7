/**
 * Discord and the state on their worst day: 500 questions while calls meet 429, 5xx and broken connections, the gateway breaks
 * off every three seconds, the process is killed 20 times and SQLite's file is locked by another process for seven seconds.
 * Looks for what the inbox took in and nobody answered, and for what was answered twice.
 *
 *     npm run build && npx tsx tests/bench/chaos-discord.ts [fronts, default discord-gateway-chaos,discord-http-chaos]
 *       [kills, default 20] [questions, default 500]
 *
 * Ends with 1 if anything was lost or doubled.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Libsql from 'libsql';
import { type Service, spawnService } from '../fakes/spawn-service.ts';
import { databaseKinds } from '../state/test-databases.ts';
import { judge, SECRET, settled } from './judge-questions.ts';
import { machine } from './machine.ts';
import { FRONTS, type FrontName, type Sent } from './question-fronts.ts';

const QUESTIONS_A_SECOND = 5;
const LOCKED = 7_000;

const [fronts = 'discord-gateway-chaos,discord-http-chaos', kills = '20', questions = '500'] = process.argv.slice(2);
const root = await mkdtemp(join(tmpdir(), 'kikigaki-chaos-'));
let bad = 0;
print(`${machine()}\n${questions} questions, ${kills} kills, a state that stands for ${LOCKED / 1_000} s`);
for (const name of fronts.split(',') as FrontName[]) {
  const result = await measure(name);
  bad += result.neverAnswered + result.twiceUnmarked + result.acknowledgedOnly;
  print(`${name}: ${JSON.stringify(result)}; load ${loadavg()[0]?.toFixed(1)}`);
}
await rm(root, { recursive: true });
process.exit(bad === 0 ? 0 : 1);

async function measure(name: FrontName) {
  const sqlite = databaseKinds.find((kind) => kind.name === 'SQLite');
  if (!sqlite) throw new Error('there is no SQLite');
  const database = await sqlite.create();
  const front = await FRONTS[name]();
  const env = { DATABASE_URL: database.url, KIKIGAKI_CACHE: join(root, 'cache'), KIKIGAKI_SECRET: SECRET };
  let service: Service | undefined;
  const start = async (): Promise<void> => {
    service = spawnService({ ...env, ...front.env, KIKIGAKI_QUESTIONS_PER_MINUTE: '10000', LOG_LEVEL: 'info' }, root);
    await service.ready();
    front.live(0, await service.url());
  };
  const kill = async (): Promise<void> => {
    front.dead(0);
    service?.signal('SIGKILL');
    await service?.ended();
  };
  await start();
  const sent: Sent[] = [];
  const asking = (async () => {
    while (sent.length < Number(questions)) {
      sent.push(front.ask());
      await sleep(1_000 / QUESTIONS_A_SECOND);
    }
  })();
  const between = Number(questions) / QUESTIONS_A_SECOND / (Number(kills) + 2);
  for (let killed = 0; killed < Number(kills); killed++) {
    await sleep(Math.random() * 2 * between * 1_000);
    if (killed === Math.floor(Number(kills) / 2)) await standStill(database.url);
    await kill();
    await start();
  }
  await asking;
  const began = performance.now();
  await Promise.all(sent.map(({ acknowledged }) => acknowledged));
  await settled(database);
  const drainedInSeconds = Math.round((performance.now() - began) / 1_000);
  const result = { ...(await judge(front, sent, database, Number(kills))), drainedInSeconds };
  await kill();
  await front.close();
  await database.drop();
  return result;
}

/** Another process holds the file. */
async function standStill(url: string): Promise<void> {
  const other = new Libsql(url.replace(/^file:/, ''));
  for (;;) {
    try {
      other.exec('begin exclusive');
      break;
    } catch {
      await sleep(1);
    }
  }
  await sleep(LOCKED);
  other.exec('rollback');
  other.close();
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
