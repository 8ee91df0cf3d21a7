/**
 * The pictures of docs/web.md, of the pages as a browser shows them.
 *
 *     npx tsx tests/pictures/draw-web.ts [folder, default docs/pictures]
 *
 * Takes the Chromium of TEST_CHROMIUM, or the one of the system.
 */
import { join } from 'node:path';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { findChromium } from '../fakes/find-chromium.ts';
import { startWebOn } from '../fakes/start-web.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { WEB_PICTURES } from './web-pictures.ts';

const [folder = 'docs/pictures'] = process.argv.slice(2);
const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium; TEST_CHROMIUM can name one.');
const web = await startWebOn(await openBundled(() => new Date('2026-01-10T00:00:00Z')));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { name, path, followUp, options } of WEB_PICTURES) {
  const context = await browser.newContext({
    baseURL: web.url,
    deviceScaleFactor: 1,
    ...(options satisfies BrowserContextOptions),
  });
  const page = await context.newPage();
  await page.goto(path);
  if (followUp) {
    await page.fill('#on-q', followUp);
    await page.press('#on-q', 'Enter');
    await page.locator('h1', { hasText: followUp }).waitFor();
  }
  await page.screenshot({ path: join(folder, `web-${name}.png`) });
  await context.close();
}
await browser.close();
await web.stop();
