/** Asks what `opensearch-scale.ts` has filled, which starts it: arguments are the folder of the compiled program, the nodes, the folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MEGABYTE = 1e6;
const WARM_UP = 200;
const [program = '', urls = '', folder = ''] = process.argv.slice(2);
const inProgram = (path: string): string => pathToFileURL(join(program, path)).href;

const { openSnapshot, shareBytes } = (await import(
  inProgram('src/loading/snapshot.js')
)) as typeof import('../../src/loading/snapshot.ts');
const { startKikigaki } = (await import(
  inProgram('src/loading/start-kikigaki.js')
)) as typeof import('../../src/loading/start-kikigaki.ts');
const { favourMemory } = (await import(
  inProgram('adapters/cli/favour-memory.js')
)) as typeof import('../../adapters/cli/favour-memory.ts');
// As the service does with a cluster.
favourMemory();
const questions = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')) as string[];
console.log(`rest: ${memory()}`);
const kept = openSnapshot(shareBytes(readFileSync(join(folder, 'snapshot'))), 'bench');
console.log(`snapshot opened: ${memory()}`);
const module = inProgram('adapters/opensearch/open-generations.js');
const { kikigaki } = await startKikigaki(kept as Parameters<typeof startKikigaki>[0], {
  engine: { module, options: { nodes: urls.split(','), searchMilliseconds: 5_000 } },
  catalogue: { databaseUrl: `file:${join(folder, 'catalogue.db')}` },
});
console.log(`started: ${memory()}`);
const times: { readonly text: string; readonly time: number }[] = [];
const residents: number[] = [];
let nothing = 0;
for (const text of questions) {
  const began = performance.now();
  const answer = await kikigaki.ask({ text });
  times.push({ text, time: performance.now() - began });
  residents.push(process.memoryUsage.rss());
  if (times.length === 1) console.log(`first question: ${times[0]?.time.toFixed(0)} ms; ${memory()}`);
  if (answer.kind === 'nothing') nothing++;
}
const timed = times.slice(WARM_UP).sort((a, b) => a.time - b.time);
const at = (share: number): string => (timed[Math.floor(timed.length * share)]?.time ?? 0).toFixed(1);
console.log(
  `${timed.length} questions: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, longest ${timed.at(-1)?.time.toFixed(0)} ms; ${nothing} found nothing`,
);
for (const { text, time } of timed.slice(-5)) console.log(`  ${time.toFixed(0)} ms ${text}`);
const resident = (share: number): number =>
  Math.round((residents.sort((a, b) => a - b).at(Math.ceil(share * residents.length) - 1) ?? 0) / MEGABYTE);
console.log(`while asking: in the median ${resident(0.5)} MB RSS, at most ${Math.round(process.resourceUsage().maxRSS / 1_000)}`);
console.log(`afterwards: ${memory()}`);
process.exit();

function memory(): string {
  for (let look = 0; look < 3; look++) globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const [heap, arrays, resident] = [heapUsed, arrayBuffers, rss].map((bytes) => Math.round(bytes / MEGABYTE));
  return `${heap} + ${arrays} MB of heap and arrays, ${resident} MB RSS`;
}
