/**
 * How soon `kikigaki serve` is ready with a built cache, on the clock and in processor time, against an empty Node process
 * in the same run; and how much memory it holds when nothing happens.
 *
 *     npm run build && npx tsx tests/bench/start-service.ts [runs, default 10]
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { spawnService } from '../fakes/spawn-service.ts';
import { machine } from './machine.ts';

const IDLE = 10_000;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;
const main = resolve(import.meta.dirname, '../../dist/adapters/main.js');
const runs = Number(process.argv[2] ?? 10);
const root = await mkdtemp(join(tmpdir(), 'kikigaki-start-'));
const env = { KIKIGAKI_CACHE: join(root, 'cache'), DATABASE_URL: `file:${join(root, 'state.db')}` };
execFileSync(process.execPath, [main, 'index'], { env: { PATH: '/usr/bin:/bin', ...env }, stdio: 'ignore' });

process.stdout.write(`${machine()}\n`);
const [wall, processor, empty]: [number[], number[], number[]] = [[], [], []];
let idle = 0;
for (let run = 1; run <= runs; run++) {
  let began = performance.now();
  execFileSync(process.execPath, ['-e', '0']);
  empty.push(performance.now() - began);
  began = performance.now();
  const service = spawnService(env, root);
  await service.ready();
  wall.push(performance.now() - began);
  processor.push(processorTime(service.pid));
  if (run === runs) {
    await delay(IDLE);
    idle = memory(service.pid);
  }
  service.signal('SIGTERM');
  await service.ended();
}
const ratio = median(wall) / median(empty);
process.stdout.write(`ready: median ${ms(median(wall))}, fastest ${ms(Math.min(...wall))}, slowest ${ms(Math.max(...wall))}\n`);
process.stdout.write(`processor time until ready: median ${ms(median(processor))}\n`);
process.stdout.write(`an empty Node process: median ${ms(median(empty))}; ratio ${ratio.toFixed(1)}\n`);
process.stdout.write(`memory after ${IDLE / 1000} s of rest: ${Math.round(idle / 1024)} MB\n`);
await rm(root, { recursive: true });

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

/** User and system time of a process. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Resident memory in kilobytes. */
function memory(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
