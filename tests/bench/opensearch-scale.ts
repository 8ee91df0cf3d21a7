/**
 * A made-up corpus in a cluster, its sessions in a database: what filling takes, what it costs on the disk, how long questions
 * take, what the bot's process holds.
 *
 *     npm run build && npx tsx tests/bench/opensearch-scale.ts [sessions, default 10000] [nodes, default 3] [heap, default 512m] [folder]
 *
 * Filling and asking are processes of their own, as the program is compiled; questions go the whole way, one after the other.
 * In a folder that is named all stays for another time: then nothing is filled again.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchDocument } from '../../src/model/search-document.ts';
import type { SavedWordCounts } from '../../src/search/word-counts.ts';
import { compiled } from '../fakes/compiled.ts';
import { startCluster } from '../opensearch/start-cluster.ts';
import { bundledVocabulary } from './bundled-vocabulary.ts';
import { machine } from './machine.ts';
import { questionsAbout, streamMadeUpCorpus } from './made-up-corpus.ts';

const MEGABYTE = 1e6;
const QUESTIONS = 600;
const [what = '', ...given] = process.argv.slice(2);
if (what === 'fill') await fill(given);
else await measure();

async function measure(): Promise<void> {
  const [sessions = '10000', nodes = '3', heap = '512m', kept] = process.argv.slice(2);
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'kikigaki-scale-')));
  mkdirSync(folder, { recursive: true });
  const cluster = await startCluster({ folder, nodes: Number(nodes), port: 9550, heap, keep: kept !== undefined });
  console.log(`${machine()}\n${sessions} sessions, ${nodes} nodes of ${heap}`);
  try {
    const urls = cluster.nodes.map(({ url }) => url).join();
    const phases = existsSync(join(folder, 'snapshot')) ? ['ask'] : ['fill', 'ask'];
    for (const phase of phases) {
      const child =
        phase === 'fill'
          ? ['--import', 'tsx', fileURLToPath(import.meta.url), phase, sessions, urls, folder]
          : [asking(folder), fileURLToPath(new URL('../../dist/', import.meta.url)), urls, folder];
      execFileSync(process.execPath, ['--expose-gc', ...child], { stdio: 'inherit' });
      if (phase === 'fill') await tellCluster(urls.split(',')[0] ?? '');
    }
    for (const { name, pid } of cluster.nodes) console.log(`${name}: ${rssOf(pid())} MB RSS`);
  } finally {
    await cluster.stop();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Who asks is plain JavaScript: what translates TypeScript while it runs would be measured with it. */
function asking(folder: string): string {
  const source = fileURLToPath(new URL('opensearch-ask.ts', import.meta.url));
  const how = ['--ignoreConfig', '--noCheck', '--noResolve', '--target', 'esnext', '--module', 'esnext', '--outDir', folder];
  execFileSync('npx', ['tsc', ...how, source], { stdio: 'inherit' });
  renameSync(join(folder, 'opensearch-ask.js'), join(folder, 'ask.mjs'));
  return join(folder, 'ask.mjs');
}

async function tellCluster(url: string): Promise<void> {
  const query = 'h=index,pri,rep,docs.count,pri.store.size,store.size&bytes=mb';
  console.log((await (await fetch(`${url}/_cat/indices/kikigaki-*?${query}`)).text()).trim());
}

function rssOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1_000);
}

function engineOf(urls = '') {
  const module = new URL('../../dist/adapters/opensearch/open-generations.js', import.meta.url).href;
  return { module, options: { nodes: urls.split(','), searchMilliseconds: 5_000 } };
}

function databaseIn(folder: string): string {
  return `file:${join(folder, 'catalogue.db')}`;
}

async function fill([sessions, urls, folder = '']: readonly string[]): Promise<void> {
  const { sealSnapshot } = (await compiled('src/loading/snapshot.js')) as typeof import('../../src/loading/snapshot.ts');
  const { buildStreamed } = (await compiled(
    'src/loading/build-streamed.js',
  )) as typeof import('../../src/loading/build-streamed.ts');
  const { migrateDatabase } = (await compiled(
    'src/state/migrate-database.js',
  )) as typeof import('../../src/state/migrate-database.ts');
  await migrateDatabase(databaseIn(folder));
  const corpus = { ...streamMadeUpCorpus(Number(sessions)), vocabulary: await bundledVocabulary() };
  const asked = questionsAbout(corpus.documents() as Iterable<SearchDocument>, Math.ceil(Number(sessions) / QUESTIONS));
  writeFileSync(join(folder, 'questions.json'), JSON.stringify([...asked]));
  let told = 0;
  const began = performance.now();
  const progress = (done: number, all: number): void => {
    if (done < all && performance.now() - told < 30_000) return;
    told = performance.now();
    console.error(`  ${done} of ${all} after ${since(began)} s, ${rssOf(process.pid)} MB RSS`);
  };
  const engine = engineOf(urls);
  const catalogue = { databaseUrl: databaseIn(folder) };
  const { built } = await buildStreamed(corpus, { engine, catalogue, fingerprint: `scale ${sessions}`, progress });
  const path = join(folder, 'snapshot');
  writeFileSync(path, sealSnapshot(built, 'bench'));
  const { words } = built.index as unknown as { words: SavedWordCounts };
  const most = Math.round(process.resourceUsage().maxRSS / 1_000);
  console.log(`built in ${since(began)} s; ${words.words.counts.length} words; at most ${most} MB RSS`);
  console.log(`database ${megabytes(join(folder, 'catalogue.db'))} MB; kept in a file of ${megabytes(path)} MB`);
  process.exit();
}

function since(began: number): string {
  return ((performance.now() - began) / 1_000).toFixed(0);
}

function megabytes(path: string): string {
  return (statSync(path).size / MEGABYTE).toFixed(0);
}
