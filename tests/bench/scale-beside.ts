/**
 * The processor time of this version beside that of another checkout and of MiniSearch, run by turns so that a busy machine is one for
 * all of them. The other checkout has to be built; it is given `scale-cpu.ts` for the time of the run where it has none.
 *
 *     npm run bench:scale-beside -- ../other-checkout 10000 [turns, 5 where not given]
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { machine } from './machine.ts';

interface Figures {
  readonly build_ms: number;
  readonly question_ms: number;
}

const SCRIPT = 'tests/bench/scale-cpu.ts';
const [other, count = '10000', turns = '5'] = process.argv.slice(2);
if (!other) {
  process.stderr.write('Name a built checkout: tsx tests/bench/scale-beside.ts CHECKOUT [SESSIONS] [TURNS]\n');
  process.exit(2);
}
const here = resolve(import.meta.dirname, '../..');
const there = resolve(other);
const isLent = !existsSync(join(there, SCRIPT));
if (isLent) copyFileSync(join(here, SCRIPT), join(there, SCRIPT));
process.stdout.write(`${machine()}\n`);
const runs: Record<string, Figures[]> = { here: [], there: [], minisearch: [] };
try {
  for (let turn = 0; turn < Number(turns); turn++) {
    for (const [name, folder, engine] of [
      ['here', here, 'kikigaki'],
      ['there', there, 'kikigaki'],
      ['minisearch', here, 'minisearch'],
    ] as const) {
      const figures = run(folder, engine);
      runs[name]?.push(figures);
      process.stdout.write(`${turn + 1} ${name.padEnd(10)} build ${figures.build_ms} ms, a question ${figures.question_ms} ms\n`);
    }
  }
} finally {
  if (isLent) rmSync(join(there, SCRIPT));
}
for (const figure of ['build_ms', 'question_ms'] as const) {
  const median = (name: string): number => medianOf((runs[name] ?? []).map((one) => one[figure]));
  const [ours, theirs, peer] = [median('here'), median('there'), median('minisearch')];
  const ratio = (ours / theirs).toFixed(2);
  process.stdout.write(`${figure}: here ${ours}, there ${theirs}, MiniSearch ${peer}; here ÷ there ${ratio}\n`);
}

function run(folder: string, engine: string): Figures {
  const told = execFileSync(process.execPath, ['--import', 'tsx', SCRIPT, engine, count], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(told) as Figures;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
