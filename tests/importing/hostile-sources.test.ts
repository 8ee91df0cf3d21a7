import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createImporter } from '../../src/importing/create-importer.ts';
import { createReader } from '../../src/importing/reading/create-reader.ts';
import { hostileTexts } from '../fixtures/hostile-texts.ts';
import { harbourCorpus } from './harbour-corpus.ts';

/** A busy machine takes its time: what would not end at all is ended by the test. */
const PATIENCE = 240_000;

const importer = createImporter({ corpus: harbourCorpus().corpus, reader: createReader({ milliseconds: PATIENCE }) });
afterAll(() => importer.close());

const read = (name: string, content: string | Uint8Array) =>
  importer.read({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });

describe('hostile sources', () => {
  test('50 MB are refused before they are decoded', async () => {
    expect(await read('page.html', new Uint8Array(50 * 1024 * 1024).fill(0x61))).toMatchObject({ error: { code: 'too-large' } });
  });

  test('a million nested tags are refused before they are parsed', async () => {
    expect(await read('page.html', '<div>'.repeat(1_000_000))).toMatchObject({ error: { code: 'too-deep' } });
    expect(await read('page.html', '<b>'.repeat(1_000_000))).toMatchObject({ error: { code: 'too-deep' } });
  });

  test('a million tags side by side are refused', async () => {
    expect(await read('page.html', '<p>a</p>'.repeat(500_000))).toMatchObject({ error: { code: 'too-many-tags' } });
  });

  test('a million lines are refused', async () => {
    expect(await read('page.txt', 'a\n'.repeat(1_000_000))).toMatchObject({ error: { code: 'too-many-lines' } });
  });

  test.each(['page.md', 'page.adoc'])('seven thousand brackets in one paragraph are refused: %s', async (name) => {
    const text = `= Title\n\ncode${']]>'.repeat(7_000)}\n`;
    expect(await read(name, text)).toMatchObject({ error: { code: 'too-many-marks', line: 3 } });
  });

  test('as many in a block of code are read', async () => {
    const code = Array.from({ length: 2_000 }, (_, n) => `  a[${n}] = b[${n}]`).join('\n');
    expect(await read('page.md', `# Title\n\n\`\`\`c\n${code}\n\`\`\`\n\nText.\n`)).toHaveProperty('result');
  });

  test('one line of nine megabytes is read', async () => {
    expect(await read('page.txt', `「${'あ「い'.repeat(1_000_000)}`)).toHaveProperty('result');
    expect(await read('page.txt', '1D2 '.repeat(2_000_000))).toHaveProperty('result');
  });

  test('Markdown nested a hundred thousand deep is an error or a result, in bounded time', async () => {
    const reading = await read('page.md', `${'>'.repeat(100_000)} x\n${'['.repeat(100_000)}\n`);
    expect('error' in reading ? reading.error.code : 'read').toMatch(/read|too-deep|too-slow|parser-failed/);
  });

  test('binary files are named as such', async () => {
    const png = Uint8Array.from([
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      0x0d,
      ...Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    ]);
    expect(await read('image.png', png)).toEqual({ error: { code: 'binary' } });
  });

  test('an empty file is named as such', async () => {
    expect(await read('a.md', '')).toEqual({ error: { code: 'empty' } });
    expect(await read('a.html', '<html><body><script>x()</script></body></html>')).toEqual({ error: { code: 'empty' } });
  });

  test('a page that lies about its charset is read by its bytes, and the lie is told', async () => {
    const { default: Encoding } = await import('encoding-japanese');
    const page = '<html><head><meta charset="utf-8"></head><body><p>構成図は嘘をつく、という話を聞きました。</p></body></html>';
    const reading = await read(
      'a.html',
      Uint8Array.from(Encoding.convert(Encoding.stringToCode(page), { to: 'SJIS', from: 'UNICODE' })),
    );
    expect(reading).toMatchObject({
      result: { warnings: expect.arrayContaining([{ code: 'charset-differs', declared: 'utf-8', used: 'shift_jis' }]) },
    });
  });

  test('scripts and styles leave no trace', async () => {
    const noise = `<script>${'var a = "<h2>1D2: 偽の発表</h2>";'.repeat(2000)}</script><style>${'h2{color:red}'.repeat(2000)}</style>`;
    const reading = await read(
      'a.html',
      `<html><body>${noise}<article><h1>Cloud Harbour 2024 メモ</h1><h2>構成図は嘘をつく</h2><p>矢印が12本。</p></article></body></html>`,
    );
    if ('error' in reading) throw new Error(reading.error.code);
    expect(reading.result.sessions.map(({ title }) => title)).toEqual(['構成図は嘘をつく']);
  });

  test('a page that takes too long is given up, and the next one is read by a new process', async () => {
    const slow = createImporter({ corpus: harbourCorpus().corpus, reader: createReader({ milliseconds: 1 }) });
    const bytes = new TextEncoder().encode('<h2>1D2: 構成図は嘘をつく</h2><p>a</p>');
    expect(await slow.read({ name: 'a.html', bytes })).toEqual({ error: { code: 'too-slow', milliseconds: 1 } });
    expect(await slow.read({ name: 'a.html', bytes })).toEqual({ error: { code: 'too-slow', milliseconds: 1 } });
    slow.close();
    expect(await read('a.html', '<p>a</p>')).toHaveProperty('result');
  });

  test('headings that patterns can read in many ways are read, and none longer than 300 characters is one', async () => {
    const headings = hostileTexts(290).map((text) => `## Day 1 ${text.replace(/[\s\p{C}]+/gu, ' ').trim()}`);
    headings.push(
      `## Day 1 ${'午前の部'.repeat(60)}鱈`,
      `## Day 1 ${'午前の部'.repeat(400)}鱈`,
      ...Array.from({ length: 20 }, () => `## ${'0'.repeat(19_000)}`),
    );
    expect(await read('page.md', headings.join('\n\n本文。\n\n'))).toHaveProperty('result');
  });

  test('any bytes are an error or a result whose lines lie within the source', async () => {
    const names = fc.constantFrom('a.txt', 'a.rst', 'a.md', 'a.html', 'a.hatena', 'a');
    const pieces = fc.constantFrom(
      '# ',
      '## 1D2: ',
      '- ',
      '| a | b |\n|-|-|\n',
      '『',
      '』',
      '\n\n',
      '<h2>',
      '</h2>',
      '<li>',
      '10:00 ',
      'さんの',
      '===\n',
      'https://a.example/talks/1 ',
      ':::',
      '---\n',
      '\r\n',
      '発表',
      '\u3000',
      '\t',
    );
    const text = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 })
      .map((parts) => new TextEncoder().encode(parts.join('')));
    await fc.assert(
      fc.asyncProperty(names, fc.oneof(text, fc.uint8Array({ maxLength: 200 })), async (name, bytes) => {
        const reading = await read(name, bytes);
        if ('error' in reading) return;
        const { sessions, left_out } = reading.result;
        const most = bytes.length + 1;
        for (const {
          lines: [first, last],
        } of [...sessions, ...left_out]) {
          expect(first).toBeGreaterThanOrEqual(1);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThanOrEqual(most);
        }
        for (const { confidence } of sessions) expect(confidence).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
