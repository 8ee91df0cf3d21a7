/**
 * How long an archive in the shape of RubyEvents' `data` takes and how much memory, in one command: 800 events of 13 talks with abstracts.
 * `tsx tests/bench/import-archive.ts [EVENTS]` after `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

const TALKS = 13;
const count = Number(process.argv[2] ?? 800);
const folder = mkdtempSync(join(tmpdir(), 'kikigaki-bench-'));
try {
  for (let at = 0; at < count; at++) writeEvent(at);
  console.log(
    `${count} events, ${count * TALKS} talks: import ${run('import-event', join(folder, 'data'), '--out', join(folder, 'out'))}`,
  );
  console.log(
    `written: ${readdirSync(join(folder, 'out/events')).length} files; check ${run('check', '--data', join(folder, 'out'))}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeEvent(at: number): void {
  const year = 2020 + (at % 4);
  const series = join(folder, `data/harbour-${at >> 2}`);
  const event = join(series, `harbour-${at >> 2}-${year}`);
  mkdirSync(event, { recursive: true });
  writeFileSync(
    join(series, 'series.yml'),
    stringify({ name: `Harbour ${at >> 2}`, kind: 'conference', aliases: [`港${at >> 2}`] }),
  );
  const dates = { start_date: `${year}-05-10`, end_date: `${year}-05-11` };
  const facts = { title: `Harbour ${at >> 2} ${year}`, timezone: 'Australia/Hobart', location: 'Hobart, Australia', ...dates };
  writeFileSync(join(event, 'event.yml'), stringify(facts));
  const videos = Array.from({ length: TALKS }, (_, talk) => ({
    id: `talk-${at}-${talk}`,
    title: `How berth ${talk * 31 + at} keeps its queue number ${at * 7 + talk} short`,
    date: `${year}-05-${10 + (talk % 2)}`,
    language: 'english',
    video_provider: 'youtube',
    video_id: `berth${String(at * TALKS + talk).padStart(6, '0')}`,
    description: `What ship ${talk} carried, how long it waited and why nobody saw it coming: ${'word '.repeat(80)}`,
    speakers: [`Person ${(at * TALKS + talk) % 4_700} Shore`],
  }));
  writeFileSync(join(event, 'videos.yml'), stringify(videos));
}

function run(...args: readonly string[]): string {
  const tell = 'process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
  const start = performance.now();
  const command = ['--import', `data:text/javascript,${tell}`, 'dist/adapters/main.js', ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1_024;
  return `${((performance.now() - start) / 1_000).toFixed(1)} s, ${Math.round(peak)} MB`;
}
