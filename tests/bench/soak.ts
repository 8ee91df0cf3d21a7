/**
 * An hour's trouble in ten minutes, on each database: questions through Slack's own receiver all the time, digests due each
 * minute, a report rewritten every few seconds so that the data are read again, `kill -9` every quarter of a minute and later every minute and a half, calls that
 * take up to a quarter of a second. Ends with a table of what was lost, doubled, late and leaked; with 1 unless all are 0.
 *
 *     npm run soak [-- minutes in all, default 10] [questions a second, default 5] [front, default slack-http]
 *
 * On SQLite with one process, and where TEST_POSTGRES_URL names a PostgreSQL with two; the minutes are shared between them.
 * - lost: acknowledged questions that nobody answered, digests that never came
 * - doubled: questions answered twice without the mark of a repeat, digests that came twice
 * - late: questions still open two minutes after the last kill, digests that had not come three minutes after the last was due
 * - leaked: children of dead processes that still run, temporary files left in the cache, MB above 64 by which a process grew
 *   while it answered for a minute at rest
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_SETTINGS } from '../../src/model/digest-settings.ts';
import { openState } from '../../src/state/open-state.ts';
import { type Service, spawnService } from '../fakes/spawn-service.ts';
import { type DatabaseKind, databaseKinds } from '../state/test-databases.ts';
import { judge, SECRET, settled } from './judge-questions.ts';
import { machine } from './machine.ts';
import { FRONTS, type Front, type FrontName, type Sent } from './question-fronts.ts';

const [minutes = '10', rate = '5', frontName = 'slack-http'] = process.argv.slice(2);
const MINUTE = 60_000;
/** At first processes die young; then they live long enough to post digests, for which a clock has to be steady for a minute. */
const [DIE_YOUNG, DIE_OLD] = [15_000, 85_000];
const YOUNG_SHARE = 0.4;
const REWRITE_EVERY = 7_000;
const DIGESTS_A_MINUTE = 10;
/** Processes that post digests look every fifteen seconds, after a minute of a steady clock, and take over after another. */
const DIGEST_LATE = 3 * MINUTE;
const QUESTION_LATE = 2 * MINUTE;
/** The platform delivers for so long what nobody acknowledged. */
const AGAIN = MINUTE;
const REST = MINUTE;
const MAX_GROWTH = 64;

interface Row {
  readonly database: string;
  readonly questions: number;
  readonly digests: number;
  readonly reloads: number;
  readonly kills: number;
  readonly lost: number;
  readonly doubled: number;
  readonly late: number;
  readonly leaked: number;
}

const share = (Number(minutes) * MINUTE) / databaseKinds.length;
const rows: Row[] = [];
print(machine());
for (const kind of databaseKinds) rows.push(await soak(kind));
print(
  '| database | questions | digests | reloads | kills | lost | doubled | late | leaked |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
);
for (const row of rows) print(`| ${Object.values(row).join(' | ')} |`);
process.exit(rows.every(({ lost, doubled, late, leaked }) => lost + doubled + late + leaked === 0) ? 0 : 1);

async function soak(kind: DatabaseKind): Promise<Row> {
  const root = await mkdtemp(join(tmpdir(), 'kikigaki-soak-'));
  const own = join(root, 'own');
  await mkdir(join(own, 'events'), { recursive: true });
  await rewrite(own, 0);
  const database = await kind.create();
  const front = await FRONTS[frontName as FrontName]();
  const running = await startProcesses(kind.name === 'SQLite' ? 1 : 2, { front, root, own, databaseUrl: database.url });
  const until = Date.now() + share - REST;
  const digests = await subscribe(database.url, until);
  const sent: Sent[] = [];
  const isOver = (): boolean => Date.now() > until;
  const kills = { count: 0 };
  let reloads = 0;
  await Promise.all([
    every(1_000 / Number(rate), isOver, () => void sent.push(front.ask())),
    every(REWRITE_EVERY, isOver, () => rewrite(own, ++reloads)),
    killNowAndThen(until, () => running.kill(kills.count++)),
  ]);
  const killedAt = performance.now();
  await Promise.all(sent.map(({ acknowledged }) => acknowledged));
  await settled(database);
  const lateQuestions = performance.now() - killedAt > QUESTION_LATE + AGAIN ? 1 : 0;
  const grown = await running.growth(front);
  const late = await waitForDigests(front, digests);
  const judged = await judge(front, sent, database, kills.count);
  const came = digests.map(({ channel }) => front.postsIn(channel));
  await running.stop();
  const left = await leftBehind(root);
  await front.close();
  await database.drop();
  await rm(root, { recursive: true });
  return {
    database: kind.name,
    questions: judged.takenIn,
    digests: digests.length,
    reloads,
    kills: kills.count,
    lost: judged.neverAnswered + judged.acknowledgedOnly + came.filter((count) => count === 0).length,
    doubled: judged.twiceUnmarked + came.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    late: lateQuestions + late,
    leaked: left + Math.max(0, Math.ceil(grown - MAX_GROWTH)),
  };
}

interface Setting {
  readonly front: Front;
  readonly root: string;
  readonly own: string;
  readonly databaseUrl: string;
}

async function startProcesses(count: number, { front, root, own, databaseUrl }: Setting) {
  const services: Service[] = [];
  const env = {
    DATABASE_URL: databaseUrl,
    KIKIGAKI_CACHE: join(root, 'cache'),
    KIKIGAKI_DATA: `bundled:${own}`,
    KIKIGAKI_SECRET: SECRET,
    KIKIGAKI_QUESTIONS_PER_MINUTE: '10000',
    LOG_LEVEL: 'info',
    ...front.env,
  };
  const start = async (at: number): Promise<void> => {
    const service = spawnService(env, root);
    services[at] = service;
    await service.ready();
    front.live(at, await service.url());
  };
  for (let at = 0; at < count; at++) await start(at);
  return {
    async kill(round: number): Promise<void> {
      const at = round % count;
      front.dead(at);
      services[at]?.signal('SIGKILL');
      await services[at]?.ended();
      await start(at);
    },
    /** By how many MB the first process has grown when it has answered for a minute. */
    async growth(asked: Front): Promise<number> {
      const size = (): number =>
        Number(execFileSync('ps', ['-o', 'rss=', '-p', String(services[0]?.pid)], { encoding: 'utf8' })) / 1_024;
      const until = Date.now() + REST;
      await every(
        100,
        () => Date.now() > until - REST * 0.7,
        () => void asked.ask(),
      );
      const before = size();
      await every(
        100,
        () => Date.now() > until,
        () => void asked.ask(),
      );
      return size() - before;
    },
    async stop(): Promise<void> {
      for (const service of services) service.signal('SIGTERM');
      await Promise.all(services.map((service) => service.ended()));
    },
  };
}

/** At moments that nobody foresees. */
async function killNowAndThen(until: number, kill: () => Promise<void>): Promise<void> {
  const young = Date.now() + (until - Date.now()) * YOUNG_SHARE;
  while (Date.now() < until) {
    const life = Date.now() < young ? DIE_YOUNG : DIE_OLD;
    await sleep(Math.min(life * (0.7 + Math.random() * 0.6), Math.max(0, until - Date.now())));
    await kill();
  }
}

/** Does something again and again, with so many milliseconds between. */
async function every(milliseconds: number, isOver: () => boolean, act: () => unknown): Promise<void> {
  while (!isOver()) {
    await act();
    await sleep(milliseconds);
  }
}

/** A data folder of one event whose session is called otherwise each time. */
function rewrite(folder: string, round: number): Promise<void> {
  const text = `id: soak\nname: Soak\ndates: [2024-01-01]\nsessions:\n  - { id: soak/1, title: Round ${round} }\n`;
  return writeFile(join(folder, 'events/soak.yaml'), text);
}

interface Due {
  readonly channel: string;
  readonly at: number;
}

/** Some digests for each full minute until then, less what they may take. */
async function subscribe(databaseUrl: string, until: number): Promise<readonly Due[]> {
  const state = await openState(databaseUrl, Date.now, () => SECRET);
  const due: Due[] = [];
  for (let at = Math.ceil(Date.now() / MINUTE) * MINUTE; at <= until; at += MINUTE) {
    for (let n = 0; n < DIGESTS_A_MINUTE; n++) {
      const channel = `C0DIGEST${due.length}`;
      const time = new Date(at + 9 * 60 * MINUTE).toISOString().slice(11, 16);
      const settings = { ...DEFAULT_SETTINGS, at: time };
      await state.subscriptions.create({ platform: 'slack', workspace: 'T1', channel, subscriber: 'U', settings, nextDueAt: at });
      due.push({ channel, at });
    }
  }
  await state.close();
  return due;
}

/** How many did not come in time. */
async function waitForDigests(front: Front, digests: readonly Due[]): Promise<number> {
  const last = Math.max(0, ...digests.map(({ at }) => at));
  while (Date.now() < last + DIGEST_LATE && digests.some(({ channel }) => front.postsIn(channel) === 0)) await sleep(1_000);
  return digests.filter(({ channel }) => front.postsIn(channel) === 0).length;
}

/** Processes of this run that still live, and files that were being written when one died. */
async function leftBehind(root: string): Promise<number> {
  const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const alive = listed.filter((line) => line.includes(root)).length;
  const temporary = (await readdir(join(root, 'cache'))).filter((name) => name.endsWith('.tmp')).length;
  return alive + temporary;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
