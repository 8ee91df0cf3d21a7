import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const BROWSER = 'chromium';
/** Pixels of the picture for one of the page, so that it is sharp on fine screens. */
const SCALE = 1.5;

/** Draws a page of HTML as a PNG of so many pixels. Needs Chromium and fonts with kanji; throws where there is none. */
export async function drawPage(
  { html, width, height }: { readonly html: string; readonly width: number; readonly height: number },
  file: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kikigaki-picture-'));
  try {
    const page = join(folder, 'page.html');
    await writeFile(page, html);
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--user-data-dir=${folder}/profile`];
    const size = [`--window-size=${width},${height}`, `--force-device-scale-factor=${SCALE}`];
    await promisify(execFile)(BROWSER, [...flags, ...size, `--screenshot=${file}`, `file://${page}`]);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
