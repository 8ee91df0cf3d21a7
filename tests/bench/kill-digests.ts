/**
 * Kills processes that deliver digests with `kill -9`, and counts what is missing and what came twice.
 *
 *     npm run bench:digests [-- <deliveries, default 120> <speed of the clock, default 10> <name of a run, default all>]
 *
 * Two processes on PostgreSQL where TEST_POSTGRES_URL names one, one on SQLite; the real clients of Slack and Discord
 * post to servers on loopback. Each process dies at a random step (after claim, intent, post or record, or with the
 * request on its way) and is started again. Leases and waiting run on a clock that is ten times as fast, or the run
 * would take an hour; the requests do not. Ends with 1 if a promise was broken.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DEFAULT_SETTINGS } from '../../src/model/digest-settings.ts';
import type { State } from '../../src/ports/state.ts';
import { openState } from '../../src/state/open-state.ts';
import { type DeliverOrder, KILL_POINTS, type KillPoint } from '../fakes/deliver-digests.ts';
import { type DigestPlatforms, startDigestPlatforms } from '../fakes/digest-platforms.ts';
import { type DatabaseKind, databaseKinds } from '../state/test-databases.ts';
import { machine } from './machine.ts';

const CHILD = resolve(import.meta.dirname, '../fakes/deliver-digests.ts');
const LATENCY = 40;
/** A process reaches its point of death this many deliveries after its start at the latest. */
const LATEST_DEATH = 8;
const MAX_RUN = 20 * 60_000;

interface Run {
  readonly name: string;
  readonly database: DatabaseKind;
  readonly processes: number;
  readonly kills: boolean;
  /** Whether the bot may read the channels' history on Slack. */
  readonly readsHistory: boolean;
}

interface Figures {
  deliveries: number;
  kills: Record<KillPoint, number>;
  missing: number;
  duplicates: number;
  mostDuplicatesOfOne: number;
  ambiguous: number;
  seconds: number;
}

const deliveries = Number(process.argv[2] ?? 120);
const speed = Number(process.argv[3] ?? 10);
const only = process.argv[4] ?? '';
const runs: readonly Run[] = databaseKinds.flatMap((database) => {
  const processes = database.name === 'SQLite' ? 1 : 2;
  const frame = { database, processes, kills: true, readsHistory: true };
  return [
    { ...frame, name: `${database.name}, ${processes} process${processes > 1 ? 'es' : ''}, killed` },
    { ...frame, name: `${database.name}, not killed`, kills: false },
    { ...frame, name: `${database.name}, killed, Slack's history hidden`, readsHistory: false },
  ];
});

print(machine());
let broken = 0;
for (const run of runs.filter(({ name }) => name.includes(only))) {
  const figures = await measure(run);
  const kills = Object.values(figures.kills).reduce((sum, count) => sum + count, 0);
  print(`${run.name}: ${JSON.stringify({ ...figures, killed: kills })}`);
  if (!keepsPromise(run, figures)) broken++;
}
process.exitCode = broken === 0 ? 0 : 1;

/** None missing; without a kill no duplicate; with kills two in all, or one a delivery where the history is hidden. */
function keepsPromise({ kills, readsHistory }: Run, figures: Figures): boolean {
  const most = kills ? (readsHistory ? 2 : figures.deliveries) : 0;
  return figures.missing === 0 && figures.duplicates <= most && figures.mostDuplicatesOfOne <= 1;
}

async function measure({ database: kind, processes, kills, readsHistory }: Run): Promise<Figures> {
  const began = Date.now();
  const database = await kind.create();
  const platforms = await startDigestPlatforms();
  platforms.latency = LATENCY;
  const now = (): number => began + (Date.now() - began) * speed;
  platforms.now = now;
  const state = await openState(database.url, now);
  await subscribe(state, platforms, now(), readsHistory);
  const figures: Figures = {
    deliveries,
    missing: 0,
    duplicates: 0,
    mostDuplicatesOfOne: 0,
    ambiguous: 0,
    seconds: 0,
    kills: { claim: 0, intent: 0, request: 0, post: 0, record: 0 },
  };
  const isOver = { value: false };
  const order = { databaseUrl: database.url, slackUrl: platforms.slackUrl, discordUrl: platforms.discordUrl, speed, began };
  const keepers = Array.from({ length: processes }, (_, i) =>
    keepRunning({ ...order, owner: `P${i}` }, { kills, isOver, figures }),
  );
  while (Date.now() - began < MAX_RUN && (await countOpen(state)) > 0) await delay(500);
  isOver.value = true;
  await Promise.all(keepers);
  await count(state, platforms, figures);
  figures.seconds = Math.round((Date.now() - began) / 1000);
  await state.close();
  await platforms.close();
  await database.drop();
  return figures;
}

/** Starts a process again whenever it has died, until all is delivered. */
async function keepRunning(
  order: DeliverOrder,
  { kills, isOver, figures }: { kills: boolean; isOver: { value: boolean }; figures: Figures },
): Promise<void> {
  for (let start = 0; !isOver.value; start++) {
    const at = KILL_POINTS[Math.floor(Math.random() * KILL_POINTS.length)] ?? 'claim';
    const kill = kills ? { at, after: 1 + Math.floor(Math.random() * LATEST_DEATH) } : undefined;
    const child = run({ ...order, owner: `${order.owner}-${start}`, ...(kill && { kill }) });
    const died = once(child, 'exit').then(() => true);
    while (!(await Promise.race([died, delay(200, false)]))) if (isOver.value) child.kill('SIGKILL');
    if (!isOver.value && kill) figures.kills[kill.at]++;
  }
}

function run(order: DeliverOrder): ChildProcess {
  const env = { PATH: '/usr/bin:/bin', DELIVER_ORDER: JSON.stringify(order) };
  return spawn(process.execPath, ['--import', 'tsx', CHILD], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function subscribe(state: State, platforms: DigestPlatforms, nextDueAt: number, readsHistory: boolean): Promise<void> {
  for (let i = 0; i < deliveries; i++) {
    const platform = i % 2 ? 'discord' : 'slack';
    const channel = `${platform === 'slack' ? 'C' : '9'}${i}`;
    if (!readsHistory && platform === 'slack') platforms.secret.add(channel);
    const time = new Date(nextDueAt + 9 * 3_600_000).toISOString().slice(11, 16);
    const settings = { ...DEFAULT_SETTINGS, at: time };
    await state.subscriptions.create({ platform, workspace: 'W', channel, subscriber: 'U', settings, nextDueAt });
  }
}

async function countOpen(state: State): Promise<number> {
  let open = 0;
  for (const { id } of await state.subscriptions.list({})) {
    const [delivery] = await state.schedule.history(id, 1);
    if (!delivery || ['planned', 'claimed', 'posting'].includes(delivery.state)) open++;
  }
  return open;
}

async function count(state: State, platforms: DigestPlatforms, figures: Figures): Promise<void> {
  for (const { id, channel } of await state.subscriptions.list({})) {
    const arrived = platforms.messages.filter((message) => message.channel === channel).length;
    const [delivery] = await state.schedule.history(id, 1);
    if (arrived === 0) figures.missing++;
    if (delivery?.state === 'ambiguous') figures.ambiguous++;
    figures.duplicates += Math.max(0, arrived - 1);
    figures.mostDuplicatesOfOne = Math.max(figures.mostDuplicatesOfOne, arrived - 1);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
