import type { LookupAddress } from 'node:dns';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher, type FetcherParts } from '../../../src/importing/fetching/create-fetcher.ts';
import { isPublicAddress } from '../../../src/importing/fetching/is-public-address.ts';
import { REACH, type Reach } from '../../../src/importing/fetching/reach.ts';
import type { Fetched, Fetcher } from '../../../src/ports/fetcher.ts';
import { type Handler, servePages } from '../../fakes/serve-pages.ts';

const server = servePages();
const open: Fetcher[] = [];
afterEach(() => Promise.all(open.splice(0).map((fetcher) => fetcher.close())));

const fetcherWith = (parts: FetcherParts = {}): Fetcher => {
  const fetcher = createFetcher({ reach: REACH.everywhere, pauseMilliseconds: 0, ...parts });
  open.push(fetcher);
  return fetcher;
};
const fetch = (path: string, parts?: FetcherParts): Promise<Fetched> =>
  fetcherWith(parts).fetch(path.startsWith('/') ? server.url() + path : path, { kinds: ['html', 'markdown', 'text', 'xml'] });
const codeOf = (fetched: Fetched): string => ('error' in fetched ? fetched.error.code : 'page' in fetched ? 'page' : 'unchanged');
const textOf = (fetched: Fetched): string =>
  'page' in fetched ? new TextDecoder(fetched.page.charset).decode(fetched.page.bytes) : codeOf(fetched);
const redirectTo =
  (location: string, status = 302): Handler =>
  (_, response) =>
    void response.writeHead(status, { location }).end();
const send =
  (body: Uint8Array | string, headers: Record<string, string> = { 'content-type': 'text/html' }): Handler =>
  (_, response) =>
    void response.writeHead(200, headers).end(body);

describe('a page', () => {
  it('is read with its type, its charset and the mark of its version', async () => {
    server.serve({
      '/a': send('<p>港</p>', {
        'content-type': 'text/html; charset="utf-8"',
        etag: '"1"',
        'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT',
      }),
    });
    expect(await fetch('/a#part')).toMatchObject({
      page: {
        address: `${server.url()}/a`,
        kind: 'html',
        charset: 'utf-8',
        validators: { etag: '"1"', modified: 'Mon, 01 Jan 2024 00:00:00 GMT' },
      },
    });
  });

  it('is asked for under a name of our own, without cookies', async () => {
    let headers: Record<string, unknown> = {};
    server.serve({
      '/a': (request, response) => {
        headers = request.headers;
        response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=1' }).end('hello');
      },
    });
    await fetch('/a');
    await fetch('/a');
    expect(headers['user-agent']).toMatch(/^Kikigaki\//);
    expect(headers).not.toHaveProperty('cookie');
  });

  it('that is known is unchanged where its server says so', async () => {
    server.serve({
      '/a': (request, response) =>
        void response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200, { 'content-type': 'text/html' }).end(),
    });
    const known = { etag: '"1"' };
    expect(await fetcherWith().fetch(`${server.url()}/a`, { kinds: ['html'], known })).toEqual({ unchanged: true });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('is unpacked from %s', async (packing, pack) => {
    server.serve({ '/a': send(pack('港の話'), { 'content-type': 'text/plain', 'content-encoding': packing }) });
    expect(textOf(await fetch('/a'))).toBe('港の話');
  });

  it('that unpacks to more than is read is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    server.serve({ '/a': send(bomb, { 'content-type': 'text/html', 'content-encoding': 'gzip' }) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(await fetch('/a'))).toBe('page-too-large');
  });

  it.each([
    ['with a length', { 'content-length': String(11 * 1024 * 1024) }],
    ['without one', {}],
  ])('that never ends (%s) is refused', async (_, headers) => {
    server.serve({
      '/a': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', ...headers });
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a')));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
    });
    expect(codeOf(await fetch('/a'))).toBe('page-too-large');
  });

  it.each([
    ['image/png', 'wrong-content'],
    ['application/pdf', 'wrong-content'],
    ['application/octet-stream', 'wrong-content'],
    ['application/json', 'wrong-content'],
    ['text/plain', 'page'],
    ['application/rss+xml', 'page'],
  ])('of type %s: %s', async (type, code) => {
    server.serve({ '/a': send('text', { 'content-type': type }) });
    expect(codeOf(await fetch('/a'))).toBe(code);
  });

  it('of a vague type is what its ending says', async () => {
    server.serve({ '/a.md': send('# One', { 'content-type': 'application/octet-stream' }) });
    expect(await fetch('/a.md')).toMatchObject({ page: { kind: 'markdown' } });
  });

  it.each([
    [404, 'page-missing'],
    [410, 'page-missing'],
    [401, 'page-closed'],
    [403, 'page-closed'],
    [429, 'too-many-requests'],
    [500, 'server-fault'],
    [503, 'server-fault'],
    [204, 'server-fault'],
  ])('that answers %i: %s', async (status, code) => {
    server.serve({ '/a': (_, response) => void response.writeHead(status).end() });
    expect(codeOf(await fetch('/a'))).toBe(code);
  });

  it('packed in what nobody asked for, or broken, is told', async () => {
    server.serve({
      '/zip': send('x', { 'content-type': 'text/html', 'content-encoding': 'zstd' }),
      '/broken': send('no gzip', { 'content-type': 'text/html', 'content-encoding': 'gzip' }),
      '/cut': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' }).write('<p>');
        setTimeout(() => response.destroy(), 20);
      },
    });
    expect(codeOf(await fetch('/zip'))).toBe('unknown-packing');
    expect(codeOf(await fetch('/broken'))).toBe('unreachable');
    expect(codeOf(await fetch('/cut'))).toBe('unreachable');
  });

  it.each(['/head', '/body'])('that is slow (%s) is given up', async (path) => {
    server.serve({
      '/head': () => {},
      '/body': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
    });
    expect(await fetch(path, { milliseconds: 200 })).toEqual({ error: { code: 'page-too-slow', seconds: 0.2 } });
  });

  it('of a host whose name nobody can tell in time is given up', async () => {
    const never = (): Promise<LookupAddress[]> => new Promise(() => {});
    expect(codeOf(await fetch('http://slow.example/', { milliseconds: 200, resolve: never }))).toBe('page-too-slow');
  });

  it('of a host that is not there is told as such', async () => {
    const nobody = async (): Promise<LookupAddress[]> => [];
    expect(codeOf(await fetch('http://nowhere.example/', { resolve: nobody }))).toBe('unknown-host');
    expect(codeOf(await fetch('http://127.0.0.1:1/'))).toBe('unreachable');
  });
});

describe('redirects', () => {
  it('are followed', async () => {
    server.serve({ '/a': redirectTo('/b', 301), '/b': redirectTo('c?x=1', 308), '/c': 'there' });
    const fetched = await fetch('/a');
    expect(fetched).toMatchObject({ page: { address: `${server.url()}/c?x=1` } });
    expect(textOf(fetched)).toBe('there');
  });

  it('that go in a circle end', async () => {
    server.serve({ '/a': redirectTo('/b'), '/b': redirectTo('/a') });
    expect(codeOf(await fetch('/a'))).toBe('too-many-redirects');
    expect(server.asked().filter((path) => path !== '/robots.txt')).toHaveLength(6);
  });

  it.each([
    ['nowhere', '', 'redirect-nowhere'],
    ['to a file', 'file:///etc/passwd', 'no-web-address'],
    ['with a password', 'http://a:b@127.0.0.1/', 'address-with-password'],
  ])('%s are not followed', async (_, location, code) => {
    server.serve({ '/a': redirectTo(location) });
    expect(codeOf(await fetch('/a'))).toBe(code);
  });
});

describe('robots.txt', () => {
  const rules = (text: string): Handler => send(text, { 'content-type': 'text/plain' });

  it('is obeyed, for us by name and for all', async () => {
    server.serve({ '/robots.txt': rules('User-agent: *\nDisallow: /private/\n'), '/a': 'a', '/private/b': 'b' });
    expect(codeOf(await fetch('/a'))).toBe('page');
    server.asked();
    expect(codeOf(await fetch('/private/b'))).toBe('robots-refused');
    expect(server.asked()).toEqual(['/robots.txt']);
    server.serve({ '/robots.txt': rules('User-agent: kikigaki\nDisallow: /\n\nUser-agent: *\nAllow: /\n'), '/a': 'a' });
    expect(codeOf(await fetch('/a'))).toBe('robots-refused');
  });

  it('is obeyed where a redirect leads', async () => {
    server.serve({ '/robots.txt': rules('User-agent: *\nDisallow: /b\n'), '/a': redirectTo('/b'), '/b': 'b' });
    expect(codeOf(await fetch('/a'))).toBe('robots-refused');
  });

  it('is read once for several pages, and again after an hour', async () => {
    let now = 0;
    const fetcher = fetcherWith({ now: () => now });
    server.serve({ '/robots.txt': rules('User-agent: *\nAllow: /\n'), '/a': 'a' });
    const ask = () => fetcher.fetch(`${server.url()}/a`, { kinds: ['html'] });
    await ask();
    await ask();
    expect(server.asked()).toEqual(['/robots.txt', '/a', '/a']);
    now += 61 * 60 * 1_000;
    await ask();
    expect(server.asked()).toEqual(['/robots.txt', '/a']);
  });

  it('that cannot be read for a fault of the server closes the site, one that is not there opens it', async () => {
    server.serve({ '/robots.txt': (_, response) => void response.writeHead(500).end(), '/a': 'a' });
    expect(codeOf(await fetch('/a'))).toBe('robots-unreadable');
    server.serve({ '/robots.txt': (_, response) => void response.writeHead(403).end(), '/a': 'a' });
    expect(codeOf(await fetch('/a'))).toBe('page');
  });

  it('is not read where it is made to take long, and its other rules count', async () => {
    const slow = Array.from({ length: 10_000 }, () => `Disallow: /${'*a'.repeat(8)}${'a'.repeat(20)}b`).join('\n');
    server.serve({ '/robots.txt': rules(`User-agent: *\nDisallow: /b\n${slow}\n`), '/b': 'b' });
    const path = `/${'a'.repeat(1_900)}`;
    expect(codeOf(await fetch(path))).toBe('page-missing');
    expect(codeOf(await fetch('/b'))).toBe('robots-refused');
  });

  it('may be anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200, unit: 'binary' }), async (text) => {
        server.serve({ '/robots.txt': send(`User-agent: *\n${text}`, {}), '/a': 'a' });
        expect(['page', 'robots-refused']).toContain(codeOf(await fetch('/a')));
      }),
      { numRuns: 40 },
    );
  });
});

describe('one host', () => {
  it('is asked for one page at a time', async () => {
    let running = 0;
    let most = 0;
    server.serve({
      '/a': (_, response) => {
        most = Math.max(most, ++running);
        setTimeout(() => {
          running--;
          response.writeHead(200, { 'content-type': 'text/html' }).end('a');
        }, 20);
      },
    });
    const fetcher = fetcherWith();
    const asked = await Promise.all([1, 2, 3].map(() => fetcher.fetch(`${server.url()}/a`, { kinds: ['html'] })));
    expect(asked.map(codeOf)).toEqual(['page', 'page', 'page']);
    expect(most).toBe(1);
  });
});

describe('what lies inside', () => {
  /** Takes one loopback address for the internet, so that a server can stand in for it. */
  const onlyThis: Reach = { mayConnect: (ip) => ip === '127.0.0.1', mayUsePort: () => true };
  const at = (address: string): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 });

  it.each([
    ...['http://127.0.0.1/', 'http://localhost/', 'http://10.1.2.3/', 'http://192.168.0.1/', 'http://169.254.169.254/latest/'],
    ...['http://[::1]/', 'http://[::ffff:10.0.0.1]/', 'http://[fd00::1]/', 'http://[fe80::1]/', 'http://[64:ff9b::a9fe:a9fe]/'],
    ...['http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://127.1/', 'http://0/'],
    ...['http://１２７.０.０.１/', 'http://100.64.0.1/', 'http://[::]/', 'http://168.63.129.16/'],
  ])('%s is not reached', async (address) => {
    expect(codeOf(await fetch(address, { reach: REACH.public }))).toBe('private-address');
  });

  it.each([
    ['file:///etc/passwd', 'no-web-address'],
    ['ftp://example.com/', 'no-web-address'],
    ['gopher://example.com/', 'no-web-address'],
    ['report.md', 'no-web-address'],
    ['http://', 'no-web-address'],
    ['http://me:secret@example.com/', 'address-with-password'],
    ['http://example.com:22/', 'port-refused'],
    ['http://example.com:6379/', 'port-refused'],
    [`http://example.com/${'a'.repeat(3_000)}`, 'address-too-long'],
  ])('%s is no address to go to', async (address, code) => {
    expect(codeOf(await fetch(address, { reach: REACH.public }))).toBe(code);
  });

  it('is not reached by a name that means it', async () => {
    const resolve = async () => [at('10.0.0.7')];
    expect(codeOf(await fetch('http://inside.example/', { reach: REACH.public, resolve }))).toBe('private-address');
  });

  it('is not reached by a name that means it as well', async () => {
    const resolve = async () => [at('93.184.216.34'), at('::1')];
    expect(codeOf(await fetch('http://both.example/', { reach: REACH.public, resolve }))).toBe('private-address');
  });

  it('is not reached by a redirect', async () => {
    server.serve({ '/a': redirectTo(`http://127.0.0.2:${server.port()}/secret`), '/secret': 'secret' });
    expect(codeOf(await fetch('/a', { reach: onlyThis }))).toBe('private-address');
    server.serve({ '/a': redirectTo(`http://inside.example:${server.port()}/secret`), '/secret': 'secret' });
    const resolve = async () => [at('127.0.0.2')];
    expect(codeOf(await fetch('/a', { reach: onlyThis, resolve }))).toBe('private-address');
    expect(server.asked()).not.toContain('/secret');
  });

  it('is not reached by a name whose meaning turns: the address that was checked is the one connected to', async () => {
    const meanings = ['127.0.0.1', '127.0.0.2'];
    let asked = 0;
    const resolve = async () => [at(meanings[Math.min(asked++, 1)] ?? '')];
    server.serve({
      '/robots.txt': (_, response) => void response.writeHead(404, { connection: 'close' }).end(),
      '/a': 'reached',
    });
    const address = `http://turning.example:${server.port()}/a`;
    expect(codeOf(await fetch(address, { reach: onlyThis, resolve }))).toBe('private-address');
    expect(server.asked()).toEqual(['/robots.txt']);
    expect(asked).toBe(2);
  });

  it('is every IPv4 address of a private network, however it is written', () => {
    const inside = fc.oneof(
      fc.tuple(fc.constant(10), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(127), fc.nat(255), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
    );
    const shapes: ((bytes: number[]) => string)[] = [
      (bytes) => bytes.join('.'),
      (bytes) => `::ffff:${bytes.join('.')}`,
      (bytes) =>
        `64:ff9b::${bytes
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join('')
          .replace(/^(.{4})/, '$1:')}`,
      (bytes) =>
        `2002:${bytes
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join('')
          .replace(/^(.{4})/, '$1:')}::1`,
    ];
    fc.assert(fc.property(inside, fc.constantFrom(...shapes), (bytes, shape) => !isPublicAddress(shape(bytes))));
  });

  it('is not what the open internet is', () => {
    for (const address of ['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111', '64:ff9b::808:808', '::ffff:8.8.8.8'])
      expect(isPublicAddress(address), address).toBe(true);
  });
});
