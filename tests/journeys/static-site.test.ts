import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSite } from '../../adapters/web/site/write-site.ts';
import { findChromium } from '../fakes/find-chromium.ts';
import type { LoopbackServer } from '../fakes/listen-on-loopback.ts';
import { serveFolder } from '../fakes/serve-folder.ts';
import { startWebOn } from '../fakes/start-web.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

const CHROMIUM = findChromium();
const QUESTIONS = 200;
/** Of everything that has to come before the first answer, as it travels. */
const MAX_DATA = 3_000_000;

/** Questions of every kind that the tests know, taken evenly; or those of a file of them, one a line or `q` of JSON lines. */
function questions(): string[] {
  // biome-ignore lint/style/noProcessEnv: other questions are for the one who runs the tests to name
  const given = process.env['TEST_QUESTIONS'];
  if (given)
    return readFileSync(given, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (line.startsWith('{') ? (JSON.parse(line) as { q: string }).q : line))
      .slice(0, QUESTIONS);
  const tables = [
    'question/phrasings.json',
    'question/lists.json',
    'relevance/golden-questions.json',
    'relevance/unanswerable-questions.json',
  ];
  const all = tables.map((name) =>
    (JSON.parse(readFileSync(resolve(import.meta.dirname, '..', name), 'utf8')) as { q: string }[]).map(({ q }) => q),
  );
  const each = QUESTIONS / tables.length;
  return all.flatMap((some) => Array.from({ length: each }, (_, at) => some[Math.floor((at * some.length) / each)] ?? ''));
}

describe.skipIf(!CHROMIUM)('a site of files (left out where there is no Chromium, which TEST_CHROMIUM may name)', () => {
  const folder = temporaryFolders();
  let site: LoopbackServer;
  let out: string;
  let web: LoopbackServer;
  let browser: Browser;

  beforeAll(async () => {
    out = join(await folder(), 'site');
    const opened = await openBundled();
    await writeSite(opened, { folder: out, url: '', language: 'ja', timeZone: 'Asia/Tokyo' });
    site = await serveFolder(out);
    web = await startWebOn(opened);
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([site.stop(), web.stop()]);
  });

  const shownIn = (page: Page): Promise<string> =>
    page.evaluate(
      () => document.querySelector('section[data-kind]')?.textContent ?? document.querySelector('main')?.textContent ?? '',
    );
  async function answerOf(question: string): Promise<string> {
    const response = await fetch(`${web.url}/q?${new URLSearchParams({ q: question })}`, {
      headers: { 'accept-language': 'ja' },
    });
    const { document } = new JSDOM(await response.text()).window;
    return document.querySelector('section[data-kind]')?.textContent ?? document.querySelector('main')?.textContent ?? '';
  }

  it('holds less than 3 MB that a first answer needs', () => {
    const bytes = ['answers.bin', 'search.js', 'style.css'].map((name) => statSync(join(out, 'assets', name)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_DATA);
  });

  it(`answers ${QUESTIONS} questions in the browser as the server does`, async () => {
    const page = await browser.newPage({ locale: 'ja-JP' });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(`${site.url}/q/`);
    const asked = questions();
    const different: string[] = [];
    for (const question of asked) {
      await page.evaluate(() => document.querySelector('section[data-kind]')?.remove());
      await page.fill('#q', question);
      await page.press('#q', 'Enter');
      await page.locator('section[data-kind]').waitFor();
      if ((await shownIn(page)) !== (await answerOf(question))) different.push(question);
    }
    expect(new Set(asked).size).toBeGreaterThan(QUESTIONS / 2);
    expect(different).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('goes on about an answer, and leads to pages that are there', async () => {
    const page = await browser.newPage({ locale: 'ja-JP' });
    await page.goto(`${site.url}/`);
    await page.fill('#q', 'Ciliumの話');
    await page.press('#q', 'Enter');
    await page.locator('article h2').first().waitFor();
    await page.fill('#on-q', '2021年のは？');
    await page.press('#on-q', 'Enter');
    await page.locator('h1', { hasText: '2021年のは' }).waitFor();
    expect(await page.locator('article h2').allTextContents()).toEqual(['1. CiliumによるKubernetes Network Policyの実現']);
    await page.locator('article h2 a').click();
    await page.waitForURL(/\/s\/cndt2021\/1243\/$/);
    expect(await page.textContent('h1')).toBe('CiliumによるKubernetes Network Policyの実現');
    await page.locator('footer a[lang=en]').click();
    await page.waitForURL(/\/en\/s\/cndt2021\/1243\/$/);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.close();
  });
});
