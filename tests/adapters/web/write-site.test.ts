import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { packValues, unpackValues } from '../../../adapters/web/site/packed-values.ts';
import { expectToldFault, smallCommandLine } from '../../fixtures/small-command-line.ts';

const { kikigaki, makeFolder } = smallCommandLine();
const HOSTILE = resolve(import.meta.dirname, '../../fixtures/hostile-corpus');

/** The files that a page of a site links to, by their paths in it. */
const linkedFrom = (out: string, file: string): string[] => {
  const { document } = new JSDOM(readFileSync(join(out, file), 'utf8')).window;
  const addresses = [...document.querySelectorAll('a[href], link[href], script[src]')].map(
    (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
  );
  return addresses
    .filter((address) => address.startsWith('/'))
    .map((address) => decodeURIComponent(address.split('?')[0] ?? ''))
    .map((path) => (path.endsWith('/') ? `${path}index.html` : path));
};

it.each([undefined, HOSTILE])('writes every page that another one links to, in both languages (data: %s)', async (data) => {
  const out = join(await makeFolder(), 'site');
  const { code, stdout, stderr } = await kikigaki(['site', '--out', out, ...(data ? ['--data', data] : [])]);
  expect([code, stdout, stderr]).toEqual([0, '', expect.stringMatching(/\d+ files written to/)]);
  const seen = new Set<string>();
  const waiting = ['/index.html'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    expect([file, existsSync(join(out, file))]).toEqual([file, true]);
    if (file.endsWith('.html')) waiting.push(...linkedFrom(out, file));
  }
  expect([...seen].filter((file) => file.startsWith('/en/')).length).toBeGreaterThan(10);
  for (const file of ['404.html', 'robots.txt', 'names.json', 'q/index.html', 'assets/answers.bin', 'assets/search.js'])
    expect(existsSync(join(out, file))).toBe(true);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('default-src &#39;none&#39;');
});

it('has feeds where somebody says where it will be, and links below that path', async () => {
  const out = join(await makeFolder(), 'site');
  const { code } = await kikigaki(['site', '--out', out, '--url', 'https://example.org/talks/', '--lang', 'en']);
  expect(code).toBe(0);
  expect(readFileSync(join(out, 'e/umi2023/news.atom'), 'utf8')).toContain('<id>https://example.org/talks/s/umi2023/101/</id>');
  const home = readFileSync(join(out, 'index.html'), 'utf8');
  expect(home).toContain('<html lang="en"');
  expect(home).toContain('href="/talks/e/umi2023/"');
  expect(existsSync(join(out, 'ja/index.html'))).toBe(true);
});

it('says what is wrong with an address', async () => {
  expectToldFault(await kikigaki(['site', '--out', await makeFolder(), '--url', 'example.org']), 2, /--url takes an address/);
});

it('packs what an index is made of, and nothing else', () => {
  const values = {
    map: new Map([['a', new Set([1, 2])]]),
    numbers: [new Uint8Array([1, 2, 3]), new Float64Array([0.5, -1])],
    text: '山',
    none: null,
    list: [1, 'b', true],
  };
  expect(unpackValues(packValues(values))).toEqual(values);
  expect(() => packValues({ big: new BigInt64Array(1) })).toThrow(TypeError);
});
