/**
 * New generations of the data take over in a search cluster while four questions are asked at a time. In each version other sessions
 * are about a topic: an answer that has sessions of two versions, or the wrong number of them, is of two generations.
 *
 *     npm run build && npx tsx tests/bench/opensearch-generations.ts [changes, default 20] [nodes, default 3] [memory, the default, or database: where sessions lie]
 *
 * Ends with 1 if a question was lost or answered from two generations, or a version was never seen.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { compiled } from '../fakes/compiled.ts';
import { startCluster } from '../opensearch/start-cluster.ts';
import { machine } from './machine.ts';

const AT_A_TIME = 4;
const SESSIONS = 240;
const SLOW = 5_000;
const TOPICS = ['Cilium', 'データベース', 'セキュリティ', 'GitOps', 'サービスメッシュ', 'コスト削減'];
/** Between two changes, in milliseconds: some questions are answered by each. */
const PAUSE = 500;

const [changes = 20, nodes = 3] = process.argv.slice(2, 4).map(Number);
const isInDatabase = process.argv[4] === 'database';
const { openLiveKikigaki, openInThreads } = (await compiled(
  'src/loading/index.js',
)) as typeof import('../../src/loading/index.ts');
const root = await mkdtemp(join(tmpdir(), 'kikigaki-generations-'));
const cluster = await startCluster({ folder: root, nodes, port: 9450, heap: '384m' });
const engine = {
  module: new URL('../../dist/adapters/opensearch/open-generations.js', import.meta.url).href,
  options: { nodes: cluster.nodes.map(({ url }) => url), searchMilliseconds: SLOW },
};
const databaseUrl = `file:${join(root, 'state.db')}`;
if (isInDatabase) {
  const { migrateDatabase } = (await compiled(
    'src/state/migrate-database.js',
  )) as typeof import('../../src/state/migrate-database.ts');
  await migrateDatabase(databaseUrl);
}
for (const folder of ['events', 'reports/kawa2024']) await mkdir(join(root, 'data', folder), { recursive: true });
await putVersion(0);
const live = await openLiveKikigaki({
  open: openInThreads({
    folders: [join(root, 'data')],
    cacheFolder: join(root, 'cache'),
    engine,
    ...(isInDatabase && { catalogue: { databaseUrl } }),
    answerMilliseconds: SLOW,
    ended: () => {},
  }),
  report: (outcome) => void (outcome.kind === 'swapped' || console.log('  told:', outcome)),
  calledOff: new AbortController().signal,
});
const asked = { all: 0, lost: 0, mixed: 0, slowest: 0 };
const seen = new Set<number>();
let isOver = false;
console.log(machine());
const asking = Array.from({ length: AT_A_TIME }, async (_, person) => {
  for (let at = person; !isOver; at += AT_A_TIME) await ask(at % TOPICS.length);
});
const took: number[] = [];
for (let version = 1; version <= changes; version++) {
  await putVersion(version);
  const began = performance.now();
  const outcome = await live.reload();
  if (outcome.kind !== 'swapped') throw new Error(`change ${version}: ${outcome.kind}`);
  took.push(performance.now() - began);
  await delay(PAUSE);
}
isOver = true;
await Promise.all(asking);
await live.close();
const indexes = await (await fetch(`${cluster.nodes[0]?.url}/_cat/indices/kikigaki-?-*,kikigaki-*-*?h=index`)).text();
console.log(`${changes} changes, each ${took.map((ms) => (ms / 1_000).toFixed(1)).join(', ')} s`);
console.log(
  `${asked.all} asked, ${asked.lost} lost, ${asked.mixed} of two generations, slowest ${asked.slowest.toFixed(0)} ms; ${seen.size} versions seen; ${indexes.split('\n').filter(Boolean).length} indexes left`,
);
await cluster.stop();
await rm(root, { recursive: true, force: true });
process.exit(asked.lost + asked.mixed === 0 && seen.size === changes + 1 ? 0 : 1);

async function ask(topic: number): Promise<void> {
  const began = performance.now();
  asked.all++;
  try {
    const answer = await live.kikigaki.ask({ text: `${TOPICS[topic]}のセッションを全部`, limit: SESSIONS });
    const sessions = 'sessions' in answer ? answer.sessions.map(({ session }) => session) : [];
    const versions = new Set(sessions.flatMap(({ notes }) => notes.flatMap(({ passages }) => passages.flatMap(versionIn))));
    const [version = -1] = versions;
    const isWhole = sessions.length === SESSIONS / TOPICS.length;
    if (versions.size !== 1 || !isWhole || sessions.some(({ id }) => topicOf(numberOf(id), version) !== topic)) {
      asked.mixed++;
      console.log(`  mixed: ${answer.kind}, ${sessions.length} sessions of versions ${[...versions].join(' ')}`);
    }
    seen.add(version);
  } catch (error) {
    asked.lost++;
    console.log(`  lost: ${(error as Error).message} ${JSON.stringify((error as { detail?: unknown }).detail ?? {})}`);
  }
  asked.slowest = Math.max(asked.slowest, performance.now() - began);
}

function versionIn(passage: string): number[] {
  const version = /第(\d+)版/.exec(passage)?.[1];
  return version === undefined ? [] : [Number(version)];
}

function numberOf(id: string): number {
  return Number(id.split('/')[1]);
}

function topicOf(session: number, version: number): number {
  return (session + version) % TOPICS.length;
}

/** Every session tells of another topic than before. */
async function putVersion(version: number): Promise<void> {
  const numbers = Array.from({ length: SESSIONS }, (_, n) => n);
  const sessions = numbers.map((n) => `  - id: kawa2024/${n}\n    title: 現場の話 その${n}\n`);
  const event = `id: kawa2024\nname: Kawa Days 2024\ndates: [2024-01-01]\nsessions:\n${sessions.join('')}`;
  await writeFile(join(root, 'data/events/kawa2024.yaml'), event);
  const sections = numbers.map(
    (n) =>
      `## その${n}\nsession: kawa2024/${n}\n\n- 第${version}版の記録。${TOPICS[topicOf(n, version)]}を導入して、${n}台を移した。\n`,
  );
  const report = `---\nevent: kawa2024\ntitle: 全部の記録\n---\n\n${sections.join('\n')}`;
  await writeFile(join(root, 'data/reports/kawa2024/all.md'), report);
}
