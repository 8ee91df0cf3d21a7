/**
 * How long long reports take, and how much memory: at a half, one, two and four times 1,000 talks, in four styles.
 * `tsx tests/bench/import-scale.ts [--all]`; with `--all` every style, else headings alone. Processor time besides the clock's.
 */
import { fileURLToPath } from 'node:url';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { readSource } from '../../src/importing/read-source.ts';
import { LONG_REPORTS } from '../importing/long-reports.ts';

const { corpus } = readCorpus(await loadDataFiles([fileURLToPath(new URL('../../index-data', import.meta.url))]));
const styles = Object.entries(LONG_REPORTS).filter(([style]) => style === 'headings' || process.argv.includes('--all'));
for (const [style, { name, write }] of styles) {
  await read(name, write(20));
  for (const talks of [500, 1_000, 1_980, 3_960]) {
    const text = write(talks);
    const [clock, processor] = [performance.now(), process.cpuUsage()];
    const found = await read(name, text);
    const milliseconds = Math.round(performance.now() - clock);
    const used = Math.round(process.cpuUsage(processor).user / 1_000);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    console.log(
      `${style.padEnd(14)} ${talks} talks  ${text.split('\n').length} lines  found ${found}  ${milliseconds} ms  processor ${used} ms  ${memory} MB`,
    );
  }
}

async function read(name: string, text: string): Promise<number> {
  const reading = await readSource({ name, bytes: new TextEncoder().encode(text) }, {}, corpus);
  if ('error' in reading) throw new Error(reading.error.code);
  return reading.result.sessions.length;
}
