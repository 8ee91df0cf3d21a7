import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/importing/reading/decode-bytes.ts';
import { readHtml } from '../../src/importing/reading/read-html.ts';
import { readMarkdown } from '../../src/importing/reading/read-markdown.ts';
import { readPageList } from '../../src/importing/reading/read-page-list.ts';
import { readRst } from '../../src/importing/reading/read-rst.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (declaration: string, ...bytes: number[]): Uint8Array =>
  Buffer.concat([Buffer.from(declaration), Buffer.from(bytes)]);
const textOf = (bytes: Uint8Array): string | undefined => {
  const decoded = decodeBytes(bytes);
  return 'error' in decoded ? undefined : decoded.text;
};

describe('encodings', () => {
  test('valid UTF-8 stays UTF-8, colours of a terminal and all', () => {
    const text = 'ログ \u001b[32m緑\u001b[0m 樽の話\n'.repeat(3);
    expect(decodeBytes(utf8(text))).toEqual({ text, charset: 'utf-8', unreadable: 0 });
  });

  test('UTF-8 that is cut within its last character loses that one', () => {
    const bytes = utf8('桶と樽のちがいについて');
    expect(decodeBytes(bytes.subarray(0, bytes.length - 1))).toEqual({
      text: '桶と樽のちがいについ\uFFFD',
      charset: 'utf-8',
      unreadable: 1,
    });
  });

  test('else a page is read as it declares, in a meta tag or an XML declaration', () => {
    expect(textOf(bytesOf('<meta charset=iso-8859-1>Caf', 0xe9))).toBe('<meta charset=iso-8859-1>Café');
    expect(textOf(bytesOf('<?xml version="1.0" encoding="iso-8859-1"?>Caf', 0xe9))).toMatch(/Café$/);
    expect(textOf(bytesOf('<meta charset="gb2312">', 0xc4, 0xe3, 0xba, 0xc3))).toMatch(/你好$/);
    expect(textOf(bytesOf('<meta charset="euc-kr">', 0xbe, 0xc8, 0xb3, 0xe7))).toMatch(/안녕$/);
    expect(textOf(bytesOf('<meta charset="windows-1251">', 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2))).toMatch(/Привет$/);
  });
});

describe('pages', () => {
  test('what nobody sees is left out, and code keeps its lines', () => {
    const { blocks } = readHtml(
      '<html><body><article><h1>樽</h1><p style="display: none">見えない</p><pre>one\n  two</pre><p>見える</p></article></body></html>',
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', '樽'],
      ['code', 'one\n  two'],
      ['line', '見える'],
    ]);
  });

  test('a cell that reaches down counts in the rows below it, and lines of a cell are parted', () => {
    const { blocks } = readHtml(
      '<html><body><table><tr><td rowspan="2">10:00</td><td>Staves<br>Ada Hoop</td></tr><tr><td>Rims</td></tr></table></body></html>',
    );
    expect(blocks.map(({ cells }) => cells)).toEqual([
      ['10:00', 'Staves / Ada Hoop'],
      ['10:00', 'Rims'],
    ]);
  });

  test('notes at the foot are told below the text that refers to them', () => {
    const markdown = readMarkdown('## Hoops[^1]\n\nIron.\n\n## Rims\n\nWood.\n\n[^1]: Ada Hoop\n');
    expect(markdown.blocks.map(({ text, lines }) => [text, lines[0]])).toEqual([
      ['Hoops', 1],
      ['Ada Hoop', 1],
      ['Iron.', 3],
      ['Rims', 5],
      ['Wood.', 7],
    ]);
    const rst = readRst('Hoops [1]_\n==========\n\nIron.\n\n.. [1] Ada Hoop\n');
    expect(rst.blocks.map(({ text }) => text)).toEqual(['Hoops', 'Ada Hoop', 'Iron.']);
  });

  test('what notes and tips say is text, comments and pictures are none', () => {
    const { blocks } = readRst(
      'Hoops\n=====\n\n.. note::\n\n   Mind the gap.\n\n.. image:: a.png\n   :alt: a barrel\n\n.. nobody reads this\n',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['Hoops', 'Mind the gap.']);
  });

  test('components and shortcodes say who spoke, and are links', () => {
    const { blocks } = readMarkdown(
      'import Talk from "./talk"\n\n<Talk title="Bent wood" speaker="Bo Ring" />\n\n<Speaker name="Ada Hoop" org="Cooper Ltd" />\n\n{{< youtube abcDEF12345 >}}\n\n{{< figure src="a.png" >}}\n',
    );
    expect(blocks.map(({ text, links }) => [text, links.map(({ url }) => url)])).toEqual([
      ['Bent wood by Bo Ring', []],
      ['Speaker: Ada Hoop (Cooper Ltd)', []],
      ['https://www.youtube.com/watch?v=abcDEF12345', ['https://www.youtube.com/watch?v=abcDEF12345']],
    ]);
  });
});

test("an entry of a feed has the day that its writer's clock showed", () => {
  const feed = (date: string): string =>
    `<rss version="2.0"><channel><title>樽</title><item><title>記</title><link>https://taru.example/1</link><pubDate>${date}</pubDate></item></channel></rss>`;
  for (const date of ['Fri, 29 Nov 2030 00:30:00 +0900', 'Fri, 29 Nov 2030', '2030-11-29T00:30:00+09:00'])
    expect(readPageList(feed(date), 'https://taru.example/feed')).toMatchObject({ pages: [{ published: '2030-11-29' }] });
});
