/**
 * Kikigaki at any size beside MiniSearch and Orama as people set them up, over made-up sessions (made-up-corpus.ts).
 * Each engine builds in a process of its own and answers in another, which starts from what the first one kept.
 *
 *     npm run bench:scale -- 1000 10000 [--json] [--engine kikigaki]…
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from './machine.ts';
import { ENGINES, type EngineName, type Phase } from './scale-engines.ts';

type Figures = Readonly<Record<string, number>>;

const CHILD = join(import.meta.dirname, 'scale-child.ts');
/** Stock Orama takes hours for more. */
const MAX_FOR_ORAMA = 10_000;
const COLUMNS = ['build_ms', 'block_ms', 'heap_mb', 'rss_mb', 'snapshot_mb', 'restore_ms', 'p50_ms', 'p99_ms'];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, engine: { type: 'string', multiple: true } },
});
const counts = positionals.map(Number);
const engines = (options.engine ?? Object.keys(ENGINES)) as EngineName[];
if (counts.length === 0 || !counts.every((n) => Number.isInteger(n) && n > 0) || !engines.every((name) => name in ENGINES)) {
  process.stderr.write(`npm run bench:scale -- N… [--json] [--engine ${Object.keys(ENGINES).join('|')}]\n`);
  process.exit(2);
}
if (!options.json) process.stdout.write(`${machine()}\n${row(['n', 'engine', ...COLUMNS])}\n`);
const rows = [];
for (const n of counts) {
  for (const engine of engines) {
    if (engine === 'orama' && n > MAX_FOR_ORAMA) continue;
    const figures = measure(engine, n);
    rows.push({ n, engine, ...figures });
    if (!options.json) process.stdout.write(`${row([n, engine, ...COLUMNS.map((name) => figures[name] ?? '')])}\n`);
  }
}
if (options.json) process.stdout.write(`${JSON.stringify({ rows })}\n`);

function measure(engine: EngineName, n: number): Figures {
  const folder = mkdtempSync(join(tmpdir(), 'kikigaki-scale-'));
  try {
    return { ...run('build', engine, n, folder), ...run('answer', engine, n, folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A child process; its standard error is ours. */
function run(phase: Phase, engine: EngineName, n: number, folder: string): Figures {
  const told = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', CHILD, phase, engine, String(n), folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(told) as Figures;
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(12)).join('');
}
