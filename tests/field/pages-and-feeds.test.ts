import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFetcher } from '../../src/importing/fetching/create-fetcher.ts';
import { REACH } from '../../src/importing/fetching/reach.ts';
import { decodeBytes } from '../../src/importing/reading/decode-bytes.ts';
import { parseSource } from '../../src/importing/reading/parse-source.ts';
import { readPageList } from '../../src/importing/reading/read-page-list.ts';
import { servePages } from '../fakes/serve-pages.ts';

// Pages and feeds as servers give them.

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const decoded = (source: Uint8Array, stated?: string) => {
  const result = decodeBytes(source, stated);
  return 'error' in result ? result.error.code : result.text;
};
const feed = (date: string): string =>
  `<rss version="2.0"><channel><item><title>x</title><link>https://example.com/x</link><pubDate>${date}</pubDate></item></channel></rss>`;

describe('the day of a feed’s entry is the one its writer had:', () => {
  it.each([
    ['Fri, 29 Nov 2024 00:30:00 +0900', '2024-11-29'],
    ['Fri, 29 Nov 2024', '2024-11-29'],
    ['29 Nov 2024 23:30:00 -0800', '2024-11-29'],
  ])('%s', (written, day) => {
    expect(readPageList(feed(written))?.pages[0]?.published).toBe(day);
  });

  it('on a machine in Tokyo too', () => {
    const file = join(import.meta.dirname, '../../dist/src/importing/reading/read-page-list.js');
    const script = `import(${JSON.stringify(file)}).then(({ readPageList }) => console.log(readPageList(${JSON.stringify(feed('Fri, 29 Nov 2024'))}).pages[0].published))`;
    const shown = execFileSync(process.execPath, ['-e', script], { env: { TZ: 'Asia/Tokyo' }, encoding: 'utf8' });
    expect(shown.trim()).toBe('2024-11-29');
  });
});

describe('bytes become text:', () => {
  const LOG = 'ログ \u001b[31m赤\u001b[0m クラウドの話\n';

  it('UTF-8 with a terminal’s colours stays UTF-8', () => {
    expect(decoded(bytes(LOG.repeat(3)))).toBe(LOG.repeat(3));
  });

  it('UTF-8 that is cut within its last character has one unreadable character, whatever it says', () => {
    for (const text of ['聞き書き', '基調講演', 'クラウドの話', 'はじめてのKubernetes運用', '東京', 'ログと監視']) {
      for (const cut of [1, 2]) {
        const source = bytes(text);
        expect([text, decoded(source.subarray(0, source.length - cut))]).toEqual([text, `${text.slice(0, -1)}\uFFFD`]);
      }
    }
  });

  it.each<[string, Uint8Array, string]>([
    ['a declaration in a page', latin1('<meta charset=iso-8859-1><p>Caf\xe9</p>'), 'Café'],
    ['a declaration in XML', latin1('<?xml version="1.0" encoding="iso-8859-1"?><p>Caf\xe9</p>'), 'Café'],
    ['gb2312', Uint8Array.from([...latin1('<meta charset=gb2312><p>'), 0xc4, 0xe3, 0xba, 0xc3, ...latin1('</p>')]), '你好'],
    ['euc-kr', Uint8Array.from([...latin1('<meta charset=euc-kr><p>'), 0xc7, 0xd1, 0xb1, 0xdb, ...latin1('</p>')]), '한글'],
    [
      'windows-1251',
      Uint8Array.from([...latin1('<meta charset=windows-1251><p>'), 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, ...latin1('</p>')]),
      'Привет',
    ],
  ])('as declared: %s', (_, source, text) => {
    expect(decoded(source)).toContain(text);
  });
});

describe('what a fuzzer found', () => {
  it('a charset that nobody knows is none', () => {
    expect(decoded(latin1('<meta charset=euc-k><p>Caf\xe9</p>'))).toContain('Caf');
  });

  it('a broken table whose nodes stand nowhere is read all the same', async () => {
    const broken = '<table><tr><td>f</td></tr></table><ule</pre><table><tr>r></table><ule</`pre><table><(';
    const { blocks } = await parseSource('html', `<article><p>b</p>${broken}</article>`);
    expect(blocks.map(({ text }) => text)).toContain('b');
  });
});

describe('pages are read as people see them:', () => {
  const textsOf = async (html: string) => (await parseSource('html', html)).blocks.map(({ text }) => text);

  it('what a style hides is left out, as what is hidden is', async () => {
    const texts = await textsOf(
      '<article><p>見える</p><p style="display:none">見えない</p><p hidden>これも</p><p style="color: red; DISPLAY : none">同じ</p></article>',
    );
    expect(texts).toEqual(['見える']);
  });

  it('lines of a program stay lines', async () => {
    const texts = await textsOf('<article><p>見よ</p><pre>一行目\n二行目</pre></article>');
    expect(texts.join('\n')).toContain('一行目\n二行目');
  });

  it('a title with a colon is kept, and so is the date', async () => {
    const { title, published } = await parseSource(
      'markdown',
      '---\ntitle: C#で書く: CNDW2024 参加記\ndate: 2024-11-29\n---\n\n本文\n',
    );
    expect({ title, published }).toEqual({ title: 'C#で書く: CNDW2024 参加記', published: '2024-11-29' });
  });

  it('a line break is a blank', async () => {
    const { blocks } = await parseSource('html', '<article><p>a<br>b</p></article>');
    expect(blocks.map(({ text }) => text).join(' ')).toBe('a b');
    expect((await parseSource('markdown', 'a<br>b')).blocks.map(({ text }) => text).join(' ')).toBe('a b');
  });

  it.each([
    ['- **「信頼性」**が大事', '「信頼性」が大事'],
    ['これは**重要。**です', 'これは重要。です'],
  ])('emphasis beside Japanese brackets: %s', async (source, text) => {
    expect((await parseSource('markdown', source)).blocks.map((block) => block.text)).toEqual([text]);
  });
});

describe('a page that has moved', () => {
  const server = servePages();

  it('is asked for where its server says in plain letters', async () => {
    server.serve({
      '/old': (_, response) => {
        response.socket?.write('HTTP/1.1 302 Found\r\nLocation: /参加記\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
        response.socket?.end();
      },
      [encodeURI('/参加記')]: '<p>here</p>',
    });
    const fetcher = createFetcher({ reach: REACH.everywhere, pauseMilliseconds: 0 });
    const page = await fetcher.fetch(`${server.url()}/old`, { kinds: ['html'] });
    await fetcher.close();
    expect(server.asked()).toContain('/%E5%8F%82%E5%8A%A0%E8%A8%98');
    expect(page).not.toHaveProperty('error');
  });
});
