/**
 * npm run bench:relevance -- FILE [--json] [--meaning DIR]
 * Retrieval quality on a file of documents and queries: {"docs":[{"id","title","text"}],"queries":[{"q","rel":["id"]}]}.
 * Each document is a session whose notes are its text, indexed and asked through the product's own engine; with a folder of a model by
 * meaning too. Vectors are kept in a folder for temporary files: the second run with the same file and model makes none.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledDataFolder } from '../../src/corpus/bundled-data.ts';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { prepareMeaning } from '../../src/loading/meaning/prepare-meaning.ts';
import { openEngine } from '../../src/loading/open-engine.ts';
import type { Session } from '../../src/model/session.ts';
import type { Vector } from '../../src/ports/embedder.ts';
import type { TextSearch } from '../../src/ports/text-search.ts';
import { findBest } from '../../src/search/find-best.ts';
import { fuse } from '../../src/search/fuse.ts';
import type { Hit } from '../../src/search/hit.ts';
import { createMeaningSearch } from '../../src/search/meaning/create-meaning-search.ts';
import { createSemanticSearch } from '../../src/search/semantic-search.ts';
import { compiled } from '../fakes/compiled.ts';

interface RetrievalSet {
  readonly docs: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly queries: readonly { readonly q: string; readonly rel: readonly string[] }[];
}

const DEPTH = 10;
/** As many hits as the product looks at. */
const LOOKED_AT = 50;
const [file, ...options] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Name a file: npm run bench:relevance -- FILE [--json] [--meaning DIR]\n');
  process.exit(2);
}
const set = JSON.parse(readFileSync(file, 'utf8')) as RetrievalSet;
const { corpus } = readCorpus((await loadDataFiles([bundledDataFolder()])).filter(({ kind }) => kind === 'vocabulary'));
const { words, texts, upsert } = openEngine(corpus, async () => undefined);
const sessions = set.docs.map(asSession);

const buildBegan = performance.now();
await upsert(sessions);
const buildMs = performance.now() - buildBegan;
const modelFolder = options[options.indexOf('--meaning') + 1];
const search = options.includes('--meaning') && modelFolder ? await withMeaning(modelFolder) : texts;

const times: number[] = [];
let reciprocal = 0;
let gain = 0;
const found = { r1: 0, r5: 0, r10: 0 };
for (const { q, rel } of set.queries) {
  const began = performance.now();
  const all = inOrder(await findBest({ words: words.read(q), limits: [], limit: LOOKED_AT, meaning: q }, search));
  const hits = all.slice(0, DEPTH);
  times.push(performance.now() - began);
  const ranks = hits.flatMap(({ id }, index) => (rel.includes(id) ? [index + 1] : []));
  const first = ranks[0] ?? Number.POSITIVE_INFINITY;
  reciprocal += 1 / first;
  const ideal = rel.slice(0, DEPTH).reduce((sum, _, index) => sum + 1 / Math.log2(index + 2), 0);
  gain += ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0) / ideal;
  found.r1 += ranks.filter((rank) => rank <= 1).length / rel.length;
  found.r5 += ranks.filter((rank) => rank <= 5).length / rel.length;
  found.r10 += ranks.length / rel.length;
}
times.sort((a, b) => a - b);
const mean = (sum: number): number => Number((sum / set.queries.length).toFixed(4));
const percentile = (share: number): number =>
  Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2));
(globalThis as { gc?: () => void }).gc?.();
const result = {
  mrr10: mean(reciprocal),
  ndcg10: mean(gain),
  r1: mean(found.r1),
  r5: mean(found.r5),
  r10: mean(found.r10),
  build_ms: Math.round(buildMs),
  p50_ms: percentile(0.5),
  p99_ms: percentile(0.99),
  heap_mb: Math.round(process.memoryUsage().heapUsed / 1e6),
};
if (options.includes('--json')) process.stdout.write(`${JSON.stringify(result)}\n`);
else for (const [name, value] of Object.entries(result)) process.stdout.write(`${name.padEnd(10)} ${value}\n`);

/** By words and meaning, where meanings were looked at. */
function inOrder(hits: readonly Hit[]): readonly Hit[] {
  const fused = fuse(hits, (at) => hits[at]?.score ?? 0);
  if (!fused) return hits;
  return hits.map((hit, at) => ({ ...hit, score: fused(at) })).sort((a, b) => b.score - a.score);
}

async function withMeaning(model: string): Promise<TextSearch> {
  const cacheFolder = join(tmpdir(), 'kikigaki-bench');
  // A thread starts from what is compiled.
  const { openMeaning } = (await compiled('src/index.js')) as typeof import('../../src/index.ts');
  const { embedder } = await openMeaning({ kind: 'local', model, modelsFolder: cacheFolder });
  const progress = (done: number, all: number): void => void process.stderr.write(`\r${done} of ${all} texts`);
  const meaning = createMeaningSearch(await prepareMeaning(sessions, { embedder, cacheFolder, progress }));
  const embedQuestion = async (text: string): Promise<Vector> => (await embedder.embedQuestions([text]))[0] as Vector;
  return createSemanticSearch({ texts, embedQuestion, meaning, documents: sessions, meeting: async () => undefined });
}

function asSession({ id, title, text }: RetrievalSet['docs'][number]): Session {
  const note = { report: 'bench', mentionOnly: false, heading: title, passages: text.split('\n').filter(Boolean) };
  return { id, event: '', title, otherTitles: [], speakers: [], links: {}, topics: [], notes: [note] };
}
