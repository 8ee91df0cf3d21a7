/**
 * What `kikigaki index` takes of a made-up corpus in data folders, texts in a cluster and sessions in SQLite: seconds, and the most
 * resident memory of its process; then the same after one report has changed.
 *
 *     npm run build && npx tsx tests/bench/index-memory.ts [sessions, default 20000] [program, default dist/adapters/main.js] [port, default 9600]
 */
import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCluster } from '../opensearch/start-cluster.ts';
import { machine } from './machine.ts';
import { writeMadeUpFolder } from './made-up-folder.ts';

const LOOK_MILLISECONDS = 200;
const [count = '20000', program = fileURLToPath(new URL('../../dist/adapters/main.js', import.meta.url)), port = '9600'] =
  process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'build-'));
const data = join(folder, 'data');
await writeMadeUpFolder(data, Number(count));
const cluster = await startCluster({ folder: join(folder, 'nodes'), nodes: 1, port: Number(port), heap: '768m' });
try {
  console.log(`${machine()}\n${count} sessions, ${program}`);
  await tell('all');
  await appendFile(join(data, 'reports', 'made2000', 'made-up.md'), '\n- 書き足した一文。\n');
  await tell('one report changed');
} finally {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit();

async function tell(what: string): Promise<void> {
  const began = performance.now();
  const child = spawn(process.execPath, [program, 'index', '--data', data], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      OPENSEARCH_URL: cluster.nodes[0]?.url,
      KIKIGAKI_CATALOGUE: 'database',
      DATABASE_URL: `file:${join(folder, 'state.db')}`,
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  });
  let most = 0;
  const looking = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, LOOK_MILLISECONDS);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(looking);
  console.log(
    `${what}: ${((performance.now() - began) / 1_000).toFixed(1)} s, at most ${Math.round(most / 1_000)} MB RSS, ended with ${code}`,
  );
}
