/**
 * Draws what the documents show of Discord: an answer, a list, a digest and a window as the program says them today.
 *
 *     npx tsx tests/pictures/draw-discord.ts [program of Chromium, default chromium]
 *
 * Writes a payload and its picture each to `docs/pictures`; a test holds the payloads against what the program says.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openBundled } from '../fixtures/open-bundled.ts';
import { messagePage, windowPage } from './discord-html.ts';
import { type DiscordScene, discordScenes } from './discord-scenes.ts';

const PICTURES = resolve(import.meta.dirname, '../../docs/pictures');
/** The screen of a telephone in CSS pixels, at one and a half times the density. */
const [WIDTH, HEIGHT, SCALE] = [390, 844, 1.5];

const program = process.argv[2] ?? 'chromium';
const folder = await mkdtemp(join(tmpdir(), 'kikigaki-pictures-'));
for (const scene of await discordScenes(await openBundled())) {
  const name = `discord-${scene.name}`;
  const page = join(folder, `${name}.html`);
  await writeFile(page, pageOf(scene));
  await writeFile(join(PICTURES, `${name}.json`), `${JSON.stringify(scene, undefined, 1)}\n`);
  const size = `--window-size=${WIDTH},${HEIGHT}`;
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--force-device-scale-factor=${SCALE}`];
  execFileSync(program, [...quiet, size, `--screenshot=${join(PICTURES, `${name}.png`)}`, `file://${page}`], { stdio: 'ignore' });
  process.stdout.write(`${name}\n`);
}
await rm(folder, { recursive: true });
process.exit(0);

function pageOf({ kind, payload }: DiscordScene): string {
  return kind === 'window' ? windowPage(payload, WIDTH) : messagePage(payload, { name: 'Kikigaki', width: WIDTH });
}
