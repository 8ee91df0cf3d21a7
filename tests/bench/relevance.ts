/**
 * npm run bench:relevance -- FILE [--json]
 * Retrieval quality on a file of documents and queries: {"docs":[{"id","title","text"}],"queries":[{"q","rel":["id"]}]}.
 * Each document is a session whose notes are its text, indexed and asked through the product's own engine.
 */
import { readFileSync } from 'node:fs';
import { bundledDataFolder } from '../../src/corpus/bundled-data.ts';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { openEngine } from '../../src/loading/open-engine.ts';
import type { Session } from '../../src/model/session.ts';
import { findBest } from '../../src/search/find-best.ts';

interface RetrievalSet {
  readonly docs: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly queries: readonly { readonly q: string; readonly rel: readonly string[] }[];
}

const DEPTH = 10;
const [file, ...options] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Name a file: npm run bench:relevance -- FILE [--json]\n');
  process.exit(2);
}
const set = JSON.parse(readFileSync(file, 'utf8')) as RetrievalSet;
const { corpus } = readCorpus((await loadDataFiles([bundledDataFolder()])).filter(({ kind }) => kind === 'vocabulary'));
const { words, texts, upsert } = openEngine(corpus);

const buildBegan = performance.now();
await upsert(set.docs.map(asSession));
const buildMs = performance.now() - buildBegan;

const times: number[] = [];
let reciprocal = 0;
let gain = 0;
const found = { r1: 0, r5: 0, r10: 0 };
for (const { q, rel } of set.queries) {
  const began = performance.now();
  const hits = await findBest({ words: words.read(q), limits: [], limit: DEPTH }, texts);
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

function asSession({ id, title, text }: RetrievalSet['docs'][number]): Session {
  const note = { report: 'bench', mentionOnly: false, heading: title, passages: text.split('\n').filter(Boolean) };
  return { id, event: '', title, otherTitles: [], speakers: [], links: {}, topics: [], notes: [note] };
}
