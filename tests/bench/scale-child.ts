/** One measurement of `scale.ts`, in a process of its own: builds and keeps an index, or opens the kept one and answers. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { makeUpCorpus } from './made-up-corpus.ts';
import { ENGINES, type EngineName, type Phase } from './scale-engines.ts';

const MEGABYTE = 1e6;
/** So many of the questions are timed; the others warm the engine up, as long as that takes no longer than this. */
const TIMED = 200;
const MAX_WARM_UP_MS = 15_000;
const [phase, engine, count, folder = ''] = process.argv.slice(2) as [Phase, EngineName, string, string];
const path = join(folder, 'index');
const { gc = () => {} } = globalThis as { gc?: () => void };

process.stdout.write(JSON.stringify(phase === 'build' ? await build() : await answer()));

async function build() {
  const { corpus } = makeUpCorpus(Number(count));
  const driver = await ENGINES[engine]();
  gc();
  await delay(100);
  const blocks = monitorEventLoopDelay({ resolution: 1 });
  blocks.enable();
  await delay(20);
  const began = performance.now();
  const built = await driver.build(corpus);
  const build_ms = Math.round(performance.now() - began);
  await delay(20);
  blocks.disable();
  writeFileSync(path, built.keep());
  return { build_ms, block_ms: Math.round(blocks.max / 1e6), snapshot_mb: round(statSync(path).size / MEGABYTE) };
}

async function answer() {
  const questions = readQuestions();
  const driver = await ENGINES[engine]();
  gc();
  const began = performance.now();
  const ask = await driver.open(readFileSync(path));
  await ask(questions[0] ?? '');
  const restore_ms = Math.round(performance.now() - began);
  const warmingUp = performance.now();
  for (const question of questions.slice(0, -TIMED)) {
    if (performance.now() - warmingUp > MAX_WARM_UP_MS) break;
    await ask(question);
  }
  const times: number[] = [];
  for (const question of questions.slice(-TIMED)) {
    const asked = performance.now();
    await ask(question);
    times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  gc();
  await delay(200);
  gc();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const at = (share: number): number => round(times[Math.floor(times.length * share)] ?? 0, 2);
  return {
    heap_mb: Math.round((heapUsed + arrayBuffers) / MEGABYTE),
    rss_mb: Math.round(rss / MEGABYTE),
    restore_ms,
    p50_ms: at(0.5),
    p99_ms: at(0.99),
  };
}

/** Only the questions: the sessions they were made from must not count for anybody's memory. */
function readQuestions(): readonly string[] {
  return structuredClone(makeUpCorpus(Number(count)).questions);
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
