/**
 * What a change of a few reports takes, with data folders on the disk, texts in a cluster and sessions in SQLite: until the new
 * generation is there, and until it is opened.
 *
 *     npm run build && npx tsx tests/bench/small-change.ts [sessions, default 20000] [nodes, default 1] [heap, default 768m] [folder] [port, default 9600]
 *
 * In a named folder all stays, and is changed again without being filled.
 */
import { readFileSync } from 'node:fs';
import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '../../src/state/migrate-database.ts';
import { compiled } from '../fakes/compiled.ts';
import { startCluster } from '../opensearch/start-cluster.ts';
import { machine } from './machine.ts';
import { writeMadeUpFolder } from './made-up-folder.ts';

const CHANGES = 4;
const SESSIONS_PER_REPORT = 100;
const [count = '20000', nodes = '1', heap = '768m', given, port = '9600'] = process.argv.slice(2);
const { dataFilesOf, prepareIndex } = (await compiled(
  'src/loading/prepare-index.js',
)) as typeof import('../../src/loading/prepare-index.ts');
const { startKikigaki } = (await compiled(
  'src/loading/start-kikigaki.js',
)) as typeof import('../../src/loading/start-kikigaki.ts');
const { generationsOf } = (await compiled('src/loading/engine-module.js')) as typeof import('../../src/loading/engine-module.ts');
const folder = given ?? (await mkdtemp(join(tmpdir(), 'build-')));
const data = join(folder, 'data');
const module = new URL('../../dist/adapters/opensearch/open-generations.js', import.meta.url).href;
if (!(await stat(data).catch(() => undefined))) await writeMadeUpFolder(data, Number(count));
const cluster = await startCluster({
  ...{ folder: join(folder, 'nodes'), nodes: Number(nodes), port: Number(port), heap },
  keep: given !== undefined,
});
try {
  console.log(`${machine()}\n${count} sessions, ${nodes} nodes of ${heap}`);
  await measure(cluster.nodes.map(({ url }) => url));
} finally {
  await cluster.stop();
  if (!given) await rm(folder, { recursive: true, force: true });
}
process.exit();

async function measure(urls: readonly string[]): Promise<void> {
  const databaseUrl = `file:${join(folder, 'state.db')}`;
  await migrateDatabase(databaseUrl);
  const engine = { module, options: { nodes: urls, searchMilliseconds: 5_000 } };
  const options = { folders: [data], cacheFolder: join(folder, 'cache'), engine, catalogue: { databaseUrl } };
  let before = await prepared('as it is', options);
  const events = Number(count) / SESSIONS_PER_REPORT;
  const reportOf = (event: number, name = 'made-up'): string => join(data, 'reports', `made${2000 + event}`, `${name}.md`);
  const anew = reportOf(Math.floor(events / 3), 'another');
  for (let change = 1; change <= CHANGES; change++) {
    const told = `\n- ${Date.now()} ${change}回目に書き足した一文。\n`;
    for (const event of [change, Math.floor(events / 2) + change, events - 1 - change]) await appendFile(reportOf(event), told);
    before = await replaced(before, await prepared('three reports have one more passage', options));
  }
  const of = Math.floor(events / 3);
  const section = /## [\s\S]*?\n\n/.exec(readFileSync(reportOf(of), 'utf8'))?.[0] ?? '';
  await writeFile(
    anew,
    `---\nevent: made${2000 + of}\ntitle: もうひとつの記録\nlanguage: ja\n---\n\n${section}- 別の人が書いた。\n`,
  );
  before = await replaced(before, await prepared('a report is added', options));
  await rm(anew);
  await replaced(before, await prepared('it is removed', options));

  async function replaced(earlier: typeof before, now: typeof before): Promise<typeof before> {
    const { release, isAnswering } = await timed('opened', () => startKikigaki(now, options));
    await timed('answering', isAnswering);
    await release();
    await (await generationsOf(engine)).retire(earlier.index);
    return now;
  }
}

async function prepared(what: string, options: Parameters<typeof prepareIndex>[1]) {
  console.log(what);
  const files = await timed('files looked at', () => dataFilesOf(options));
  return timed('generation', () => prepareIndex(files, options));
}

async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const [began, busy] = [performance.now(), process.cpuUsage()];
  const result = await act();
  const { user, system } = process.cpuUsage(busy);
  const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(2);
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
  console.log(
    `  ${what}: ${seconds(performance.now() - began)} s, processor ${seconds((user + system) / 1_000)} s, load ${load}`,
  );
  return result;
}
