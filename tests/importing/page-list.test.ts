import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikePageList, MAX_LISTED, readPageList } from '../../src/importing/reading/read-page-list.ts';

const BASE = 'https://blog.example/feed';

describe('a list of pages', () => {
  it('is read of RSS', () => {
    const rss = `<?xml version="1.0" encoding="UTF-8"?><!-- made by a tool --><rss version="2.0"><channel><title>港のブログ</title>
      <item><title>参加 &amp; 感想</title><link>/a</link><pubDate>Mon, 21 Nov 2022 10:00:00 +0900</pubDate></item>
      <item><title><![CDATA[<b>二</b>]]></title><link>https://blog.example/b</link></item>
      <item><title>again</title><link>https://blog.example/a</link></item>
      <item><title>no link</title><guid isPermaLink="true">https://blog.example/c</guid></item>
      <item><title>bad</title><link>javascript:alert(1)</link></item></channel></rss>`;
    expect(looksLikePageList(rss)).toBe(true);
    const list = readPageList(rss, BASE);
    expect(list).toMatchObject({ title: '港のブログ', total: 3 });
    expect(list?.pages.map(({ address }) => address)).toEqual([
      'https://blog.example/a',
      'https://blog.example/b',
      'https://blog.example/c',
    ]);
    expect(list?.pages[1]?.title).toBe('<b>二</b>');
  });

  it('is read of RSS 1.0', () => {
    const rdf = `<rdf:RDF xmlns="x" xmlns:rdf="y" xmlns:dc="z"><channel><title>T</title></channel><item><title>A</title><link>https://b.example/1</link><dc:date>2022-11-21T10:00:00+09:00</dc:date></item></rdf:RDF>`;
    expect(readPageList(rdf)).toEqual({
      title: 'T',
      total: 1,
      pages: [{ address: 'https://b.example/1', title: 'A', published: '2022-11-21' }],
    });
  });

  it('is read of Atom', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">T</title><entry><title>A</title><link rel="edit" href="https://b.example/edit/1"/><link rel="alternate" href="https://b.example/1"/><updated>2022-11-21T00:00:00Z</updated></entry><entry><title>B</title><link href="/2"/></entry></feed>`;
    expect(readPageList(atom, BASE)?.pages.map(({ address }) => address)).toEqual([
      'https://b.example/1',
      'https://blog.example/2',
    ]);
  });

  it('is read of a site map, and of one of site maps', () => {
    const map =
      '<urlset><url><loc>https://b.example/1</loc><lastmod>2022-11-21</lastmod></url><url><loc> https://b.example/2 </loc></url></urlset>';
    expect(readPageList(map)?.pages).toEqual([
      { address: 'https://b.example/1', published: '2022-11-21' },
      { address: 'https://b.example/2' },
    ]);
    const index = '<sitemapindex><sitemap><loc>https://b.example/m1.xml</loc></sitemap></sitemapindex>';
    expect(readPageList(index)?.pages).toEqual([{ address: 'https://b.example/m1.xml', isList: true }]);
  });

  it('may be empty or long', () => {
    expect(readPageList('<rss><channel></channel></rss>')).toEqual({ pages: [], total: 0 });
    const long = `<urlset>${Array.from({ length: MAX_LISTED + 9 }, (_, i) => `<url><loc>https://b.example/${i}</loc></url>`).join('')}</urlset>`;
    expect(readPageList(long)).toMatchObject({ total: MAX_LISTED + 9 });
    expect(readPageList(long)?.pages).toHaveLength(MAX_LISTED);
  });

  it('is not one where entities of its own, nesting without end or nothing at all stand in it', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`;
    expect(readPageList(bomb)).toBeUndefined();
    expect(readPageList(`<rss>${'<a>'.repeat(50_000)}`)).toBeUndefined();
    expect(readPageList('')).toBeUndefined();
    expect(looksLikePageList('<?xml?>'.repeat(700))).toBe(false);
    expect(looksLikePageList('<!-- -->'.repeat(700))).toBe(false);
    expect(looksLikePageList('<!doctype html><html><body><rss></body></html>')).toBe(false);
    expect(looksLikePageList('# RSS\n\n<rss>')).toBe(false);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '<link>',
      'https://x.example/',
      '</link>',
      '</item>',
      '</channel>',
      '</rss>',
      '<feed>',
      '<entry>',
      '<link href="',
      '"/>',
      '<![CDATA[',
      ']]>',
      '&#',
      '&lt;',
      '<!--',
      '<?',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const list = readPageList(pieces.join(''), BASE);
        for (const { address } of list?.pages ?? []) expect(address).toMatch(/^https?:/);
      }),
    );
  });
});
