/**
 * npm run bench:meaning -- DIR
 * What a model in this process costs: loading it, a question, the vectors of the bundled corpus the first time and afterwards, the
 * scan of 10,000 cards with 60,000 vectors, memory a vector. DIR: a model's folder in Hugging Face's layout.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledDataFolder } from '../../src/corpus/bundled-data.ts';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { documentsOf } from '../../src/loading/documents-of.ts';
import { prepareMeaning } from '../../src/loading/meaning/prepare-meaning.ts';
import { createMeaningSearch } from '../../src/search/meaning/create-meaning-search.ts';
import type { MeaningIndex } from '../../src/search/meaning/meaning-index.ts';
import { packVector, roomFor } from '../../src/search/meaning/packed-vectors.ts';
import { compiled } from '../fakes/compiled.ts';

const CARDS = 10_000;
const VECTORS_A_CARD = 6;
const QUESTIONS = 100;
const SCANS = 20;

const [model] = process.argv.slice(2);
if (!model) {
  process.stderr.write('Name the folder of a model: npm run bench:meaning -- DIR\n');
  process.exit(2);
}
const cacheFolder = mkdtempSync(join(tmpdir(), 'kikigaki-meaning-'));
const { corpus } = readCorpus(await loadDataFiles([bundledDataFolder()]));
const documents = documentsOf(corpus);
const print = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(46)} ${value}\n`);

// A thread starts from what is compiled.
const { openMeaning } = (await compiled('src/index.js')) as typeof import('../../src/index.ts');
const loading = performance.now();
const { embedder, close } = await openMeaning({ kind: 'local', model, modelsFolder: cacheFolder });
await embedder.embedQuestions(['warm up']);
print('load and first question', seconds(performance.now() - loading));

const titles = corpus.sessions.map(({ title }) => title).filter((_, at) => at % 7 === 0);
const asked = await timesOf(QUESTIONS, (at) => embedder.embedQuestions([`${titles[at % titles.length]}はどんな話？`]));
print('question, p50 and p95', `${percentile(asked, 0.5)} ms, ${percentile(asked, 0.95)} ms`);

let texts = 0;
for (const name of ['vectors of the bundled corpus, first time', 'the same again']) {
  const began = performance.now();
  const progress = (_: number, all: number): void => {
    texts = all;
  };
  await prepareMeaning(documents, { embedder, cacheFolder, progress });
  print(name, `${seconds(performance.now() - began)}${name.endsWith('time') ? ` for ${texts} texts` : ''}`);
}
const dimensions = await embedder.dimensions();
await close();

const index = madeUpIndex(dimensions);
const search = createMeaningSearch(index);
const question = randomVector(index.dimensions);
const scanned = await timesOf(SCANS, async () => search.near(question, { isAllowed: () => true, limit: 50, also: new Set() }));
print(`scan of ${CARDS} cards, ${CARDS * VECTORS_A_CARD} vectors of ${index.dimensions}, p50`, `${percentile(scanned, 0.5)} ms`);
const arrays = [index.values, index.scales, index.general, index.starts, index.passages];
const bytes = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) / (CARDS * VECTORS_A_CARD);
print('memory a vector', `${Math.round(bytes)} bytes`);
rmSync(cacheFolder, { recursive: true });

function madeUpIndex(dimensions: number): MeaningIndex {
  const count = CARDS * VECTORS_A_CARD;
  const packed = roomFor(count, dimensions);
  for (let at = 0; at < count; at++) packVector(randomVector(dimensions), at, packed);
  return {
    ...packed,
    dimensions,
    ids: Array.from({ length: CARDS }, (_, at) => `made-up/${at}`),
    starts: Uint32Array.from({ length: CARDS + 1 }, (_, at) => at * VECTORS_A_CARD),
    passages: new Uint32Array(CARDS).fill(3),
    general: new Float32Array(count),
  };
}

function randomVector(dimensions: number): Float32Array {
  return Float32Array.from({ length: dimensions }, () => Math.random() - 0.5);
}

/** Milliseconds of each of so many runs, in order of length. */
async function timesOf(count: number, run: (at: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at++) {
    const began = performance.now();
    await run(at);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

function percentile(times: readonly number[], share: number): string {
  return (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}
