import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../fakes/find-chromium.ts';
import type { LoopbackServer } from '../fakes/listen-on-loopback.ts';
import { startWebOn } from '../fakes/start-web.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

const CHROMIUM = findChromium();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 740 };

interface AxeWindow {
  readonly axe: {
    run(): Promise<{
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    }>;
  };
}

describe.skipIf(!CHROMIUM)(
  'the web page in a browser (left out where there is no Chromium, which TEST_CHROMIUM may name)',
  () => {
    let web: LoopbackServer;
    let browser: Browser;
    const complaints: string[] = [];

    beforeAll(async () => {
      web = await startWebOn(await openBundled());
      browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
    });
    afterAll(async () => {
      await browser.close();
      await web.stop();
    });

    /** A page of its own; what the browser complains of, a forbidden script or style among it, fails the test. */
    async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      complaints.length = 0;
      const context = await browser.newContext({ locale: 'ja-JP', baseURL: web.url, ...options });
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(path);
      return page;
    }
    async function done(page: Page): Promise<void> {
      expect(complaints).toEqual([]);
      await page.context().close();
    }
    /** As a person does: types into the box and presses Enter. */
    async function ask(page: Page, box: string, words: string): Promise<void> {
      await page.fill(box, words);
      await page.press(box, 'Enter');
      await page.locator('h1', { hasText: words }).waitFor();
    }

    it.each([true, false])('asks, asks on, presses a button and goes back (scripts: %s)', async (javaScriptEnabled) => {
      const page = await open('/', { javaScriptEnabled });
      await ask(page, '#q', 'Ciliumの話');
      expect(await page.locator('article h2').first().textContent()).toContain('大規模環境でCiliumを運用して得られた課題と知見');
      await ask(page, '#on-q', '2021年のは？');
      expect(await page.locator('article h2').allTextContents()).toEqual(['1. CiliumによるKubernetes Network Policyの実現']);
      await page.goBack();
      await page.locator('h1', { hasText: 'Ciliumの話' }).waitFor();
      await page.locator('button[value="similar.0"]').click();
      await page.locator('section[data-kind="list"] .list li').first().waitFor();
      await done(page);
    });

    it.each([true, false])('turns the pages of a long list (scripts: %s)', async (javaScriptEnabled) => {
      const page = await open(`/q?${new URLSearchParams({ q: 'CNDT2022のセッション一覧' })}`, { javaScriptEnabled });
      expect(await page.locator('.list li').count()).toBe(50);
      await page.locator('button[value="page.50"]').click();
      await page.getByText('51.', { exact: false }).first().waitFor();
      expect(await page.locator('button[value="page.0"]').count()).toBe(1);
      await done(page);
    });

    it('turns the days of an event in place, with addresses that lead there', async () => {
      const page = await open('/e/cndt2022');
      await page.evaluate(() => document.documentElement.setAttribute('data-still', 'here'));
      await page.locator('nav.pages a', { hasText: '2日目' }).click();
      await page.waitForURL(/\/e\/cndt2022\/day\/2$/);
      expect(await page.getAttribute('html', 'data-still')).toBe('here');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await page.goBack();
      await page.waitForURL(/\/e\/cndt2022$/);
      await done(page);
    });

    it('leads from an event to a session, its speaker and a topic, by the keyboard alone', async () => {
      const page = await open('/s/cnds2024/2243');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      for (const [link, address] of [
        ['Yoshi Yamaguchi', /\/p\/yoshi-yamaguchi$/],
        ['テレメトリー', /\/t\//],
      ] as const) {
        await page.locator('main a', { hasText: link }).first().focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(address);
      }
      expect(await page.locator('svg[role=img]').count()).toBe(1);
      await done(page);
    });

    it('completes names while somebody types', async () => {
      const page = await open('/');
      await page.locator('#q').pressSequentially('cilium');
      await page.locator('datalist option').first().waitFor({ state: 'attached' });
      expect(await page.locator('datalist option').first().getAttribute('value')).toMatch(/Cilium/);
      await done(page);
    });

    const LOOKS = [
      { name: 'Japanese, light', options: { locale: 'ja-JP' } },
      { name: 'English, dark', options: { locale: 'en-US', colorScheme: 'dark' } },
      { name: 'Japanese, dark, 360 px', options: { locale: 'ja-JP', colorScheme: 'dark', viewport: PHONE } },
      { name: 'English, 360 px', options: { locale: 'en-US', viewport: PHONE } },
    ] as const;
    const PATHS = [
      '/',
      '/q?q=Cilium',
      `/q?${new URLSearchParams({ q: 'CNDT2022のセッション一覧' })}`,
      '/e/cndw2024',
      '/s/cnds2024/2243',
      '/p/yoshi-yamaguchi',
      '/c/google',
      '/t/kubernetes',
      '/r/cnds2024/totalsolution',
      '/new',
      '/today',
      '/t',
      '/nowhere',
    ];

    it.each(LOOKS)('leaves nothing for axe to find, and fits the width: $name', async ({ options }) => {
      const page = await open('/', options);
      for (const path of PATHS) {
        await page.goto(path);
        // What a page may do is told to its own scripts, not to ours.
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() => (globalThis as unknown as AxeWindow).axe.run());
        expect([path, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([path, []]);
        const [width, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect([path, width]).toEqual([path, inner]);
        // A question is answered in its own language.
        if (!path.startsWith('/q')) expect(await page.getAttribute('html', 'lang')).toBe(options.locale.slice(0, 2));
      }
      complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('404')));
      await done(page);
    });
  },
);
