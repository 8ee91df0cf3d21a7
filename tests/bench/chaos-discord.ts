/**
 * Discord and the state on their worst day: 500 commands while calls meet 429, 5xx and broken connections, the gateway breaks
 * off every three seconds, the process is killed 20 times and SQLite's file is locked by another process for seven seconds.
 * Says how far each command got: whether Discord could deliver it to a process that lived, whether that acknowledged it within
 * three seconds, and whether it was answered, or its asker told. Of what nobody acknowledges Discord itself says that the
 * application did not respond.
 *
 *     npm run build && npx tsx tests/bench/chaos-discord.ts [fronts, default discord-gateway-chaos,discord-http-chaos]
 *       [kills, default 20] [commands, default 500]
 *
 * Ends with 1 if a command was acknowledged and then neither answered nor refused, or if anything was said twice.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Libsql from 'libsql';
import { createKeyring } from '../../src/state/keyring.ts';
import { eventKey } from '../../src/state/person-keys.ts';
import { type Service, spawnService } from '../fakes/spawn-service.ts';
import { databaseKinds, rowsOf, type TestDatabase } from '../state/test-databases.ts';
import { SECRET, settled } from './judge-questions.ts';
import { machine } from './machine.ts';
import { type DiscordFront, type Fate, FRONTS, type Sent } from './question-fronts.ts';

const COMMANDS_A_SECOND = 2;
const LOCKED = 7_000;
type ChaosName = 'discord-gateway-chaos' | 'discord-http-chaos';

/** How far the commands got, and what was said. */
interface Outcome {
  readonly sent: number;
  /** No process was connected, or none listened: Discord itself tells who asked. */
  undelivered: number;
  /** Brought to a process that did not acknowledge them in time, because it was killed or its call failed: Discord itself tells who asked. */
  unacknowledged: number;
  /** Of those: the bot said by direct message that there is no answer. */
  toldBesides: number;
  acknowledged: number;
  answered: number;
  /** Acknowledged, and the bot said that there is no answer. */
  told: number;
  /**
   * Promised while the state stood, so that nothing could be stored, and the process was killed then: of a promise that is not
   * kept Discord itself says after a quarter of an hour that the application did not respond.
   */
  promisedAlone: number;
  /** Acknowledged, and nothing was said, for no such reason. */
  silent: number;
  twice: number;
}

const [fronts = 'discord-gateway-chaos,discord-http-chaos', kills = '20', commands = '500'] = process.argv.slice(2);
const root = await mkdtemp(join(tmpdir(), 'kikigaki-chaos-'));
let bad = 0;
print(`${machine()}\n${commands} commands, ${kills} kills, a state that stands for ${LOCKED / 1_000} s`);
for (const name of fronts.split(',') as ChaosName[]) {
  const result = await measure(name);
  bad += result.silent + result.twice;
  print(`${name}: ${JSON.stringify(result)}; load ${loadavg()[0]?.toFixed(1)}`);
}
await rm(root, { recursive: true });
process.exit(bad === 0 ? 0 : 1);

async function measure(name: ChaosName) {
  const sqlite = databaseKinds.find((kind) => kind.name === 'SQLite');
  if (!sqlite) throw new Error('there is no SQLite');
  const database = await sqlite.create();
  const front = await FRONTS[name]();
  const env = { DATABASE_URL: database.url, KIKIGAKI_CACHE: join(root, 'cache'), KIKIGAKI_SECRET: SECRET };
  let service: Service | undefined;
  let down = 0;
  const start = async (): Promise<void> => {
    const began = performance.now();
    service = spawnService({ ...env, ...front.env, KIKIGAKI_QUESTIONS_PER_MINUTE: '10000', LOG_LEVEL: 'info' }, root);
    await service.ready();
    front.live(0, await service.url());
    down += performance.now() - began;
  };
  const kill = async (): Promise<void> => {
    front.dead(0);
    service?.signal('SIGKILL');
    await service?.ended();
  };
  await start();
  down = 0;
  const began = performance.now();
  const sent: Sent[] = [];
  /** Those that came while the state stood. */
  const stood = new Set<Sent>();
  const asking = (async () => {
    while (sent.length < Number(commands)) {
      sent.push(front.ask());
      await sleep(1_000 / COMMANDS_A_SECOND);
    }
  })();
  const between = Number(commands) / COMMANDS_A_SECOND / (Number(kills) + 2);
  for (let killed = 0; killed < Number(kills); killed++) {
    await sleep(Math.random() * 2 * between * 1_000);
    if (killed === Math.floor(Number(kills) / 2)) {
      const before = sent.length;
      await standStill(database.url);
      for (const one of sent.slice(before)) stood.add(one);
    }
    await kill();
    await start();
  }
  await asking;
  const [lasted, downFor] = [performance.now() - began, down];
  await Promise.all(sent.map(({ acknowledged }) => acknowledged));
  await settled(database);
  const outcome = await outcomeOf(front, sent, { database, stood });
  await kill();
  await front.close();
  await database.drop();
  return { ...outcome, seconds: Math.round(lasted / 1_000), secondsWithoutProcess: Math.round(downFor / 1_000) };
}

async function outcomeOf(
  front: DiscordFront,
  sent: readonly Sent[],
  { database, stood }: { readonly database: TestDatabase; readonly stood: ReadonlySet<Sent> },
): Promise<Outcome> {
  const keyring = createKeyring(() => SECRET);
  const rows = new Map((await rowsOf(database, 'inbox')).map((row) => [String(row['key']), row]));
  const counts: Record<Fate, number> = { undelivered: 0, unacknowledged: 0, acknowledged: 0 };
  const outcome: Outcome = {
    sent: sent.length,
    ...counts,
    toldBesides: 0,
    answered: 0,
    told: 0,
    promisedAlone: 0,
    silent: 0,
    twice: 0,
  };
  for (const one of sent) {
    const fate = front.fateOf(one);
    outcome[fate]++;
    const { count } = front.answersTo(one.name);
    const row = rows.get(eventKey(keyring, one));
    const isTold = row?.['state'] === 'told';
    if (count > 1) outcome.twice++;
    if (fate !== 'acknowledged') outcome.toldBesides += count > 0 ? 1 : 0;
    else if (count === 0 && !row && stood.has(one)) outcome.promisedAlone++;
    else if (count === 0) {
      outcome.silent++;
      print(`  silent: ${one.event}, ${row ? `in the inbox as ${String(row['state'])}` : 'not in the inbox'}`);
    } else if (isTold) outcome.told++;
    else outcome.answered++;
  }
  return outcome;
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
