/**
 * A made-up corpus in a cluster: what filling takes, what it costs on the disk, how long questions take, what the bot's process holds.
 *
 *     npm run build && npx tsx tests/bench/opensearch-scale.ts [sessions, default 10000] [nodes, default 3] [heap, default 512m]
 *
 * Filling and asking are processes of their own, as the program is compiled; questions go the whole way, one after the other.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SavedWordCounts } from '../../src/search/word-counts.ts';
import { compiled } from '../fakes/compiled.ts';
import { startCluster } from '../opensearch/start-cluster.ts';
import { bundledVocabulary } from './bundled-vocabulary.ts';
import { machine } from './machine.ts';
import { makeUpCorpus } from './made-up-corpus.ts';

const MEGABYTE = 1e6;
const TIMED = 300;
const WARM_UP = 200;
const [what = '', ...given] = process.argv.slice(2);
if (what === 'fill') await fill(given);
else if (what === 'ask') await ask(given);
else await measure();

async function measure(): Promise<void> {
  const [sessions = '10000', nodes = '3', heap = '512m'] = process.argv.slice(2);
  const folder = await mkdtemp(join(tmpdir(), 'kikigaki-scale-'));
  const cluster = await startCluster({ folder, nodes: Number(nodes), port: 9550, heap });
  console.log(`${machine()}\n${sessions} sessions, ${nodes} nodes of ${heap}`);
  try {
    const urls = cluster.nodes.map(({ url }) => url).join();
    for (const phase of ['fill', 'ask']) {
      const child = ['--expose-gc', '--import', 'tsx', fileURLToPath(import.meta.url), phase, sessions, urls, folder];
      execFileSync(process.execPath, child, { stdio: 'inherit' });
      if (phase === 'fill') await tellCluster(urls.split(',')[0] ?? '');
    }
    for (const { name, pid } of cluster.nodes) console.log(`${name}: ${rssOf(pid())} MB RSS`);
  } finally {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
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

async function fill([sessions, urls, folder = '']: readonly string[]): Promise<void> {
  const { sealSnapshot } = (await compiled('src/loading/snapshot.js')) as typeof import('../../src/loading/snapshot.ts');
  const { generationsOf } = (await compiled(
    'src/loading/engine-module.js',
  )) as typeof import('../../src/loading/engine-module.ts');
  const { lookUpNames } = (await compiled(
    'src/loading/name-dictionary.js',
  )) as typeof import('../../src/loading/name-dictionary.ts');
  const { collectNames } = (await compiled('src/question/names.js')) as typeof import('../../src/question/names.ts');
  const { matcherOf } = (await compiled('src/language/matcher-of.js')) as typeof import('../../src/language/matcher-of.ts');
  const vocabulary = await bundledVocabulary();
  const corpus = { ...makeUpCorpus(Number(sessions)).corpus, vocabulary };
  const generations = await generationsOf(engineOf(urls));
  let told = 0;
  const began = performance.now();
  const progress = (done: number, all: number): void => {
    if (performance.now() - told < 30_000) return;
    told = performance.now();
    console.error(`  ${done} of ${all} after ${((told - began) / 1_000).toFixed(0)} s`);
  };
  const index = await generations.build({ corpus, progress });
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  const { words } = index as unknown as { words: SavedWordCounts };
  const names = await collectNames(corpus, matcherOf(vocabulary), lookUpNames, async () => {});
  const path = join(folder, 'snapshot');
  writeFileSync(path, sealSnapshot({ corpus, index, names }, 'bench'));
  const most = Math.round(process.resourceUsage().maxRSS / 1_000);
  console.log(`filled in ${seconds} s; ${words.words.counts.length} words; at most ${most} MB RSS, with the whole corpus`);
  console.log(`kept in a file of ${(statSync(path).size / MEGABYTE).toFixed(0)} MB`);
  process.exit();
}

async function ask([sessions, urls, folder = '']: readonly string[]): Promise<void> {
  const { openSnapshot, shareBytes } = (await compiled(
    'src/loading/snapshot.js',
  )) as typeof import('../../src/loading/snapshot.ts');
  const { startKikigaki } = (await compiled(
    'src/loading/start-kikigaki.js',
  )) as typeof import('../../src/loading/start-kikigaki.ts');
  // The sessions that questions were made from must not count for the process.
  const questions = structuredClone(makeUpCorpus(Number(sessions)).questions).slice(0, WARM_UP + TIMED);
  const rest = memory();
  const kept = openSnapshot(shareBytes(readFileSync(join(folder, 'snapshot'))), 'bench');
  const { kikigaki } = await startKikigaki(kept as Parameters<typeof startKikigaki>[0], { engine: engineOf(urls) });
  const times: number[] = [];
  let nothing = 0;
  for (const text of questions) {
    const began = performance.now();
    const answer = await kikigaki.ask({ text });
    times.push(performance.now() - began);
    if (answer.kind === 'nothing') nothing++;
  }
  const timed = times.slice(WARM_UP).sort((a, b) => a - b);
  const at = (share: number): string => (timed[Math.floor(timed.length * share)] ?? 0).toFixed(1);
  console.log(
    `${timed.length} questions: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${timed.at(-1)?.toFixed(0)} ms; ${nothing} found nothing`,
  );
  console.log(`asking: ${memory()}; before: ${rest}`);
  process.exit();
}

function memory(): string {
  for (let look = 0; look < 3; look++) globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return [heapUsed, arrayBuffers, rss]
    .map((bytes) => Math.round(bytes / MEGABYTE))
    .join(' + ')
    .replace(/ \+ (\d+)$/, ' MB of heap and arrays, $1 MB RSS');
}
