import { afterAll, describe, expect, test } from 'vitest';
import { createImporter } from '../../src/importing/create-importer.ts';
import type { ImportOptions } from '../../src/importing/import-source.ts';
import type { ImportResult } from '../../src/model/import-result.ts';
import { harbourCorpus } from './harbour-corpus.ts';

const importer = createImporter({ corpus: harbourCorpus().corpus });
afterAll(() => importer.close());

async function read(name: string, text: string, options?: ImportOptions): Promise<ImportResult> {
  const reading = await importer.read({ name, bytes: new TextEncoder().encode(text) }, options);
  if ('error' in reading) throw new Error(JSON.stringify(reading.error));
  return reading.result;
}

const REPORT = `---
title: Cloud Harbour 2024 に参加しました
author: さざなみ
canonicalUrl: https://blog.example.com/harbour
---

港の見える会場でした。

## 1日目

### 夜間対応をゼロにした365日

呼び出しの8割は朝まで待てるものだった。

## 2日目

### B1: コンテナ引っ越しの費用

転送量より人の時間が高い。

### 港で聞いた知らない話

誰も知らない話だった。

## おわりに

また来年。
`;

describe('reading a report', () => {
  test('gives exactly the shape of --dry-run --json', async () => {
    const result = await read('harbour.md', REPORT);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(Object.keys(result)).toEqual(['report', 'event', 'sessions', 'left_out', 'warnings', 'heads']);
    expect(result.report).toEqual({
      title: 'Cloud Harbour 2024 に参加しました',
      author: 'さざなみ',
      url: 'https://blog.example.com/harbour',
      language: 'ja',
    });
    expect(Object.keys(result.sessions[0] ?? {})).toEqual([
      'title',
      'session',
      'lines',
      'speakers',
      'links',
      'day',
      'mention_only',
      'confidence',
      'why',
    ]);
  });

  test('binds the event by its name', async () => {
    const { event } = await read('harbour.md', REPORT);
    expect(event).toMatchObject({ id: 'harbour2024', name: 'Cloud Harbour 2024' });
  });

  test('counts lines in the source as given, front matter included', async () => {
    const { sessions } = await read('harbour.md', REPORT);
    expect(sessions.map(({ lines }) => lines)).toEqual([
      [11, 13],
      [17, 19],
      [21, 23],
    ]);
  });

  test('binds talks by title and by code, with their day, and leaves open what it does not know', async () => {
    const { sessions, warnings } = await read('harbour.md', REPORT);
    expect(sessions.map(({ session, day }) => [session, day])).toEqual([
      ['harbour2024/A1', 1],
      ['harbour2024/B1', 2],
      [null, 2],
    ]);
    expect(warnings).toContainEqual({ code: 'unknown-session', title: '港で聞いた知らない話', line: 21 });
  });

  test('names its evidence', async () => {
    const { sessions } = await read('harbour.md', REPORT);
    expect(sessions[0]?.why[0]).toBe('timetable-title');
    expect(sessions[1]?.why).toContain('timetable-code');
  });

  test('binds by the page of the talk whatever the heading says', async () => {
    const { sessions } = await read(
      'a.md',
      '# クラウドハーバー2024 メモ\n\n## 図の話\n\nhttps://harbour.example.jp/2024/talks/12\n\n矢印が12本あった。\n\n## おわりに\n\nまた。\n',
    );
    expect(sessions).toMatchObject([{ session: 'harbour2024/A2', why: expect.arrayContaining(['timetable-url']) }]);
  });

  test('leaves out a talk of another event, with the reason', async () => {
    const text = `${REPORT}\n### 監視を減らす勇気、増やす根拠\n\nhttps://harbour.example.jp/2023/talks/31\n\n去年のこの話を思い出した。\n`;
    const { sessions, left_out } = await read('harbour.md', text);
    expect(sessions).toHaveLength(3);
    expect(left_out).toContainEqual({ lines: [29, 33], why: 'other-event' });
  });

  test('accounts for every line of text, in a session or left out', async () => {
    const { sessions, left_out } = await read('harbour.md', REPORT);
    const covered = [...sessions, ...left_out].flatMap(({ lines: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
    const written = REPORT.split('\n').flatMap((line, index) => (line.trim() !== '' && index >= 5 ? [index + 1] : []));
    expect(written.filter((line) => !covered.includes(line))).toEqual([]);
  });

  test('takes the event that a person names, and says which are alike where it is unknown', async () => {
    expect((await read('a.txt', '行ってきた\n\n構成図は嘘をつく\n\n- 矢印\n', { event: 'harbour2024' })).event).toMatchObject({
      id: 'harbour2024',
      confidence: 1,
    });
    const reading = await importer.read({ name: 'a.txt', bytes: new TextEncoder().encode('x') }, { event: 'harbor2024' });
    expect(reading).toEqual({
      error: { code: 'unknown-event', event: 'harbor2024', nearest: expect.arrayContaining(['harbour2024']) },
    });
  });

  test('does not guess an event', async () => {
    const result = await read('a.txt', 'ある会に行ってきました\n\n楽しかったです。\n');
    expect(result.event).toBeNull();
    expect(result.warnings).toContainEqual({ code: 'no-event' });
  });

  test('reads Shift_JIS, EUC-JP and UTF-16 as it reads UTF-8', async () => {
    const { default: Encoding } = await import('encoding-japanese');
    const expected = (await read('harbour.md', REPORT)).sessions;
    for (const to of ['SJIS', 'EUCJP'] as const) {
      const bytes = Uint8Array.from(Encoding.convert(Encoding.stringToCode(REPORT), { to, from: 'UNICODE' }));
      const reading = await importer.read({ name: 'harbour.md', bytes });
      expect('result' in reading && reading.result.sessions, to).toEqual(expected);
    }
    const utf16 = await importer.read({ name: 'harbour.md', bytes: Buffer.from(`\uFEFF${REPORT}`, 'utf16le') });
    expect('result' in utf16 && utf16.result.sessions).toEqual(expected);
  });

  test('counts lines alike whether they end in LF, CRLF or CR', async () => {
    const expected = (await read('harbour.md', REPORT)).sessions;
    expect((await read('harbour.md', REPORT.replace(/\n/g, '\r\n'))).sessions).toEqual(expected);
    expect((await read('harbour.md', REPORT.replace(/\n/g, '\r'))).sessions).toEqual(expected);
  });
});
