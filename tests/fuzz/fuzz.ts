/**
 * Feeds every parser that reads what others wrote with broken texts: for so many seconds by fast-check's properties, and for
 * as many led by coverage, in which a text is kept and mutated further where it reached code that none had before.
 *
 *     npm run fuzz [-- seconds each way, default 60] [part of a parser's name, default all]
 *
 * Coverage is V8's own, block by block (`Profiler.takePreciseCoverage`): jazzer.js 4 needs glibc 2.38, its earlier versions
 * a download at installation. Says of each parser how many texts it read, how many blocks they reached and how long the
 * slowest took; ends with 1 where one threw or took longer than a second of processor time, and prints that text.
 */
import { Session } from 'node:inspector/promises';
import fc from 'fast-check';
import { mutate, mutations } from './mutate.ts';
import { TARGETS, type Target } from './targets.ts';

const MAX_MS = 1_000;
const MAX_TEXT = 20_000;
/** Taking the coverage takes longer than reading most texts. */
const TEXTS_A_LOOK = 8;

interface Found {
  readonly what: string;
  readonly text: string;
}

const [given = '60', only = ''] = process.argv.slice(2);
const milliseconds = Number(given) * 1_000;
let isBad = false;
for (const target of TARGETS.filter(({ name }) => name.includes(only))) {
  const watch = createWatch(target);
  await byProperties(target, watch);
  const properties = watch.texts();
  const blocks = await byCoverage(target, watch);
  const found = watch.found();
  isBad ||= found.length > 0;
  const counts = `${properties} texts by properties, ${watch.texts() - properties} by coverage (${blocks} blocks)`;
  print(`${target.name}: ${counts}, slowest ${Math.round(watch.slowest())} ms, ${found.length} faults`);
  for (const { what, text } of found.slice(0, 3)) print(`  ${what}\n  ${JSON.stringify(text).slice(0, 2_000)}`);
}
process.exit(isBad ? 1 : 0);

/** Reads texts for a target and notes what must not be. */
function createWatch({ read }: Target) {
  const faults = new Map<string, Found>();
  let [texts, slowest] = [0, 0];
  const timed = async (text: string): Promise<number> => {
    const began = process.cpuUsage();
    await read(text);
    const { user } = process.cpuUsage(began);
    return user / 1_000;
  };
  return {
    async read(text: string): Promise<void> {
      texts++;
      try {
        const took = await timed(text);
        // Once may be the machine: what counts is the faster of two.
        const sure = took > MAX_MS ? Math.min(took, await timed(text)) : took;
        slowest = Math.max(slowest, sure);
        if (sure > MAX_MS) faults.set('slow', { what: `took ${Math.round(sure)} ms`, text });
      } catch (error) {
        const what =
          error instanceof Error ? `${error.name}: ${error.message}\n  ${error.stack?.split('\n')[1]?.trim()}` : String(error);
        faults.set(what, { what, text });
      }
    },
    texts: () => texts,
    slowest: () => slowest,
    found: () => [...faults.values()],
  };
}

type Watch = ReturnType<typeof createWatch>;

async function byProperties({ seeds }: Target, watch: Watch): Promise<void> {
  const property = fc.asyncProperty(mutations(seeds), (text) => watch.read(text));
  await fc.check(property, {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false,
  });
}

/** Gives how many blocks of code were reached. */
async function byCoverage({ seeds }: Target, watch: Watch): Promise<number> {
  const coverage = await startCoverage();
  const kept: string[] = [...seeds];
  const until = performance.now() + milliseconds;
  for (const seed of seeds) await watch.read(seed);
  await coverage.isNew();
  while (performance.now() < until) {
    const tried: string[] = [];
    for (let n = 0; n < TEXTS_A_LOOK; n++) {
      let text = pick(kept);
      const steps = 1 + Math.floor(Math.random() * 6);
      for (let step = 0; step < steps; step++) text = mutate(text, pick(kept), Math.random).slice(0, MAX_TEXT);
      tried.push(text);
      await watch.read(text);
    }
    if (await coverage.isNew()) kept.push(...tried);
  }
  await coverage.stop();
  return coverage.blocks();
}

function pick(texts: readonly string[]): string {
  return texts[Math.floor(Math.random() * texts.length)] ?? '';
}

/** Whether what ran since the last look reached a block for the first time. */
async function startCoverage() {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const seen = new Set<string>();
  return {
    async isNew(): Promise<boolean> {
      const before = seen.size;
      const { result } = await session.post('Profiler.takePreciseCoverage');
      for (const { scriptId, url, functions } of result)
        if (!url.startsWith('node:'))
          for (const { ranges } of functions)
            for (const { startOffset, endOffset, count } of ranges)
              if (count > 0) seen.add(`${scriptId} ${startOffset} ${endOffset}`);
      return seen.size > before;
    },
    blocks: () => seen.size,
    async stop(): Promise<void> {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
