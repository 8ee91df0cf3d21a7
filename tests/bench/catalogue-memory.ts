/**
 * What a process that answers holds, with its sessions in memory and in the database: RSS and times of questions.
 *
 *     npx tsx tests/bench/catalogue-memory.ts [sessions, default 20000] [DATABASE_URL, default a SQLite file]
 *
 * Builds the index of a made-up corpus once, then opens it twice, each in a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createYield } from '../../src/concurrency/create-yield.ts';
import { outlineOf } from '../../src/corpus/outline.ts';
import { matcherOf } from '../../src/language/matcher-of.ts';
import { EMBEDDED_GENERATIONS } from '../../src/loading/embedded-generations.ts';
import { lookUpNames } from '../../src/loading/name-dictionary.ts';
import type { Snapshot } from '../../src/loading/prepare-index.ts';
import { openSnapshot, sealSnapshot, shareBytes } from '../../src/loading/snapshot.ts';
import { startKikigaki } from '../../src/loading/start-kikigaki.ts';
import { collectNames } from '../../src/question/names.ts';
import { openCatalogueStore } from '../../src/state/catalogue/open-catalogue-store.ts';
import { migrateDatabase } from '../../src/state/migrate-database.ts';
import { makeUpCorpus } from './made-up-corpus.ts';

const SELF = fileURLToPath(import.meta.url);
const TIMED = 200;
const MEGABYTE = 1e6;
const { gc = () => {} } = globalThis as { gc?: () => void };
const [count = '20000', url = '', kind = '', folder = ''] = process.argv.slice(2);

if (kind === '') await compare();
else await answer();

async function compare(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'kikigaki-catalogue-'));
  const databaseUrl = url || `file:${join(root, 'catalogue.db')}`;
  try {
    const { corpus: madeUp, questions } = makeUpCorpus(Number(count));
    const corpus = { ...madeUp, vocabulary: { same: [], near: [] } };
    const index = await EMBEDDED_GENERATIONS.build({ corpus, fingerprint: `bench-${count}` });
    const names = await collectNames(corpus, matcherOf(corpus.vocabulary), lookUpNames, createYield());
    await migrateDatabase(databaseUrl);
    const store = await openCatalogueStore(databaseUrl);
    const began = performance.now();
    await store.fill(index.name, corpus);
    print(`${count} sessions put into the database in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    await store.close();
    const { sessions: _, eventNotes: __, ...frame } = corpus;
    const outlined = { ...frame, outline: outlineOf(corpus), generation: index.name };
    writeFileSync(join(root, 'memory'), sealSnapshot({ corpus, index, names, basis: '' } satisfies Snapshot, 'bench'));
    writeFileSync(
      join(root, 'database'),
      sealSnapshot({ corpus: outlined, index, names, basis: '' } satisfies Snapshot, 'bench'),
    );
    writeFileSync(join(root, 'questions.json'), JSON.stringify(questions.slice(0, 2 * TIMED)));
    for (const how of ['memory', 'database'])
      print(
        execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', SELF, count, databaseUrl, how, root], {
          encoding: 'utf8',
        }),
      );
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function answer(): Promise<void> {
  const opened = openSnapshot(shareBytes(readFileSync(join(folder, kind))), 'bench') as Snapshot;
  const { kikigaki } = await startKikigaki(opened, { catalogue: { databaseUrl: url } });
  const questions = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')) as readonly string[];
  const times: number[] = [];
  for (const text of questions) {
    const began = performance.now();
    await kikigaki.ask({ text });
    times.push(performance.now() - began);
  }
  const timed = times.slice(-TIMED).sort((a, b) => a - b);
  gc();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const mb = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;
  const at = (share: number): string => `${(timed[Math.floor(timed.length * share)] ?? 0).toFixed(1)} ms`;
  print(`${kind}: RSS ${mb(rss)}, heap ${mb(heapUsed)}, arrays ${mb(arrayBuffers)}, p50 ${at(0.5)}, p99 ${at(0.99)}`);
  process.exit(0);
}

function print(line: string): void {
  process.stdout.write(`${line.trimEnd()}\n`);
}
