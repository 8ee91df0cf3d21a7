/**
 * The state hangs, is locked or has no room left for fifteen seconds while questions come in through the platforms' own
 * receivers: whether anything was acknowledged and neither answered nor told, or answered twice; and what `/readyz` says.
 *
 *     npm run build && npx tsx tests/bench/state-away.ts [questions a second, default 10] [fronts, default slack-http,discord-gateway,discord-http] [command that restarts PostgreSQL; nothing else is measured then]
 *
 * PostgreSQL (where TEST_POSTGRES_URL names one) stands behind a line that hangs, has its tables locked, or is restarted every five
 * seconds by the command given (`pg_ctl -m immediate restart …`), with KIKIGAKI_CATALOGUE=database; SQLite's file is
 * locked by another process, or lies on a file system of 32 MB that is full (mounted: as root). Ends with 1 if anything was lost
 * or doubled.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Libsql from 'libsql';
import pg from 'pg';
import { spawnService } from '../fakes/spawn-service.ts';
import { openStallingProxy } from '../fakes/stalling-proxy.ts';
import { postgres, postgresServer } from '../state/test-databases.ts';
import { machine } from './machine.ts';
import { FRONTS, type FrontName, type Sent } from './question-fronts.ts';
import { watchReadiness } from './watch-readiness.ts';

const BEFORE = 5_000;
const TROUBLE = 15_000;
const AFTER = 10_000;
/** Until everything that was acknowledged has an answer. */
const PATIENCE = 120_000;
const TABLES = 'inbox, conversation, event_seen, feedback, channel_default, subscription, probe';
const DEFAULT_FRONTS = 'slack-http,discord-gateway,discord-http';

interface Trouble {
  readonly name: string;
  readonly url: string;
  /** Settings of the service beside. */
  readonly env?: Readonly<Record<string, string>>;
  begin(): Promise<void>;
  end(): Promise<void>;
  close(): Promise<void>;
}

const [rate = '10', fronts = DEFAULT_FRONTS, restart] = process.argv.slice(2);
const root = await mkdtemp(join(tmpdir(), 'kikigaki-away-'));
let bad = 0;
print(`${machine()}\n${rate} questions a second, ${TROUBLE / 1_000} s of trouble`);
const usual = [sqliteLocked, sqliteFull, ...(postgresServer ? [postgresHangs, postgresLocked] : [])];
for (const open of restart === undefined ? usual : [postgresRestarted]) {
  for (const name of fronts.split(',') as FrontName[]) await measure(name, await open());
}
await rm(root, { recursive: true });
process.exit(bad === 0 ? 0 : 1);

async function measure(name: FrontName, trouble: Trouble): Promise<void> {
  const front = await FRONTS[name]();
  const env = {
    DATABASE_URL: trouble.url,
    KIKIGAKI_CACHE: join(root, 'cache'),
    KIKIGAKI_QUESTIONS_PER_MINUTE: '10000',
    ...trouble.env,
  };
  const service = spawnService({ ...env, ...front.env, LOG_LEVEL: 'info' }, root);
  await service.ready();
  front.live(0, await service.url());
  const readiness = watchReadiness(service);
  const sent: Sent[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      sent.push(front.ask());
      await sleep(1_000 / Number(rate));
    }
  })();
  await sleep(BEFORE);
  await trouble.begin();
  await sleep(TROUBLE);
  await trouble.end();
  await sleep(AFTER);
  isOver = true;
  await asking;

  const acknowledged = await Promise.all(sent.map((one) => one.acknowledged));
  // What comes over the gateway is not acknowledged: all of it awaits an answer.
  const awaited = sent.filter((_, at) => name === 'discord-gateway' || acknowledged[at]);
  const unanswered = () => awaited.filter((one) => front.answersTo(one.name).count === 0);
  for (const until = performance.now() + PATIENCE; unanswered().length > 0 && performance.now() < until; ) await sleep(500);
  await sleep(2_000);
  const lost = unanswered().length;
  const doubled = awaited.filter((one) => front.answersTo(one.name).unmarked > 1).length;
  bad += lost + doubled;
  print(
    `${trouble.name}, ${name}: sent ${sent.length}, acknowledged ${awaited.length}, of these lost ${lost}, answered twice unmarked ` +
      `${doubled}; /readyz ${await readiness.stop()}`,
  );
  service.signal('SIGTERM');
  const { code } = await service.ended();
  if (code !== 0) print(`  ended with ${code}`);
  await front.close();
  await trouble.close();
}

async function sqliteLocked(): Promise<Trouble> {
  const file = join(await mkdtemp(join(root, 'locked-')), 'state.db');
  let other: Libsql.Database | undefined;
  return {
    name: 'SQLite locked by another process',
    url: `file:${file}`,
    async begin() {
      other = new Libsql(file);
      for (;;) {
        try {
          other.exec('begin exclusive');
          return;
        } catch {
          await sleep(1);
        }
      }
    },
    end: async () => void other?.exec('rollback'),
    close: async () => void other?.close(),
  };
}

async function sqliteFull(): Promise<Trouble> {
  const folder = await mkdtemp(join(root, 'full-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', folder]);
  await mkdir(join(folder, 'state'));
  const filler = join(folder, 'filler');
  return {
    name: 'SQLite, disk full',
    url: `file:${join(folder, 'state', 'state.db')}`,
    // As much as fits; the write-ahead log alone may take 4 MB.
    begin: () => writeFile(filler, Buffer.alloc(64 * 1024 * 1024)).catch(() => {}),
    end: () => rm(filler),
    async close() {
      execFileSync('umount', [folder]);
    },
  };
}

async function postgresHangs(): Promise<Trouble> {
  const { url, drop } = await postgres(postgresServer ?? '').create();
  const proxy = await openStallingProxy(url);
  return {
    name: 'PostgreSQL hangs',
    url: proxy.url,
    begin: async () => proxy.stall(),
    end: async () => proxy.goOn(),
    async close() {
      proxy.close();
      await drop();
    },
  };
}

async function postgresLocked(): Promise<Trouble> {
  const { url, drop } = await postgres(postgresServer ?? '').create();
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  return {
    name: 'PostgreSQL, tables locked',
    url,
    begin: async () => void (await other.query(`begin; lock table ${TABLES} in access exclusive mode`)),
    end: async () => void (await other.query('rollback')),
    async close() {
      await other.end();
      await drop();
    },
  };
}

/** Killed and started again, three times, with sessions in it as well. */
async function postgresRestarted(): Promise<Trouble> {
  const { url, drop } = await postgres(postgresServer ?? '').create();
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => void execFile('sh', ['-c', restart ?? ''], () => {});
  return {
    name: 'PostgreSQL restarted every 5 s, with the catalogue in it',
    url,
    env: { KIKIGAKI_CATALOGUE: 'database' },
    async begin() {
      again();
      timer = setInterval(again, 5_000);
    },
    end: async () => clearInterval(timer),
    close: drop,
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
