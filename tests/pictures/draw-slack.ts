/**
 * Draws what the documents show of Slack: answers, lists, digests and windows as the program says them today.
 *
 *     npx tsx tests/pictures/draw-slack.ts [program of Chromium, default chromium]
 *
 * Writes a payload and its picture each to `docs/pictures`; a test holds the payloads against what the program says.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { openBundled } from '../fixtures/open-bundled.ts';
import { slackHtml } from './slack-html.ts';
import { slackScenes } from './slack-scenes.ts';

const PICTURES = resolve(import.meta.dirname, '../../docs/pictures');
const WIDTH = 720;
const program = process.argv[2] ?? 'chromium';
const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'kikigaki-pictures-'));
await mkdir(PICTURES, { recursive: true });
for (const scene of await slackScenes(await openBundled())) {
  const name = `slack-${scene.name}`;
  const page = join(folder, `${name}.html`);
  await writeFile(page, slackHtml(scene));
  await writeFile(join(PICTURES, `${name}.json`), `${JSON.stringify(scene, undefined, 1)}\n`);
  const address = pathToFileURL(page).href;
  const height = await heightOf(address);
  const picture = join(PICTURES, `${name}.png`);
  await browse('--hide-scrollbars', `--window-size=${WIDTH},${height}`, `--screenshot=${picture}`, address);
  process.stdout.write(`${name}: ${WIDTH} × ${height}\n`);
}
await rm(folder, { recursive: true });

/** The page says it in its title. */
async function heightOf(address: string): Promise<number> {
  const { stdout } = await browse(`--window-size=${WIDTH},800`, '--dump-dom', address);
  return Number(/<title>(\d+)<\/title>/.exec(stdout)?.[1] ?? 800);
}

function browse(...given: readonly string[]): Promise<{ readonly stdout: string }> {
  return run(program, ['--headless', '--no-sandbox', '--disable-gpu', ...given], { maxBuffer: 10_000_000 });
}
