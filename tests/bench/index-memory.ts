/**
 * What `kikigaki index` takes of a made-up corpus in data folders, texts in a cluster and sessions in SQLite: seconds, and the most
 * resident memory of its process; then the same after one report has changed.
 *
 *     npm run build && npx tsx tests/bench/index-memory.ts [sessions, default 20000] [program, default dist/adapters/main.js] [port, default 9600]
 */
import { spawn } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Session } from '../../src/model/session.ts';
import { startCluster } from '../opensearch/start-cluster.ts';
import { machine } from './machine.ts';
import { streamMadeUpCorpus } from './made-up-corpus.ts';

const LOOK_MILLISECONDS = 200;
const [count = '20000', program = fileURLToPath(new URL('../../dist/adapters/main.js', import.meta.url)), port = '9600'] =
  process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'build-'));
const data = join(folder, 'data');
await writeFolder();
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

/** An event a file, and a report of each that tells of all of its sessions. */
async function writeFolder(): Promise<void> {
  const { events, documents } = streamMadeUpCorpus(Number(count));
  const dates = new Map(events.map(({ id, name, dates }) => [id, { id, name, dates }]));
  let some: Session[] = [];
  const write = async (): Promise<void> => {
    const [first] = some;
    if (!first) return;
    const sessions = some.map(({ id, title, date, speakers }) => ({
      ...{ id, title, date },
      speakers: speakers.map(({ name, company }) => ({ name, company })),
    }));
    // JSON is YAML.
    await put(join('events', `${first.event}.yaml`), JSON.stringify({ ...dates.get(first.event), sessions }));
    const sections = some.map(
      ({ id, title, topics, notes }) =>
        `## ${title}\nsession: ${id}\ntopics: ${topics.join(', ')}\n\n${notes[0]?.passages.map((passage) => `- ${passage}`).join('\n')}\n`,
    );
    const head = `---\nevent: ${first.event}\ntitle: ${first.event}の記録\nlanguage: ja\n---\n\n`;
    await put(join('reports', first.event, 'made-up.md'), head + sections.join('\n'));
    some = [];
  };
  for await (const document of documents()) {
    const session = document as Session;
    if (some[0] && some[0].event !== session.event) await write();
    some.push(session);
  }
  await write();
}

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(data, name)), { recursive: true });
  await writeFile(join(data, name), text);
}
