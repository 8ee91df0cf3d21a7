import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { convertIcsCalendar } from 'ts-ics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoopbackServer } from '../../fakes/listen-on-loopback.ts';
import { startWeb } from '../../fakes/start-web.ts';
import { SMALL_DATA } from '../../fixtures/small-data.ts';
import { temporaryFolders } from '../../fixtures/temporary-folders.ts';

const folder = temporaryFolders();
const HOSTILE = resolve(import.meta.dirname, '../../fixtures/hostile-corpus');
const MAX_PAGE = 60_000;

let web: LoopbackServer;
beforeAll(async () => {
  web = await startWeb([await folder(SMALL_DATA)], { cacheFolder: await folder() });
});
afterAll(() => web.stop());

interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly document: Document;
}

async function get(path: string, init: RequestInit = {}, at: LoopbackServer = web): Promise<Shown> {
  const response = await fetch(at.url + path, { headers: { 'accept-language': 'en' }, ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, document: new JSDOM(text, { url: at.url }).window.document };
}

const textOf = (document: Document, selector: string): string =>
  document.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const linksIn = (document: Document): string[] =>
  [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

/** Sends the form below an answer, as a browser does. */
async function askOn({ document }: Shown, fields: Readonly<Record<string, string>>): Promise<Shown> {
  const about = document.querySelector<HTMLInputElement>('#on input[name=about]')?.value ?? '';
  return get('/q', { method: 'POST', body: new URLSearchParams({ about, ...fields }), headers: { 'accept-language': 'en' } });
}

describe('asking', () => {
  it('answers with the session, the passage, its source and links', async () => {
    const { status, document } = await get('/q?q=Who+talked+about+Cilium%3F');
    expect(status).toBe(200);
    expect(textOf(document, 'h1')).toBe('Who talked about Cilium?');
    expect(textOf(document, 'article h2')).toBe('1. Ciliumを千台で運用した一年');
    expect(linksIn(document)).toEqual(
      expect.arrayContaining(['/s/umi2023/101', 'https://example.com/umi2023/101/slides', 'https://example.com/kamome']),
    );
    expect(textOf(document, 'article blockquote')).toContain('接続追跡テーブルがあふれて');
  });

  it('goes on about the answer before, which lies in the form', async () => {
    const first = await get('/q?q=sessions+of+UMI2023');
    expect(first.document.querySelectorAll('.list li')).toHaveLength(3);
    const second = await askOn(first, { q: 'only the ones by Ann Shore' });
    expect([...second.document.querySelectorAll('main section a[href^="/s/"]')].map(({ textContent }) => textContent)).toEqual([
      'Backups that really restore',
    ]);
    const third = await askOn(second, { q: 'when was it?' });
    expect(textOf(third.document, 'main section')).toContain('4 Aug 2023');
  });

  it('takes a button in place of words', async () => {
    const first = await get('/q?q=Cilium');
    const button = first.document.querySelector<HTMLButtonElement>('button[value="similar.0"]');
    expect(button?.getAttribute('form')).toBe('on');
    const similar = await askOn(first, { do: 'similar.0' });
    expect(similar.status).toBe(200);
    expect(similar.document.querySelector('section[data-kind]')).not.toBeNull();
  });

  it('reads a form that was tampered with as a new question, and says so', async () => {
    const first = await get('/q?q=sessions+of+UMI2023');
    const about = first.document.querySelector<HTMLInputElement>('#on input[name=about]')?.value ?? '';
    for (const wrong of ['', 'a', `${about}x`, `A${about}`, about.split('.')[0] ?? '', '.']) {
      const body = new URLSearchParams({ about: wrong, q: 'Cilium' });
      const { status, document } = await get('/q', { method: 'POST', body, headers: { 'accept-language': 'en' } });
      expect(status).toBe(200);
      expect(textOf(document, 'section .note')).toMatch(/read as a new question/);
    }
  });

  it('says what is wrong with what is no question', async () => {
    expect((await get(`/q?q=${'a'.repeat(2_001)}`)).status).toBe(413);
    expect((await get('/q', { method: 'POST', body: new URLSearchParams({ q: 'a'.repeat(70_000) }) })).status).toBe(413);
    expect(textOf((await get('/q?q=')).document, 'main')).toContain('Ask about past conference sessions');
    expect((await get('/q?q=Cilium&event=nowhere')).status).toBe(404);
  });

  it('suggests names while somebody types', async () => {
    expect(JSON.parse((await get('/names.json?q=cili')).text)).toEqual(['Ciliumを千台で運用した一年 · Umi Cloud Days 2023']);
  });

  it('refuses an address that asks too much, and no other', async () => {
    const strict = await startWeb([await folder(SMALL_DATA)], { cacheFolder: await folder(), perMinute: 2 });
    const from = (address: string) => get('/q?q=Cilium', { headers: { 'x-forwarded-for': `198.51.100.77, ${address}` } }, strict);
    const statuses: number[] = [];
    for (const address of ['203.0.113.7', '203.0.113.7', '203.0.113.7', '203.0.113.8'])
      statuses.push((await from(address)).status);
    await strict.stop();
    expect(statuses).toEqual([200, 200, 429, 200]);
  });
});

describe('browsing', () => {
  it('leads from the first page to every event, day, session, person, company, report and topic', async () => {
    const seen = new Set<string>();
    const waiting = ['/'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { status, document, text } = await get(path);
      expect(`${path} ${status}`).toBe(`${path} 200`);
      expect(text.length).toBeLessThan(MAX_PAGE);
      waiting.push(...linksIn(document).filter((link) => link.startsWith('/') && !link.startsWith('/q')));
    }
    const reached = [...seen].map((path) => decodeURI(path));
    expect(reached).toEqual(
      expect.arrayContaining([
        '/e/umi2023',
        '/e/umi2023/day/2',
        '/s/umi2023/101',
        '/p/波野-渚',
        '/r/umi2023/kamome',
        '/t/ebpf',
        '/new',
        '/today',
      ]),
    );
    expect(reached.some((path) => path.startsWith('/c/'))).toBe(true);
  });

  it('shows how many talks of a topic each year had', async () => {
    const { document } = await get('/t/cilium').then((shown) => (shown.status === 200 ? shown : get('/t/ebpf')));
    expect(document.querySelector('svg')?.getAttribute('aria-label')).toMatch(/a year/);
    expect(textOf(document, 'tbody tr')).toMatch(/^2023 ?1 ?Umi Cloud Days 2023/);
  });

  it.each([
    '/e/none',
    '/s/umi2023/999',
    '/s/umi2023',
    '/e/umi2023/day/9',
    '/e/umi2023/page/2',
    '/p/nobody',
    '/r/none/none',
    '/t/none',
    '/x',
    '/e/umi2023/day/1/2',
    '/%E0%A4%A',
  ])('%s is not there, which is said in the language of the reader', async (path) => {
    const japanese = await get(path, { headers: { 'accept-language': 'ja,en;q=0.5' } });
    expect([japanese.status, japanese.document.documentElement.lang]).toEqual([404, 'ja']);
    expect(textOf(japanese.document, 'h1')).toBe('ページが見つかりません');
    expect(textOf((await get(path)).document, 'h1')).toBe('There is no such page');
  });

  it('keeps a language that was chosen, without a cookie', async () => {
    const { document, headers } = await get('/e/umi2023?lang=ja');
    expect(document.documentElement.lang).toBe('ja');
    expect(linksIn(document)).toContain('/s/umi2023/101?lang=ja');
    expect(document.querySelector<HTMLInputElement>('form [name=lang]')?.value ?? 'ja').toBe('ja');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('vary')).toMatch(/accept-language/i);
  });
});

describe('what others are told', () => {
  it('of a session: who, when, where, and the recording, in the words of schema.org', async () => {
    const { document } = await get('/s/umi2023/101');
    const data = JSON.parse(textOf(document, 'script[type="application/ld+json"]'));
    const [event, video] = data['@graph'];
    expect(event).toMatchObject({
      '@type': 'Event',
      startDate: '2023-08-03T10:00',
      performer: [{ name: '波野 渚', affiliation: { name: '株式会社みなと' } }],
    });
    expect(video).toMatchObject({ '@type': 'VideoObject', url: 'https://example.com/umi2023/101' });
    expect(document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(
      'Ciliumを千台で運用した一年 · Kikigaki',
    );
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${web.url}/s/umi2023/101`);
    const person = JSON.parse(textOf((await get('/p/ann-shore')).document, 'script[type="application/ld+json"]'));
    expect(person).toMatchObject({ '@type': 'Person', name: 'Ann Shore' });
  });

  it('a feed of an event, of a topic, and of everything', async () => {
    for (const path of ['/e/umi2023/news.atom', '/t/ebpf/news.atom', '/new.atom']) {
      const { headers, text } = await get(path);
      expect(headers.get('content-type')).toMatch(/^application\/atom\+xml/);
      const feed = new JSDOM(text, { contentType: 'application/xml' }).window.document;
      expect([...feed.querySelectorAll('entry > title')].map(({ textContent }) => textContent)).toContain(
        'Ciliumを千台で運用した一年',
      );
      expect([...feed.querySelectorAll('entry > id')].map(({ textContent }) => textContent)).toContain(
        `${web.url}/s/umi2023/101`,
      );
    }
  });

  it('a calendar with the hours of the event’s own zone', async () => {
    const { headers, text } = await get('/e/umi2023/timetable.ics');
    expect(headers.get('content-type')).toMatch(/^text\/calendar/);
    const { events = [] } = convertIcsCalendar(undefined, text);
    expect(events.map(({ summary, start }) => [summary, start.date.toISOString()])).toEqual([
      ['Ciliumを千台で運用した一年', '2023-08-03T01:00:00.000Z'],
      ['Backups that really restore', '2023-08-04T02:00:00.000Z'],
      ['誰も書き残さなかった話', '2023-08-04T00:00:00.000Z'],
    ]);
  });

  it('an address bar how to ask here, and robots what not to read', async () => {
    expect((await get('/opensearch.xml')).text).toContain(`template="${web.url}/q?q={searchTerms}"`);
    expect((await get('/robots.txt')).text).toContain('Disallow: /q\n');
    expect((await get('/q?q=Cilium')).document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect((await get('/s/umi2023/101')).document.querySelector('meta[name=robots]')).toBeNull();
  });

  it('addresses below a prefix where the site has one', async () => {
    const below = await startWeb([await folder(SMALL_DATA)], {
      cacheFolder: await folder(),
      publicUrl: 'https://example.org/talks',
    });
    const { document } = await get('/s/umi2023/101', {}, below);
    await below.stop();
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe('https://example.org/talks/s/umi2023/101');
    expect(linksIn(document)).toContain('/talks/e/umi2023');
  });
});

describe('what a page may do', () => {
  it('is only what comes from the site itself', async () => {
    const { headers, text, document } = await get('/q?q=Cilium');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self';/);
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect([...document.querySelectorAll('script')].every(({ src, type }) => src !== '' || type === 'application/ld+json')).toBe(
      true,
    );
  });

  it('is nothing that data or questions say', async () => {
    const hostile = await startWeb([HOSTILE], { cacheFolder: await folder() });
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const pages = [
      `/q?q=${encodeURIComponent(attack)}`,
      `/p/${encodeURIComponent(attack)}`,
      '/',
      '/e/hostile2024',
      '/t',
      '/new',
      '/e/hostile2024/news.atom',
    ];
    const seen = new Set<string>();
    for (let path = pages.pop(); path !== undefined; path = pages.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { text, document, headers } = await get(path, {}, hostile);
      if (headers.get('content-type')?.startsWith('application/atom+xml')) {
        expect(() => new JSDOM(text, { contentType: 'application/xml' })).not.toThrow();
        continue;
      }
      const scripts = [...document.querySelectorAll('script')].map(({ src, type }) => src || type);
      expect([path, scripts.filter((what) => !/enhance\.js|ld\+json/.test(what))]).toEqual([path, []]);
      expect(
        [...document.querySelectorAll('*')]
          .flatMap(({ attributes }) => [...attributes])
          .filter(({ name }) => name.startsWith('on')),
      ).toEqual([]);
      expect(document.querySelectorAll('img, iframe, object, embed, base, style').length).toBe(0);
      expect(linksIn(document).filter((link) => !/^(?:\/|https?:\/\/|#main$)/.test(link))).toEqual([]);
      for (const { textContent } of document.querySelectorAll('script[type]'))
        if (textContent) expect(() => JSON.parse(textContent)).not.toThrow();
      pages.push(...linksIn(document).filter((link) => link.startsWith('/') && !link.includes('.ics')));
    }
    await hostile.stop();
    expect(seen.size).toBeGreaterThan(20);
  });
});
