/**
 * Reloads a data folder of sessions while questions are asked through the core at a constant rate. Each version of the data
 * writes its number into a note of every session; an answer whose sessions show two numbers is half an index.
 *
 *     npm run build && npx tsx tests/bench/reload.ts [reloads, default 5] [sessions, default 1000] [questions a second, default 200]
 *
 * Ends with 1 if a question failed, found nothing, or was answered from two versions.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { compiled } from '../fakes/compiled.ts';
import { machine } from './machine.ts';

/** How often a batch of questions is sent, in milliseconds. */
const TICK = 10;
const SESSIONS_PER_EVENT = 100;
const TOPICS = ['Cilium', '監視', 'セキュリティ', 'データベース', 'GitOps', 'サービスメッシュ', '障害対応', 'コスト削減'];

const { openLiveKikigaki, openInThreads } = (await compiled(
  'src/loading/index.js',
)) as typeof import('../../src/loading/index.ts');
const [reloads = 5, sessionCount = 1_000, rate = 200] = process.argv.slice(2).map(Number);
const root = await mkdtemp(join(tmpdir(), 'kikigaki-reload-'));
const folders = [join(root, 'data')];
const options = { folders, cacheFolder: join(root, 'cache') };
const events = Array.from({ length: Math.ceil(sessionCount / SESSIONS_PER_EVENT) }, (_, n) => `bench${2000 + n}`);
await mkdir(join(root, 'data/events'), { recursive: true });
for (const event of events) {
  await mkdir(join(root, 'data/reports', event), { recursive: true });
  await writeFile(join(root, 'data/events', `${event}.yaml`), eventFile(event));
}
await putReports(0);

const live = await openLiveKikigaki({
  open: openInThreads({ ...options, answerMilliseconds: 3_000, ended: () => {} }),
  report: () => {},
  calledOff: new AbortController().signal,
});
const times: number[] = [];
const count = { asked: 0, failed: 0, nothing: 0, mixed: 0 };
const versions = new Set<string>();
const underWay = new Set<Promise<void>>();
let isOver = false;

process.stdout.write(`${machine()}\n`);
const load = askAtRate();
await delay(2_000);
const quiet = times.splice(0);
const blocks = monitorEventLoopDelay({ resolution: 1 });
blocks.enable();
const reloadTimes: number[] = [];
for (let version = 1; version <= reloads; version++) {
  await putReports(version);
  const began = performance.now();
  const outcome = await live.reload();
  if (outcome.kind !== 'swapped') throw new Error(`reload ${version}: ${outcome.kind}`);
  reloadTimes.push(performance.now() - began);
}
await delay(1_000);
blocks.disable();
isOver = true;
await load;
await Promise.all(underWay);
await live.close();

const line = (name: string, values: readonly number[]): string =>
  `${name}: ${values.length} questions, median ${at(values, 0.5)} ms, 99 % ${at(values, 0.99)} ms, longest ${at(values, 1)} ms`;
process.stdout.write(`${sessionCount} sessions, ${rate} questions a second, ${reloads} reloads\n`);
process.stdout.write(`${line('before', quiet)}\n${line('while reloading', times)}\n`);
process.stdout.write(`longest block of the answering process: ${(blocks.max / 1e6).toFixed(0)} ms\n`);
process.stdout.write(`reloads took ${reloadTimes.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ')}\n`);
process.stdout.write(`${JSON.stringify(count)}, versions seen: ${[...versions].join(' ')}\n`);
await rm(root, { recursive: true });
process.exitCode = count.failed + count.nothing + count.mixed === 0 && versions.size > reloads ? 0 : 1;

/** Sends as many questions as are due, also after a pause: a slow core does not make the load lighter. */
async function askAtRate(): Promise<void> {
  const began = performance.now();
  while (!isOver) {
    const due = ((performance.now() - began) / 1000) * rate;
    while (count.asked <= due) {
      // Due at its place in the schedule, so that waiting for the core counts.
      const question = ask(TOPICS[count.asked % TOPICS.length] ?? '', began + (count.asked / rate) * 1000);
      count.asked++;
      underWay.add(question);
      void question.finally(() => underWay.delete(question));
    }
    await delay(TICK);
  }
}

async function ask(text: string, dueAt: number): Promise<void> {
  try {
    const answer = await live.kikigaki.ask({ text });
    times.push(performance.now() - dueAt);
    const sessions = 'sessions' in answer ? answer.sessions : [];
    if (sessions.length === 0) count.nothing++;
    const shown = new Set(sessions.flatMap(({ session }) => session.notes.flatMap(({ passages }) => versionIn(passages))));
    for (const version of shown) versions.add(version);
    if (shown.size > 1 || sessions.some(({ session }) => session.notes.length === 0)) count.mixed++;
  } catch {
    count.failed++;
  }
}

function versionIn(passages: readonly string[]): readonly string[] {
  return passages.flatMap((passage) => /第(\d+)版/.exec(passage)?.[1] ?? []);
}

function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
}

/** The numbers of an event's sessions. */
function numbersOf(event: string): number[] {
  const first = events.indexOf(event) * SESSIONS_PER_EVENT;
  return Array.from({ length: Math.min(SESSIONS_PER_EVENT, sessionCount - first) }, (_, n) => first + n);
}

function eventFile(event: string): string {
  const sessions = numbersOf(event).map(
    (n) =>
      `  - id: ${event}/${n}\n    title: ${TOPICS[n % TOPICS.length]}を本番で使った話 その${n}\n    speakers: [{ name: 登壇 ${n}太郎 }]\n`,
  );
  const year = event.replace('bench', '');
  return `id: ${event}\nname: Bench Days ${year}\ndates: [${year}-01-01]\nsessions:\n${sessions.join('')}`;
}

/** Nobody reads before all are written: a reload is asked for afterwards. */
async function putReports(version: number): Promise<void> {
  for (const event of events) {
    const sections = numbersOf(event).map(
      (n) =>
        `## その${n}\nsession: ${event}/${n}\n\n- 第${version}版の記録。${TOPICS[n % TOPICS.length]}の導入で${n}台のサーバーを移し、設定の誤りを直した。\n- 次の課題は運用の自動化と教育である。\n`,
    );
    const text = `---\nevent: ${event}\ntitle: 全部の記録\n---\n\n${sections.join('\n')}`;
    await writeFile(join(root, 'data/reports', event, 'all.md'), text);
  }
}
