import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChoice } from '../../../adapters/cli/read-choice.ts';
import { type Handler, servePages } from '../../fakes/serve-pages.ts';
import { expectToldFault, smallCommandLine } from '../../fixtures/small-command-line.ts';

const { kikigaki, data, makeFolder } = smallCommandLine();
const server = servePages();

const PAGE = `# うみクラウド2023に行ってきた

## Ciliumを千台で運用した一年
ゾウリムシのように数が増える話だった。
`;
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>港のブログ</title>
<item><title>行ってきた</title><link>/trip</link></item><item><title>また</title><link>/again</link></item></channel></rss>`;

/** As Shift_JIS. */
const SHIFT_JIS = Buffer.from('93 fa 96 7b 8c ea 82 cc 83 79 81 5b 83 57'.replaceAll(' ', ''), 'hex');
const versioned: Handler = (request, response) => {
  const isKnown = request.headers['if-none-match'] === '"1"';
  response.writeHead(isKnown ? 304 : 200, { 'content-type': 'text/markdown', etag: '"1"' }).end(isKnown ? undefined : PAGE);
};
const importing = (...args: string[]) => kikigaki(['import', ...args, '--allow-private']);

describe('kikigaki import <address>', () => {
  it('writes a draft with the address, and asks for it again only by its version', async () => {
    server.serve({ '/trip': versioned });
    const out = await makeFolder();
    const args = [`${server.url()}/trip`, '--out', out];
    expect(await importing(...args)).toMatchObject({ code: 0 });
    const path = join(out, 'reports/umi2023/trip.md');
    const written = await readFile(path, 'utf8');
    expect(written).toContain(`url: ${server.url()}/trip\n`);
    expect(await kikigaki(['check', '--data', data(), '--data', out])).toEqual({ code: 0, stdout: '', stderr: '' });
    const again = await importing(...args);
    expect(again.stderr).toMatch(/Not changed since/);
    expect(await readFile(path, 'utf8')).toBe(written);
  });

  it('reads a page anew where the talks of its event changed', async () => {
    server.serve({ '/trip': versioned });
    const out = await makeFolder();
    const event = 'id: umi2023\nname: Umi Cloud Days 2023\naliases: [うみクラウド2023]\ndates: [2023-08-03]\n';
    const folder = await makeFolder({ 'events/umi2023.yaml': event });
    await importing(`${server.url()}/trip`, '--out', out, '--data', folder);
    expect(await readFile(join(out, 'reports/umi2023/trip.md'), 'utf8')).not.toContain('session: umi2023/101');
    const { stderr } = await importing(`${server.url()}/trip`, '--out', out);
    expect(stderr).toMatch(/Draft updated/);
    expect(await readFile(join(out, 'reports/umi2023/trip.md'), 'utf8')).toContain('session: umi2023/101');
  });

  it('reads the charset that the server states', async () => {
    server.serve({
      '/sjis': (_, response) => void response.writeHead(200, { 'content-type': 'text/plain; charset=Shift_JIS' }).end(SHIFT_JIS),
    });
    const { stdout } = await importing(`${server.url()}/sjis`, '--dry-run', '--json');
    expect(JSON.parse(stdout).report.title).toBe('日本語のページ');
  });

  it('lists the pages of a feed and says how to name them, as JSON too', async () => {
    server.serve({ '/feed': FEED });
    const { code, stdout, stderr } = await importing(`${server.url()}/feed`, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain(`1  行ってきた\n     ${server.url()}/trip`);
    expect(stderr).toMatch(/kikigaki import <address/);
    const json = await importing(`${server.url()}/feed`, '--dry-run', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ title: '港のブログ', total: 2, pages: [{ title: '行ってきた' }, {}] });
  });

  it.each([
    ['/gone', /not there \(404\)/],
    ['/broken', /a problem at the moment \(500\)/],
    ['/loop', /more than 5 times/],
    ['/inside', /not the address of a page/],
    ['/picture', /image\/png/],
    ['/feed', /not a readable feed or site map/],
  ])('tells what is wrong with %s and writes nothing', async (path, message) => {
    server.serve({
      '/broken': (_, response) => void response.writeHead(500).end(),
      '/loop': (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
      '/inside': (_, response) => void response.writeHead(302, { location: 'ftp://127.0.0.1/' }).end(),
      '/picture': (_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
      '/feed': (_, response) => void response.writeHead(200, { 'content-type': 'application/xml' }).end('<a/>'),
    });
    const out = await makeFolder();
    const run = await importing(server.url() + path, '--out', out);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/^\s+at |undefined|\[object/m);
    expect(run.code).toBe(1);
    expect(await readdir(out)).toEqual([]);
  });

  it('reads no private address unless it is allowed to', async () => {
    server.serve({ '/trip': PAGE });
    expectToldFault(await kikigaki(['import', `${server.url()}/trip`, '--dry-run']), 1, /private network.*--allow-private/);
    expect(server.asked()).toEqual([]);
  });
});

describe('a choice from a list', () => {
  it.each([
    ['1', [1]],
    ['1,3-5', [1, 3, 4, 5]],
    ['２、 ４', [2, 4]],
    ['all', [1, 2, 3, 4, 5]],
    ['', []],
    ['3 3', [3]],
    ['0', undefined],
    ['6', undefined],
    ['4-2', undefined],
    ['one', undefined],
    ['1-999999', undefined],
  ])('%j is %j', (text, numbers) => {
    expect(readChoice(text, 5)).toEqual(numbers);
  });
});
