/**
 * A stopwatch for what docs/your-conference.md promises: from a clean clone to a bot that answers about one's own conference.
 *
 *     npm run bench:ten-minutes
 *
 * Clones this repository's last commit, installs and builds it there, then does what a person does, by the command line alone:
 * `new` with a timetable, `add` with reports, `publish`, `check`, 18 questions, the preview of a digest. Says how long each step
 * took and which questions were answered right; ends with 1 where one was not, or where it took longer than ten minutes.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { machine } from './machine.ts';

interface Expected {
  readonly id: string;
  readonly q: string;
  /** The last part of the address of the talk that has to come first. */
  readonly first?: string;
  /** Those of all talks that have to be found, and no others. */
  readonly all?: readonly string[];
  readonly count?: number;
  /** What has to stand in the answer as people read it. */
  readonly says?: string;
  readonly nothing?: true;
}

interface Answer {
  readonly kind: string;
  readonly certainty: string;
  readonly total?: number;
  readonly sessions?: readonly { readonly links: { readonly talk?: string } }[];
}

const run = promisify(execFile);
const SOURCES = resolve(import.meta.dirname, '../fixtures/tidewater');
const EVENT = 'tidewater-conf2031';
const LIMIT_S = 600;

const work = await mkdtemp(join(tmpdir(), 'kikigaki-ten-minutes-'));
const clone = join(work, 'kikigaki');
const folder = join(work, 'tidewater');
const steps: (readonly [step: string, seconds: number])[] = [];
print(machine());

await step('git clone', () => run('git', ['clone', '--quiet', resolve(import.meta.dirname, '../..'), clone]));
await step('npm ci', () => run('npm', ['ci'], { cwd: clone, maxBuffer: 1e8 }));
await step('npm run build', () => run('npm', ['run', '-s', 'build'], { cwd: clone }));
await step('new', () =>
  kikigaki(
    'new',
    folder,
    '--yes',
    '--name',
    'Tidewater Conf 2031',
    '--timezone',
    'Europe/Lisbon',
    '--timetable',
    join(SOURCES, 'timetable.csv'),
  ),
);
await step('add', () =>
  kikigaki('add', join(SOURCES, 'notes-from-the-quay.md'), join(SOURCES, 'minato-kara.md'), '--data', folder),
);
await step('publish', () => kikigaki('publish', EVENT, '--data', folder));
await step('check', () => kikigaki('check', '--data', folder));

const questions = JSON.parse(await readFile(join(SOURCES, 'questions.json'), 'utf8')) as readonly Expected[];
const wrong: string[] = [];
await step(`${questions.length} questions`, async () => {
  for (const expected of questions) {
    const answer = JSON.parse(await kikigaki('ask', expected.q, '--json', '--data', folder)) as Answer;
    const shown = expected.says === undefined ? '' : await kikigaki('ask', expected.q, '--data', folder);
    const found = faultOf(expected, answer, shown);
    if (found) wrong.push(`${expected.id} ${expected.q}: ${found}`);
  }
});
await step('digest previewed', async () => {
  const digest = await kikigaki('preview', 'slack', 'digest', '--event', EVENT, '--date', '2031-05-16', '--data', folder);
  if (!digest.includes('Profiling memory in Rust')) wrong.push('the digest does not name what was given that day');
});
await rm(work, { recursive: true });

const whole = steps.reduce((sum, [, seconds]) => sum + seconds, 0);
print('| step | seconds |\n| --- | --- |');
for (const [name, seconds] of [...steps, ['all', whole] as const]) print(`| ${name} | ${seconds.toFixed(1)} |`);
print(`${questions.length - wrong.length} of ${questions.length} right`);
for (const line of wrong) print(`  ${line}`);
process.exit(wrong.length > 0 || whole > LIMIT_S ? 1 : 0);

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  steps.push([name, (performance.now() - began) / 1_000]);
}

/** What a command of the clone prints; 3 is "nothing found". */
async function kikigaki(...args: readonly string[]): Promise<string> {
  // biome-ignore lint/style/noProcessEnv: what it starts has the same environment
  const env = { ...process.env, KIKIGAKI_CACHE: join(work, 'cache'), LANG: 'ja_JP.UTF-8' };
  try {
    return (await run(process.execPath, [join(clone, 'dist/adapters/main.js'), ...args], { env })).stdout;
  } catch (error) {
    const { code, stdout, stderr } = error as { readonly code?: number; readonly stdout: string; readonly stderr: string };
    if (code === 3) return stdout;
    throw new Error(`kikigaki ${args.join(' ')} ended with ${code}: ${stderr}`, { cause: error });
  }
}

/** What is wrong with an answer; undefined where nothing is. */
function faultOf({ first, all, count, says, nothing }: Expected, answer: Answer, shown: string): string | undefined {
  const found = (answer.sessions ?? []).map(({ links }) => links.talk?.split('/').at(-1) ?? '');
  if (nothing) return answer.certainty === 'sure' ? `answered with ${found[0]}` : undefined;
  if (first !== undefined && found[0] !== first) return `${found[0] ?? 'nothing'} comes first`;
  if (all && [...all].sort().join() !== [...found].sort().join()) return `found ${found.join(', ') || 'nothing'}`;
  if (count !== undefined && answer.total !== count) return `counted ${answer.total}`;
  return says !== undefined && !shown.includes(says) ? `does not say ${says}` : undefined;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
