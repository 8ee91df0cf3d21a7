/**
 * What a change of a few reports takes, step by step, where texts lie in a cluster and sessions in a database.
 *
 *     npm run build && npx tsx tests/bench/small-change.ts [sessions, default 20000] [nodes, default 1] [heap, default 768m] [folder]
 *
 * A made-up corpus is put there; then three of its sessions have one more passage, again and again. Reading files is not in it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createYield } from '../../src/concurrency/create-yield.ts';
import { outlineOf } from '../../src/corpus/outline.ts';
import { matcherOf } from '../../src/language/matcher-of.ts';
import { changesBetween } from '../../src/loading/changes-between.ts';
import { type EngineModule, generationsOf } from '../../src/loading/engine-module.ts';
import { basisOf } from '../../src/loading/fingerprint.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import { sealSnapshot } from '../../src/loading/snapshot.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Session } from '../../src/model/session.ts';
import { collectNames } from '../../src/question/names.ts';
import { openCatalogueStore } from '../../src/state/catalogue/open-catalogue-store.ts';
import { migrateDatabase } from '../../src/state/migrate-database.ts';
import { startCluster } from '../opensearch/start-cluster.ts';
import { bundledVocabulary } from './bundled-vocabulary.ts';
import { machine } from './machine.ts';
import { makeUpCorpus } from './made-up-corpus.ts';

const CHANGES = 3;
const PORT = 9_600;
const [count = '20000', nodes = '1', heap = '768m', given] = process.argv.slice(2);
const folder = given ?? (await mkdtemp(join(tmpdir(), 'build-')));
const cluster = await startCluster({ folder, nodes: Number(nodes), port: PORT, heap });
try {
  console.log(`${machine()}\n${count} sessions, ${nodes} nodes of ${heap}`);
  await measure(cluster.nodes.map(({ url }) => url));
} finally {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit();

async function measure(urls: readonly string[]): Promise<void> {
  const module = new URL('../../dist/adapters/opensearch/open-generations.js', import.meta.url).href;
  const engine: EngineModule = { module, options: { nodes: urls, searchMilliseconds: 5_000 } };
  const generations = await generationsOf(engine);
  const databaseUrl = `file:${join(folder, 'catalogue.db')}`;
  await migrateDatabase(databaseUrl);
  const store = await openCatalogueStore(databaseUrl);
  const first: Corpus = { ...makeUpCorpus(Number(count)).corpus, vocabulary: await bundledVocabulary() };
  let built = await timed('all into the cluster', () => generations.build({ corpus: first, fingerprint: `change ${count} 0` }));
  await timed('all into the database', () => store.fill(built.name, first));
  let corpus = first;
  for (let change = 1; change <= CHANGES; change++) {
    console.log(`change ${change}`);
    const now = changed(corpus, change);
    const before = await timed('the earlier one out of the database', async () => {
      const opened = await store.open(built.name, corpus);
      const whole = await opened.whole();
      await opened.close();
      return whole;
    });
    const changes = await timed('compared', async () => changesBetween(before, now));
    console.log(`  ${changes.added.length} sessions differ`);
    const earlier = { corpus: before, built };
    const { name } = built;
    built = await timed('index, and words (comparing again)', () =>
      generations.build({ corpus: now, earlier, fingerprint: `change ${count} ${change}` }),
    );
    const names = await timed('names', () => collectNames(now, matcherOf(now.vocabulary), lookUpNames, createYield()));
    await timed('into the database', () => store.fill(built.name, now, { name, corpus: before }));
    const kept = await timed('outline and basis', async () => ({ outline: outlineOf(now), basis: basisOf(now) }));
    await timed('put into bytes', async () => sealSnapshot({ ...kept, index: built, names }, 'bench'));
    corpus = now;
  }
  await store.close();
}

/** Three sessions of which reports tell more. */
function changed(corpus: Corpus, change: number): Corpus {
  const { length } = corpus.sessions;
  const at = new Set([change, Math.floor(length / 2) + change, length - 1 - change]);
  const told = (session: Session): Session => ({
    ...session,
    notes: session.notes.map((note) => ({ ...note, passages: [...note.passages, `${change}回目に書き足した一文。`] })),
  });
  return { ...corpus, sessions: corpus.sessions.map((session, place) => (at.has(place) ? told(session) : session)) };
}

async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const [began, busy] = [performance.now(), process.cpuUsage()];
  const result = await act();
  const { user, system } = process.cpuUsage(busy);
  const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(2);
  console.log(`  ${what}: ${seconds(performance.now() - began)} s, processor ${seconds((user + system) / 1_000)} s`);
  return result;
}
